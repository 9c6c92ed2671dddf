import CatalogLanguage
import Diagnostics
import SourceText
import YAMLSyntax

extension ShapeChecker {
  /// `notes: [Nộp một bộ, kèm bản sao]`: YAML makes two items of one sentence.
  ///
  /// An item that begins in lower case behind one that begins in upper case reads as its
  /// continuation; lists of mere words, all in lower case, do not.
  mutating func checkSplit(_ list: NodeID) {
    var run: [NodeID] = []
    for item in tree.children(list) {
      if !run.isEmpty, letterCase(of: item) == .lower {
        run.append(item)
        continue
      }
      reportSplit(run)
      run = letterCase(of: item) == .upper ? [item] : []
    }
    reportSplit(run)
  }

  private enum LetterCase { case upper, lower }

  /// Of the first letter of plain text; nil for anything else.
  private func letterCase(of node: NodeID) -> LetterCase? {
    guard tree.kind(node) == .scalar, tree.node(node).style == .plain,
      let first = tree.text(node).first
    else { return nil }
    return first.isLowercase ? .lower : first.isUppercase ? .upper : nil
  }

  private mutating func reportSplit(_ run: [NodeID]) {
    guard run.count > 1, let first = run.first, let last = run.last else { return }
    let text = run.map(tree.text).joined(separator: ", ")
    let place = place(SourceRange(start: tree.range(first).start, end: tree.range(last).end))
    findings.append(
      Finding(
        .flowTextSplit, at: place, ["text": Bilingual(text), "count": "\(run.count)"],
        fixes: [
          FixIt(
            Bilingual(vi: "Đặt cả câu trong ngoặc kép", en: "Put the whole sentence in quotes"),
            at: place, replacement: Quoting.doubleQuoted(text))
        ]))
  }
}
