import Diagnostics
import SourceText
import Testing
import YAMLSyntax

/// A text with `‹…›` around the bytes a finding must cover, and the text without the marks.
struct MarkedText {
  var bytes: [UInt8] = []
  var ranges: [SourceRange] = []

  init(_ marked: String, shift: Int = 0) {
    var start = 0
    for character in marked.unicodeScalars {
      switch character {
      case "‹": start = bytes.count
      case "›": ranges.append(SourceRange(start + shift..<bytes.count + shift))
      default: bytes.append(contentsOf: String(character).utf8)
      }
    }
  }
}

/// The result of loading a text, in a form tests can compare.
struct Loaded {
  var bytes: [UInt8]
  var tree: YAMLTree
  var findings: [Finding]

  init(_ bytes: [UInt8], limits: YAMLLimits = .init()) {
    self.bytes = bytes
    (tree, findings) = YAMLLoader.load(
      SourceFile(path: "a.yaml", bytes: bytes), as: FileID(0), limits: limits)
  }

  init(_ text: String, limits: YAMLLimits = .init()) { self.init(Array(text.utf8), limits: limits) }

  var codes: [String] { findings.map(\.check.code) }

  func ranges(_ code: String) -> [SourceRange] {
    findings.filter { $0.check.code == code }.map(\.place.range)
  }

  func source(_ range: SourceRange) -> String {
    String(decoding: bytes[range.bounds], as: UTF8.self)
  }

  /// The bytes of each node as written, in the order of the arena.
  var written: [String] { tree.nodes.map { source($0.range) } }

  var comments: [String] { tree.comments.map { source($0.range) } }

  /// Each document as nested text: `{key:value,…}`, `[item,…]`.
  var outline: [String] { tree.documents.map(outline) }

  private func outline(_ id: NodeID) -> String {
    switch tree.kind(id) {
    case .scalar: tree.text(id)
    case .sequence: "[" + tree.children(id).map(outline).joined(separator: ",") + "]"
    case .mapping:
      "{"
        + tree.entries(id).map { outline($0.key) + ":" + outline($0.value) }
        .joined(separator: ",") + "}"
    }
  }
}

/// What must hold of every tree, however broken the file was.
func expectSound(_ loaded: Loaded) {
  let (tree, size) = (loaded.tree, UInt32(loaded.bytes.count))
  for (index, node) in tree.nodes.enumerated() {
    #expect(node.range.start <= node.range.end && node.range.end <= size)
    #expect(Int(node.next) > index && Int(node.next) <= tree.nodes.count)
    #expect(Int(node.textStart + node.textCount) <= tree.pool.count)
  }
  for finding in loaded.findings {
    #expect(finding.place.range.end <= size, "\(finding.check.code)")
    for fix in finding.fixes { #expect(fix.place.range.end <= size) }
  }
  for (a, b) in zip(tree.comments, tree.comments.dropFirst()) {
    #expect(a.range.end <= b.range.start)
  }
  for document in tree.documents { #expect(tree.kind(document) == .mapping) }
}
