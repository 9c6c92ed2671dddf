import CatalogLanguage
import CatalogModel
import Diagnostics
import SourceText
import YAMLSyntax

extension ShapeChecker {
  /// `{ channel: postal, 30 working days }`: what YAML cut at the comma is put together again as
  /// one text, but no text belongs there: a key is missing, or the comma is part of what is wrong.
  ///
  /// - Returns: whether the value is settled, as what stands before the comma.
  mutating func settleCut(_ node: NodeID, _ shape: Shape) -> Bool {
    let start = tree.range(node).start
    guard cut.contains(start), !shape.holdsAnyText else { return false }
    settled.insert(start)
    let text = tree.text(node)
    guard let comma = text.firstIndex(of: ",") else { return false }
    let head = String(text[..<comma])
    let rest = text[text.index(after: comma)...].drop { $0 == " " }
    guard !rest.isEmpty, fits(head, node, shape) else { return false }
    keyless.insert(start)
    findings.append(
      Finding(
        .brokenFlowText, at: tree.place(node),
        ["text": Bilingual(text), "rest": Bilingual(String(rest))], variant: "key"))
    // Read on even where nothing is guessed: this much is written.
    repairs.append((node, head))
    if case .reference(let kind) = shape, let kind = DeclarationKind(rawValue: kind) {
      references.append(RawReference(kind: kind, id: head, range: tree.range(node)))
    }
    return true
  }

  /// Whether what stands before the comma is a value of the shape.
  private func fits(_ head: String, _ node: NodeID, _ shape: Shape) -> Bool {
    switch shape {
    case .word(let words): return words.contains { $0.word == head }
    case .boolean: return Words.yesNo.contains { $0.word == head }
    case .reference: return !head.contains(" ")
    default:
      var trial = self
      trial.findings = []
      trial.checkScalar(node, head, shape)
      return trial.findings.isEmpty
    }
  }
}

extension Shape {
  /// Whether any text may stand there, commas and all.
  fileprivate var holdsAnyText: Bool {
    switch self {
    case .text, .string, .condition, .bound, .syntax: true
    default: false
    }
  }
}
