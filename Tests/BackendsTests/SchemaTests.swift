import CatalogModel
import Foundation
import Testing

@testable import Backends

/// What the schemas promise, without a validator: the sample that says everything has every
/// member that its schema names, and no other.
@Suite struct SchemaTests {
  @Test(arguments: ["procedure", "digitization", "digitization-level", "index"])
  func everyMemberOfTheSchemaIsWritten(_ schema: String) throws {
    let input = everyMemberSample()
    let artifacts = [Backend.index, .procedure, .digitization].flatMap { $0.artifacts(input) }
    let artifact = try #require(
      artifacts.last { $0.kind == schema && $0.path.hasSuffix(".json") })
    let written = try members(Data(artifact.bytes))
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Schemas/\(schema).schema.json")
    let promised = try members(Data(contentsOf: url), under: "properties")
    #expect(written.sorted() == promised.sorted())
  }

  @Test func everyValueFollowsItsSchema() throws {
    for input in [everyMemberSample(), birthSample()] {
      for backend in [Backend.index, .agencies, .codeLists, .procedure, .digitization] {
        try expectSchemas(backend.artifacts(input))
      }
    }
  }

  private func members(_ data: Data, under key: String? = nil) throws -> [String] {
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    guard let key else { return Array(object.keys) }
    return Array(try #require(object[key] as? [String: Any]).keys)
  }
}
