/// The languages messages are written in.
public enum Language: String, CaseIterable, Sendable {
  /// Vietnamese
  case vi
  /// English
  case en
}

/// One text in every language of the messages; leaving one out does not compile.
public struct Bilingual: Hashable, Sendable {
  public var vi: String
  public var en: String

  public init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  /// The same text in both, for names and numbers.
  public init(_ same: String) {
    self.init(vi: same, en: same)
  }

  public subscript(language: Language) -> String {
    switch language {
    case .vi: vi
    case .en: en
    }
  }

  /// Puts `arguments` into the `{name}` placeholders of both texts.
  public func filled(_ arguments: KeyValuePairs<String, Bilingual>) -> Bilingual {
    guard !arguments.isEmpty else { return self }
    return Bilingual(
      vi: Self.fill(vi, arguments, .vi), en: Self.fill(en, arguments, .en))
  }

  private static func fill(
    _ template: String, _ arguments: KeyValuePairs<String, Bilingual>, _ language: Language
  ) -> String {
    var result = ""
    var rest = template[...]
    // Braces are one byte each, so every index is that of a character too.
    while let open = rest.utf8.firstIndex(of: 0x7B) {
      result += rest[..<open]
      guard let close = rest[open...].utf8.firstIndex(of: 0x7D) else { break }
      let name = rest[rest.utf8.index(after: open)..<close]
      if let argument = arguments.first(where: { $0.key.utf8.elementsEqual(name.utf8) }) {
        result += argument.value[language]
      } else {
        result += rest[open...close]
      }
      rest = rest[rest.utf8.index(after: close)...]
    }
    return result + rest
  }

  /// The `{name}` placeholders of one of the texts, sorted.
  public func placeholders(_ language: Language) -> [String] {
    var names: Set<String> = []
    for part in self[language].split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      if let close = part.firstIndex(of: "}") { names.insert(String(part[..<close])) }
    }
    return names.sorted()
  }
}

extension Bilingual: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) { self.init(value) }
}
