import CatalogModel
import SourceText

/// What a condition of a procedure may name.
enum ConditionNames {
  static let known = ["questions", "case", "channel", "level", "agency", "applicant"]

  /// The names of a condition that begin with nothing known, variables of macros left out.
  static func strangers(
    in condition: Condition, allowed: [String] = []
  ) -> [(name: Located<String>, root: String)] {
    guard !condition.names.isEmpty, let roots = ConditionRoots.of(condition) else { return [] }
    return condition.names.compactMap { name in
      let root = String(name.value.prefix { $0 != "." })
      // Quotes of a word processor make no names; what is wrong is their shape.
      let isStrange =
        roots.contains(root) && !known.contains(root) && !allowed.contains(root)
        && !root.contains { "‘’“”".contains($0) }
      return isStrange ? (name, root) : nil
    }
  }

  static func hasStrangers(in procedure: Procedure, of catalog: Catalog) -> Bool {
    var result = !ServedFragments.strange(of: procedure, in: catalog).isEmpty
    for written in WrittenContent.all(of: procedure) where !result {
      written.content.forEachCondition { result = result || !strangers(in: $0).isEmpty }
    }
    return result
  }

  /// Whether CEL has two words side by side: a sentence, or `and` for `&&`.
  static func isSentence(_ text: String) -> Bool {
    var quote: Character?
    var words = 0
    var word = ""
    func isWord() -> Bool { word.first?.isLetter == true && word != "in" }
    for character in text {
      if let open = quote {
        if character == open { quote = nil }
        continue
      }
      switch character {
      case "'", "\"":
        quote = character
        words = 0
        word = ""
      case " ", "\t":
        if isWord() { words += 1 } else if !word.isEmpty { words = 0 }
        if words > 1 { return true }
        word = ""
      case _ where character.isLetter || character.isNumber || character == "." || character == "_":
        word.append(character)
      default:
        words = 0
        word = ""
      }
    }
    return isWord() && words > 0
  }
}
