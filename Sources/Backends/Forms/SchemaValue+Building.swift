import CatalogModel
import Diagnostics
import FormCompiler
import Writers

extension SchemaValue {
  /// Adds a member to an object; nothing where there is no value.
  mutating func set(_ key: String, _ value: SchemaValue?) {
    guard case .object(var members) = self, let value else { return }
    members.append(Member(key, value))
    self = .object(members)
  }

  mutating func set(_ key: String, _ text: String?) { set(key, text.map { .string($0) }) }

  /// As `set`, left out when there are none.
  mutating func setUnlessEmpty(_ key: String, _ values: [SchemaValue]) {
    if !values.isEmpty { set(key, .array(values)) }
  }

  mutating func setUnlessEmpty(_ key: String, _ members: [Member]) {
    if !members.isEmpty { set(key, .object(members)) }
  }

  init(_ text: Bilingual) { self = ["vi": .string(text.vi), "en": .string(text.en)] }

  /// A number by its text where JSON can hold it.
  static func number(ifPlain text: String) -> SchemaValue? {
    JSONWriter.isNumber(text) ? .number(text) : nil
  }
}
