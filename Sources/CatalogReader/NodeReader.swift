import CatalogModel
import SourceText
import YAMLSyntax

/// Typed access to the nodes of one file. Says nothing: shapes were checked before.
struct NodeReader {
  let tree: YAMLTree
  /// The file, for placing parts of a scalar's text; without it a part is placed as the whole.
  let source: SourceFile?

  init(_ tree: YAMLTree, _ source: SourceFile? = nil) {
    self.tree = tree
    self.source = source
  }

  func isScalar(_ node: NodeID) -> Bool { tree.kind(node) == .scalar }
  func isMap(_ node: NodeID) -> Bool { tree.kind(node) == .mapping }
  func isList(_ node: NodeID) -> Bool { tree.kind(node) == .sequence }

  func value(_ map: NodeID, _ key: StaticString) -> NodeID? { tree.value(map, key) }

  /// Null is no value; it was reported when the file was read.
  func isNull(_ node: NodeID) -> Bool {
    let yaml = tree.node(node)
    guard yaml.kind == .scalar, yaml.style == .plain, yaml.textCount <= 4 else { return false }
    return yaml.textCount == 0 || tree.isText(node, "~") || tree.isText(node, "null")
  }

  func scalar(_ node: NodeID) -> Located<String>? {
    guard tree.kind(node) == .scalar, !isNull(node) else { return nil }
    return Located(tree.text(node), at: tree.range(node))
  }

  func string(_ map: NodeID, _ key: StaticString) -> Located<String>? {
    value(map, key).flatMap(scalar)
  }

  func word<T: RawRepresentable>(_ node: NodeID, as type: T.Type) -> Located<T>?
  where T.RawValue == String {
    guard let text = scalar(node), let value = T(rawValue: text.value) else { return nil }
    return Located(value, at: text.range)
  }

  func word<T: RawRepresentable>(
    _ map: NodeID, _ key: StaticString, as type: T.Type = T.self
  ) -> Located<T>? where T.RawValue == String {
    value(map, key).flatMap { word($0, as: T.self) }
  }

  /// The items of a list, or the one item that stands without brackets.
  func items(_ node: NodeID) -> [NodeID] {
    isList(node) ? Array(tree.children(node)) : [node]
  }

  func list<T>(_ map: NodeID, _ key: StaticString, _ read: (NodeID) -> T?) -> [T] {
    guard let node = value(map, key) else { return [] }
    return items(node).compactMap(read)
  }

  func strings(_ map: NodeID, _ key: StaticString) -> [Located<String>] { list(map, key, scalar) }

  func words<T: RawRepresentable>(
    _ map: NodeID, _ key: StaticString, as type: T.Type = T.self
  ) -> [Located<T>] where T.RawValue == String {
    list(map, key) { word($0, as: T.self) }
  }

  func boolean(_ map: NodeID, _ key: StaticString) -> Located<Bool>? {
    guard let node = value(map, key), isScalar(node) else { return nil }
    if tree.isText(node, "true") { return Located(true, at: tree.range(node)) }
    if tree.isText(node, "false") { return Located(false, at: tree.range(node)) }
    return nil
  }

  func integer(_ node: NodeID) -> Located<Int>? {
    guard let text = scalar(node), let value = Int(text.value) else { return nil }
    return Located(value, at: text.range)
  }

  func integer(_ map: NodeID, _ key: StaticString) -> Located<Int>? {
    value(map, key).flatMap(integer)
  }

  func decimal(_ map: NodeID, _ key: StaticString) -> Located<DecimalNumber>? {
    guard let text = string(map, key), let value = DecimalNumber(text.value) else { return nil }
    return Located(value, at: text.range)
  }

  func date(_ node: NodeID) -> Located<CalendarDate>? {
    guard let text = scalar(node), let value = CalendarDate(text.value) else { return nil }
    return Located(value, at: text.range)
  }

  func date(_ map: NodeID, _ key: StaticString) -> Located<CalendarDate>? {
    value(map, key).flatMap(date)
  }

  func text(_ node: NodeID) -> HumanText? {
    if isScalar(node) {
      // Empty text is a finding of its own; nobody else need look at it.
      guard tree.node(node).textCount > 0, !isNull(node) else { return nil }
      var text = HumanText(tree.text(node), at: tree.range(node))
      text.verbatimStart = verbatimStart(node)
      return text
    }
    guard isMap(node) else { return nil }
    var first: HumanText?
    var translations: [HumanText.Translation] = []
    for (key, value) in tree.entries(node) where isScalar(value) {
      let text = tree.text(value)
      if first == nil {
        first = HumanText(text, at: tree.range(value))
        first?.verbatimStart = verbatimStart(value)
      }
      translations.append(
        HumanText.Translation(
          language: tree.text(key), text: text, languageRange: tree.range(key)))
    }
    first?.translations = translations
    return first
  }

  /// Where the bytes of a scalar's text stand, when the file holds just these bytes.
  private func verbatimStart(_ node: NodeID) -> UInt32? {
    let node = tree.node(node)
    switch node.style {
    case .plain: return node.range.count == Int(node.textCount) ? node.range.start : nil
    case .singleQuoted, .doubleQuoted:
      return node.range.count == Int(node.textCount) + 2 ? node.range.start + 1 : nil
    default: return nil
    }
  }

  func text(_ map: NodeID, _ key: StaticString) -> HumanText? { value(map, key).flatMap(text) }
  func texts(_ map: NodeID, _ key: StaticString) -> [HumanText] { list(map, key) { text($0) } }

  func duration(_ node: NodeID) -> Located<StatedDuration>? {
    guard let text = scalar(node), let value = ScalarSyntax.duration(text.value) else { return nil }
    return Located(value, at: text.range)
  }

  func duration(_ map: NodeID, _ key: StaticString) -> Located<StatedDuration>? {
    value(map, key).flatMap(duration)
  }

  func money(_ node: NodeID) -> Located<Money>? {
    guard let text = scalar(node), let value = ScalarSyntax.money(text.value) else { return nil }
    return Located(value, at: text.range)
  }

  func effective(_ map: NodeID) -> EffectiveWindow? {
    guard let node = value(map, "effective"), isMap(node) else { return nil }
    var window = EffectiveWindow(range: tree.range(node))
    window.from = date(node, "from")
    window.until = date(node, "until")
    window.seen = string(node, "seen")
    return window
  }

  func citations(_ map: NodeID, _ key: StaticString) -> [Citation] {
    list(map, key) { node in
      if let number = scalar(node) { return Citation(number: number) }
      guard let number = string(node, "number") else { return nil }
      var citation = Citation(number: number)
      citation.article = text(node, "article")
      citation.purpose = text(node, "for")
      return citation
    }
  }

  func syntax(_ node: NodeID) -> SyntaxValue {
    switch tree.kind(node) {
    case .scalar:
      let style = tree.node(node).style
      return .scalar(tree.text(node), isQuoted: style != .plain)
    case .sequence: return .list(tree.children(node).map(syntax))
    case .mapping:
      return .map(
        tree.entries(node).map {
          SyntaxValue.Entry(
            tree.text($0.key), syntax($0.value), keyRange: tree.range($0.key),
            valueRange: tree.range($0.value))
        })
    }
  }

  func syntax(_ map: NodeID, _ key: StaticString) -> Located<SyntaxValue>? {
    value(map, key).map { Located(syntax($0), at: tree.range($0)) }
  }

  func condition(_ map: NodeID, _ key: StaticString) -> Condition? {
    value(map, key).flatMap { ConditionReader(tree, source).condition($0) }
  }
}
