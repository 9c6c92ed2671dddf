import CatalogModel
import SourceText
import YAMLSyntax

import struct Expressions.StructuredNode

/// Reads a condition as syntax: its text or structure, and the names it mentions.
struct ConditionReader {
  let tree: YAMLTree
  let source: SourceFile?

  init(_ tree: YAMLTree, _ source: SourceFile? = nil) {
    self.tree = tree
    self.source = source
  }

  /// Keys of a structured condition that hold other conditions.
  static let combinators: Set<String> = ["all", "any", "not"]
  /// Keys of a structured condition under which a scalar is a condition in CEL.
  private static let holders = ["all", "any", "not", "any-item", "every-item", "of"]
  /// Operators that compare a field with an operand.
  static let operators: [String] = [
    "is", "is-not", "one-of", "none-of", "at-least", "at-most", "more-than", "less-than", "before",
    "after", "on-or-after", "on-or-before", "between", "answered", "matches", "contains",
    "any-item", "every-item",
  ]

  /// Operators of other languages, and what they are here.
  static let foreignOperators = ["in": "one-of", "not-in": "none-of", "equals": "is"]

  func condition(_ node: NodeID) -> Condition? {
    let range = tree.range(node)
    switch tree.kind(node) {
    case .scalar:
      let text = tree.text(node)
      if tree.node(node).style == .plain {
        if text == "true" { return Condition(.constant(true), at: range) }
        if text == "false" { return Condition(.constant(false), at: range) }
      }
      let origin =
        source.map { TextOrigin(text.utf8, at: range, in: $0.bytes) } ?? TextOrigin(range)
      return Condition(
        .cel(text), at: range, origin: origin, names: names(inCEL: text, from: origin))
    case .mapping:
      var names: [Located<String>] = []
      collectNames(node, isCondition: true, into: &names)
      return Condition(.structured(structure(node)), at: range, names: names)
    case .sequence: return nil
    }
  }

  private func structure(_ node: NodeID) -> StructuredNode {
    let range = tree.range(node)
    switch tree.kind(node) {
    case .scalar:
      let isQuoted = tree.node(node).style != .plain
      return StructuredNode(.scalar(tree.text(node), isQuoted: isQuoted), at: range)
    case .sequence: return StructuredNode(.list(tree.children(node).map(structure)), at: range)
    case .mapping:
      let entries = tree.entries(node).map { key, value in
        StructuredNode.Entry(tree.text(key), at: tree.range(key), structure(value))
      }
      return StructuredNode(.map(entries), at: range)
    }
  }

  /// - Parameter isCondition: whether a scalar there is CEL.
  private func collectNames(
    _ node: NodeID, isCondition: Bool, into names: inout [Located<String>]
  ) {
    switch tree.kind(node) {
    case .scalar:
      if isCondition, let condition = condition(node) { names += condition.names }
    case .sequence:
      for child in tree.children(node) {
        collectNames(child, isCondition: isCondition, into: &names)
      }
    case .mapping:
      for (key, value) in tree.entries(node) {
        if tree.isText(key, "field"), tree.kind(value) == .scalar {
          names.append(Located(tree.text(value), at: tree.range(value)))
        } else {
          let holdsCondition = Self.holders.contains { tree.isText(key, $0) }
          collectNames(value, isCondition: holdsCondition, into: &names)
        }
      }
    }
  }

  /// Dotted names outside string literals, with the places where they are written.
  private func names(inCEL text: String, from origin: TextOrigin) -> [Located<String>] {
    let bytes = Array(text.utf8)
    var names: [Located<String>] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x22 || byte == 0x27 {
        index = Self.endOfLiteral(bytes, from: index)
      } else if Self.isNameStart(byte) {
        let start = index
        while index < bytes.count, Self.isNamePart(bytes[index]) { index += 1 }
        index = Self.hyphenatedEnd(bytes, start, index)
        // A call is a function, not a name; `a.b(` calls b on a.
        var name = bytes[start..<index]
        if index < bytes.count, bytes[index] == 0x28 {
          guard let dot = name.lastIndex(of: 0x2E) else { continue }
          name = name[..<dot]
        }
        let range = origin.range(of: SourceRange(start..<start + name.count))
        names.append(Located(String(decoding: name, as: UTF8.self), at: range))
      } else if (0x30...0x39).contains(byte) {
        while index < bytes.count, Self.isNamePart(bytes[index]) { index += 1 }
      } else {
        index += 1
      }
    }
    return names
  }

  private static func endOfLiteral(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != bytes[start] {
      index += bytes[index] == 0x5C ? 2 : 1
    }
    return min(index + 1, bytes.count)
  }

  /// `questions.ho-ngheo` is a question spelt like an id of another kind: what could be
  /// taken from it stands in no condition without `questions.` of its own.
  private static func hyphenatedEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var end = end
    guard bytes[start..<end].starts(with: "questions.".utf8) else { return end }
    while end + 1 < bytes.count, bytes[end] == 0x2D, isNameStart(bytes[end + 1]) {
      var next = end + 1
      while next < bytes.count, isNamePart(bytes[next]) { next += 1 }
      guard !bytes[end + 1..<next].contains(0x2E), next == bytes.count || bytes[next] != 0x28
      else { break }
      end = next
    }
    return end
  }

  /// Letters beyond ASCII make no name of CEL; a word is still one mistake, not one a letter.
  private static func isNameStart(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || byte == 0x5F || byte >= 0x80
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    isNameStart(byte) || (0x30...0x39).contains(byte) || byte == 0x2E
  }
}
