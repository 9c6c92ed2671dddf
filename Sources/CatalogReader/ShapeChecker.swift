import CatalogLanguage
import CatalogModel
import Diagnostics
import SourceText
import YAMLSyntax

/// A name somebody used, before the window of its user is known.
struct RawReference {
  var kind: DeclarationKind
  var id: String
  var range: SourceRange
}

/// Holds one declaration's nodes against the shapes of the language.
///
/// One mistake gives one finding: what is wrong here is not looked into further,
/// and a key that was probably misspelt is not also missed.
struct ShapeChecker {
  let tree: YAMLTree
  /// Whether missing keys are only gaps of a draft.
  var isDraft = false
  /// Where to report what is missing from the declaration itself.
  var nameRange = SourceRange.zero
  var findings: [Finding] = []
  var references: [RawReference] = []
  /// What was plainly meant by scalars that are wrong, for reading on.
  var repairs: [(node: NodeID, text: String)] = []
  /// Whether reading goes on with what was plainly meant.
  var guesses = true
  /// Where values begin that tags or aliases have made unreadable; nothing more is said of them.
  var spoilt: Set<UInt32> = []
  /// Where texts begin that YAML cut at a comma, and that are whole again.
  var cut: Set<UInt32> = []
  /// Those of `cut` that were never one text: what was said of them is not so.
  var settled: Set<UInt32> = []
  /// Those of `settled` behind whose comma a key is missing.
  var keyless: Set<UInt32> = []
  /// Ids to read instead of those that start here; the references have them too.
  var corrections: [UInt32: String] = [:]

  init(_ tree: YAMLTree) { self.tree = tree }

  func place(_ range: SourceRange) -> Place { Place(tree.file, range) }

  /// Null values and text that YAML cut were reported when the file was read.
  func isNull(_ node: NodeID) -> Bool { NodeReader(tree).isNull(node) }

  /// An alias is kept as it was written; no plain text of YAML begins like one.
  private func isAlias(_ node: NodeID) -> Bool {
    let yaml = tree.node(node)
    return yaml.kind == .scalar && yaml.style == .plain
      && tree.withText(node) { $0.first == 0x2A }
  }

  mutating func check(_ node: NodeID, _ shape: Shape) {
    if isNull(node) { return }
    if !spoilt.isEmpty, spoilt.contains(tree.range(node).start) || isAlias(node) { return }
    if tree.kind(node) == .mapping, shape.takesText, reportColon(node) { return }
    switch shape {
    case .syntax: checkZeros(node)
    case .text: checkText(node)
    case .list(let item, let orSingle): checkList(node, item, orSingle: orSingle)
    case .map(let map):
      guard tree.kind(node) == .mapping else { return wrongType(node, shape) }
      checkMap(node, map())
    case .keyed(let words, let value): checkKeyed(node, words, value, shape)
    case .table(let value, let row): checkTable(node, value, row)
    case .either(let shapes): checkEither(node, shapes)
    case .condition: checkCondition(node)
    case .timeLimit where tree.kind(node) == .mapping:
      checkMap(node, ShapeDescriptions.sameDayHolder)
    case .feeAmount where tree.kind(node) == .mapping:
      checkMap(node, ShapeDescriptions.feeTiers)
    default: checkScalar(node, shape)
    }
  }

  private mutating func checkList(_ node: NodeID, _ item: Shape, orSingle: Bool) {
    if tree.kind(node) == .sequence {
      for child in tree.children(node) { check(child, item) }
      if case .text = item, tree.node(node).style == .flow { checkSplit(node) }
    } else if orSingle {
      check(node, item)
    } else {
      wrongType(node, .list(item, orSingle: false))
    }
  }

  private mutating func checkText(_ node: NodeID) {
    switch tree.kind(node) {
    case .scalar:
      checkQuotes(node)
      if tree.node(node).textCount == 0 {
        findings.append(Finding(.emptyText, at: tree.place(node)))
      }
    case .mapping:
      for (key, value) in tree.entries(node) {
        let language = tree.text(key)
        guard (2...3).contains(language.utf8.count),
          language.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
        else {
          findings.append(
            Finding(.notALanguage, at: tree.place(key), ["key": Bilingual(language)]))
          continue
        }
        if tree.kind(value) == .scalar { checkText(value) } else { wrongType(value, .text) }
      }
    case .sequence: wrongType(node, .text)
    }
  }

