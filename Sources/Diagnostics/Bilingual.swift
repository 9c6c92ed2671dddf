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
    var result: [UInt8] = []
    result.reserveCapacity(template.utf8.count + 64)
    var template = template
    template.withUTF8 { bytes in
      var done = 0
      // Braces are one byte each, and no part of another character.
      while let open = bytes[done...].firstIndex(of: 0x7B),
        let close = bytes[open...].firstIndex(of: 0x7D)
      {
        let name = bytes[open + 1..<close]
        let argument = arguments.first { $0.key.utf8.elementsEqual(name) }
        result.append(contentsOf: bytes[done..<(argument == nil ? close + 1 : open)])
        if let argument { result.append(contentsOf: argument.value[language].utf8) }
        done = close + 1
      }
      result.append(contentsOf: bytes[done...])
    }
    return String(decoding: result, as: UTF8.self)
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
