import CatalogModel
import Foundation
import SourceText
import TestSupport
import Testing

@testable import Backends

@Suite struct ArtifactTests {
  let input = birthSample()

  func artifact(_ backend: Backend, _ path: String) throws -> Artifact {
    try #require(backend.artifacts(input).first { $0.path == path })
  }

  @Test func indexListsFacts() throws {
    try expectGolden(artifact(.index, "index.json").bytes, "index.json")
  }

  @Test func procedureIsResolved() throws {
    try expectGolden(
      artifact(.procedure, "commune/procedures/1.001193/procedure.json").bytes, "procedure.json")
  }

  @Test func manifestSaysWhatIsScanned() throws {
    try expectGolden(
      artifact(.digitization, "commune/procedures/1.001193/digitization.json").bytes,
      "digitization.json")
  }

  @Test func levelIsRolledUp() throws {
    try expectGolden(
      artifact(.digitization, "commune/digitization.json").bytes, "digitization-level.json")
    try expectGolden(
      artifact(.digitization, "commune/digitization.csv").bytes, "digitization.csv")
  }

  @Test func sourcesAreTheFilesItIsMadeFrom() throws {
    let procedure = try artifact(.procedure, "commune/procedures/1.001193/procedure.json")
    #expect(procedure.sources.map(\.index) == [0, 1, 2, 3, 5, 6, 7])
  }

  @Test func theSameInputGivesTheSameBytes() {
    let again = birthSample()
    for backend in [Backend.index, .procedure, .digitization] {
      let pairs = zip(backend.artifacts(input), backend.artifacts(again))
      for (one, other) in pairs {
        #expect(one.bytes == other.bytes)
        #expect(one.path == other.path)
      }
    }
  }

  @Test func rowsForOtherLevelsAreLeftOut() throws {
    let procedure = procedure("1.000009", "Thủ tục", levels: [.province, .commune]) {
      var province = VaryingRow<Int>(range: .zero, selectors: RowSelectors())
      province.selectors.levels = [located(.province)]
      province.value = located(2)
      var otherwise = VaryingRow<Int>(range: .zero, selectors: RowSelectors())
      otherwise.isOtherwise = true
      otherwise.value = located(1)
      $0.content.dossierSets = .table([province, otherwise], .zero)
    }
    let input = catalogInput([procedure])
    let texts = input.catalog.procedures.flatMap { Backend.procedure.each?($0, input) ?? [] }
      .map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(texts.count == 2)
    #expect(texts.first?.contains("\"value\": 2") == true)
    #expect(texts.last?.contains("\"value\": 2") == false)
  }

  private func catalogInput(_ procedures: [Procedure]) -> BackendInput {
    BackendsTests.input(procedures: procedures)
  }
}