  /// Goes on as if `text` were written, where nobody else was.
  mutating func repair(_ node: NodeID, _ text: String?) {
    if guesses, let text { repairs.append((node, text)) }
  }

  private mutating func checkKeyed(
    _ node: NodeID, _ words: [Word], _ value: Shape, _ shape: Shape
  ) {
    guard tree.kind(node) == .mapping else { return wrongType(node, shape) }
    for (key, child) in tree.entries(node) {
      checkWord(key, words)
      check(child, value)
    }
  }

  private mutating func checkTable(_ node: NodeID, _ value: Shape, _ row: MapShape) {
    switch tree.kind(node) {
    case .scalar: check(node, value)
    case .mapping:
      if NodeReader(tree).isByChannel(node) {
        checkKeyed(node, Words.channels, value, .keyed(Words.channels, value))
      } else {
        check(node, value)
      }
    case .sequence:
      for child in tree.children(node) {
        if tree.kind(child) == .mapping {
          checkMap(child, row)
        } else {
          wrongType(child, .map { row })
        }
      }
    }
  }

  private mutating func checkEither(_ node: NodeID, _ shapes: [Shape]) {
    let kind = tree.kind(node)
    if kind == .scalar {
      for case .word(let words) in shapes
      where words.contains(where: { tree.text(node) == $0.word }) {
        return
      }
      // A scalar that is none of the words is held against the last scalar shape.
      if let shape = shapes.last(where: { $0.accepts(.scalar) }) { return check(node, shape) }
    } else if let shape = alternative(node, shapes) {
      return check(node, shape)
    }
    wrongType(node, .either(shapes))
  }

  /// The alternative for a container: a map by channel is a table, another map is not.
  private func alternative(_ node: NodeID, _ shapes: [Shape]) -> Shape? {
    let fitting = shapes.filter { $0.accepts(tree.kind(node)) }
    guard tree.kind(node) == .mapping, fitting.count > 1 else { return fitting.first }
    let isTable = NodeReader(tree).isByChannel(node)
    return fitting.first {
      if case .table = $0 { isTable } else { !isTable }
    }
  }

  mutating func wrongType(_ node: NodeID, _ expected: Shape) {
    let found: Bilingual =
      switch tree.kind(node) {
      case .scalar: Bilingual(vi: "một giá trị đơn", en: "a single value")
      case .mapping: Bilingual(vi: "một nhóm khóa", en: "a map of keys")
      case .sequence: Bilingual(vi: "một danh sách", en: "a list")
      }
    // Of a container the first line is enough to show.
    findings.append(
      Finding(
        .wrongType, at: place(tree.range(node)),
        ["expected": ShapeDescriptions.describe(expected), "found": found],
        help: windowHelp(node, expected) ?? stepHelp(node, expected)))
  }
}

extension ShapeChecker {
  /// `parallel: [[y-kien], [tham-dinh]]` names steps where they are to be written.
  private func stepHelp(_ node: NodeID, _ expected: Shape) -> Bilingual? {
    guard case .map(let map) = expected, map() === MapShape.processStep,
      tree.kind(node) == .scalar
    else { return nil }
    return Bilingual(
      vi: "chính bước đó (id, name, kind…) được viết ở đây, không phải mã của nó",
      en: "the step itself (id, name, kind…) is written here, not its id")
  }

  /// `effective: 2025-07-01` says a day and not whether it is the first or the last.
  private func windowHelp(_ node: NodeID, _ expected: Shape) -> Bilingual? {
    guard case .map(let map) = expected, map() === MapShape.window,
      CalendarDate(tree.text(node)) != nil
    else { return nil }
    let window = "{ from: \(tree.text(node)) }"
    return Bilingual(
      vi: "có hiệu lực từ ngày ấy: \(window)", en: "in force from that day: \(window)")
  }
}

extension Shape {
  /// Whether a node of this kind can be right at all.
  func accepts(_ kind: YAMLNode.Kind) -> Bool {
    switch self {
    case .text: kind != .sequence
    case .list(let item, let orSingle): kind == .sequence || (orSingle && item.accepts(kind))
    case .map, .keyed: kind == .mapping
    case .table(let value, _): kind == .sequence || kind == .mapping || value.accepts(kind)
    case .either(let shapes): shapes.contains { $0.accepts(kind) }
    case .condition, .timeLimit, .feeAmount: kind != .sequence
    case .syntax: true
    default: kind == .scalar
    }
  }
}
