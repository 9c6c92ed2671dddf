import SourceText

/// Whether the words of the checks are complete.
public enum MessageTable {
  /// What is wrong with the texts of `checks`, one English sentence each, for tests.
  public static func problems(in checks: [CheckInfo]) -> [String] {
    var problems: [String] = []
    var seen: Set<String> = []
    for check in checks {
      if !isKebabCase(check.code) { problems.append("\(check.code): the code is not kebab-case") }
      if !seen.insert(check.code).inserted {
        problems.append("\(check.code): the code is used twice")
      }
      for (name, text) in texts(of: check) {
        problems += problemsOfText(text).map { "\(check.code): \(name): \($0)" }
      }
    }
    return problems
  }

  private static func texts(of check: CheckInfo) -> [(name: String, text: Bilingual)] {
    var texts = [
      (name: "title", text: check.title),
      (name: "explanation", text: check.explanation),
      (name: "message", text: check.message),
    ]
    for name in check.variants.keys.sorted() {
      if let text = check.variants[name] { texts.append((name: "variant \(name)", text: text)) }
    }
    for (index, example) in check.examples.enumerated() {
      texts.append((name: "title of example \(index + 1)", text: example.title))
    }
    return texts
  }

  private static func problemsOfText(_ text: Bilingual) -> [String] {
    var problems: [String] = []
    for language in Language.allCases {
      if text[language].allSatisfy({ $0.isWhitespace }) {
        problems.append("the text in “\(language.rawValue)” is empty")
      } else if !text[language].isNFC {
        problems.append("the text in “\(language.rawValue)” is not in Unicode form NFC")
      }
    }
    let (vi, en) = (text.placeholders(.vi), text.placeholders(.en))
    if vi != en {
      problems.append(
        "placeholders differ: \(vi.joined(separator: ", ")) in “vi”, "
          + "\(en.joined(separator: ", ")) in “en”")
    }
    return problems
  }

  private static func isKebabCase(_ code: String) -> Bool {
    let words = code.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard let first = code.utf8.first, (0x61...0x7A).contains(first) else { return false }
    return words.allSatisfy { word in
      !word.isEmpty
        && word.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
  }
}
