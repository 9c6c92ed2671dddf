import CatalogLanguage
import Diagnostics
import SourceText
import YAMLSyntax

extension ShapeChecker {
  /// `- Bước 1: Nộp hồ sơ`: YAML makes a key and its value of one sentence.
  ///
  /// - Returns: whether that is what happened; the sentence is read on.
  mutating func reportColon(_ node: NodeID) -> Bool {
    guard tree.node(node).style == .block, tree.node(node).childCount == 2,
      let (key, value) = tree.entries(node).first(where: { _ in true }),
      tree.node(key).style == .plain, tree.kind(value) == .scalar, isProse(tree.text(key))
    else { return false }
    let text = isNull(value) ? tree.text(key) + ":" : tree.text(key) + ": " + tree.text(value)
    repairs.append((node, text))
    // A key without a value was reported when the file was read.
    guard !isNull(value) else { return true }
    let place = place(SourceRange(start: tree.range(key).start, end: tree.range(value).end))
    let canQuote = tree.node(value).style == .plain
    findings.append(
      Finding(
        .textColon, at: place, ["key": Bilingual(tree.text(key))],
        fixes: canQuote
          ? [
            FixIt(
              Bilingual(vi: "Đặt cả câu trong ngoặc kép", en: "Put the whole sentence in quotes"),
              at: place, replacement: Quoting.doubleQuoted(text))
          ] : []))
    return true
  }

  /// Keys are single words of plain letters.
  private func isProse(_ key: String) -> Bool {
    key.utf8.contains { $0 >= 0x80 || $0 == 0x20 }
  }
}

extension Shape {
  /// Whether it is human text, or may be.
  fileprivate var isText: Bool { if case .text = self { true } else { false } }

  var takesText: Bool {
    switch self {
    case .text: true
    case .either(let shapes): shapes.contains(where: \.isText)
    default: false
    }
  }
}
