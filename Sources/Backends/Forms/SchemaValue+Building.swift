import CatalogModel
import Diagnostics
import FormCompiler
import Writers

extension SchemaValue {
  mutating func add(_ key: String, _ text: String?) { add(key, text.map { .string($0) }) }

  /// As `add`, left out when there are none.
  mutating func setUnlessEmpty(_ key: String, _ values: [SchemaValue]) {
    if !values.isEmpty { add(key, .array(values)) }
  }

  mutating func setUnlessEmpty(_ key: String, _ members: [Member]) {
    if !members.isEmpty { add(key, .object(members)) }
  }

  init(_ text: Bilingual) { self = ["vi": .string(text.vi), "en": .string(text.en)] }

  /// A number by its text where JSON can hold it.
  static func number(ifPlain text: String) -> SchemaValue? {
    JSONWriter.isNumber(text) ? .number(text) : nil
  }
}
