import CatalogModel
import Testing

@testable import FormCompiler

/// The keys that a field is said to take are those that its answer is read by.
@Suite struct AnswerKeysTests {
  @Test(arguments: [
    "type: address", "type: address, history: true", "type: address, abroad: true",
    "type: address, history: true, abroad: true", "type: attachment",
    "type: attachment, max-items: 3", "type: confirmation", "type: text", "type: date",
  ])
  func keysAreThoseOfTheAnswer(_ type: String) throws {
    let form = try FormFixture.checked("- { id: o, name: Ô, \(type) }")
    let node = try #require(form.nodes.first { $0.field != nil })
    var shapes = AnswerShapes(form)
    let field = try #require(node.field?.field)
    #expect(Set(field.answerKeys) == shapes.shape(of: node).keys)
  }
}

extension AnswerShape {
  /// Of an object or of the items of a list.
  fileprivate var keys: Set<String> {
    switch self {
    case .object(let object): Set(object.members.map(\.key))
    case .list(let item, _, _): item.keys
    case .address(let address):
      [address.current, address.old, address.abroad].reduce(into: []) { keys, kind in
        keys.formUnion(kind?.members.map(\.key) ?? [])
      }
    default: []
    }
  }
}
