import Expressions
import Writers

extension JSONWriter {
  /// Writes a value so that `BindingReader` reads the same value again.
  mutating func value(_ value: CELValue) {
    switch value {
    case .null: null()
    case .bool(let flag): boolean(flag)
    case .int(let number):
      // Beyond 2^53 readers that know only doubles would round.
      if number.magnitude < 1 << 53 {
        self.number(String(number))
      } else {
        tagged("$int", "\(number)")
      }
    case .uint(let number): tagged("$uint", "\(number)")
    case .double(let number):
      if number.isFinite {
        self.number(Self.text(number))
      } else {
        tagged("$double", Self.special(number))
      }
    case .string(let text): string(text.string)
    case .bytes(let bytes): tagged("$bytes", Base64.encoded(bytes))
    case .list(let elements):
      array { for element in elements { $0.value(element) } }
    case .map(let map): self.map(map)
    case .type(let type): tagged("$type", type.name)
    case .timestamp(let timestamp): tagged("$timestamp", "\(timestamp)")
    case .duration(let duration): tagged("$duration", "\(duration)")
    case .date(let date): tagged("$date", "\(date)")
    case .optional(let inner):
      object { $0.array("$optional") { if let inner { $0.value(inner) } } }
    }
  }

  private mutating func tagged(_ tag: String, _ text: String) {
    object { $0.member(tag, text) }
  }

  /// Always with a point or an exponent, which says that it is a double.
  private static func text(_ number: Double) -> String { number.description }

  private static func special(_ number: Double) -> String {
    number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity"
  }

  private mutating func map(_ map: CELMap) {
    let names = map.entries.compactMap { entry -> String? in
      if case .string(let text) = entry.key { text.string } else { nil }
    }
    let looksTagged = names.count == 1 && names[0].hasPrefix("$")
    // Object keys cannot hold U+0000 in our reader.
    let isPlain =
      names.count == map.count && !looksTagged && !names.contains { $0.utf8.contains(0) }
    guard !isPlain else {
      object { json in
        for (name, entry) in zip(names, map.entries) {
          json.key(name)
          json.value(entry.value)
        }
      }
      return
    }
    object { json in
      json.array("$map") { json in
        for entry in map.entries {
          json.array { json in
            json.value(entry.key.value)
            json.value(entry.value)
          }
        }
      }
    }
  }
}
