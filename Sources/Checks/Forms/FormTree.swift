import CatalogModel
import FormCompiler
import SourceText

/// A form's sections and fields as conditions see them, fragments in place.
struct FormTree {
  struct Node {
    /// Key in the object around it.
    var id: String
    var path: String
    /// nil for a section.
    var type: FieldType?
    /// The bytes that name it.
    var place: Place
    var parent: Int?
    var children: [Int] = []
    /// Conditions under which it is shown: its own, its page's, those of its includes.
    var visible: [Condition] = []
    /// Other conditions, with whether `this` is the field itself.
    var conditions: [Condition] = []
    var required: Condition?
    /// Expressions that its value is calculated from.
    var calculation: [Condition] = []
    var prefill: FormField.Prefill?
    /// Whether fields are missing, so that nothing can be said of names.
    var isIncomplete = false
    /// The keys of its answer, where that is an address, a file or a confirmation.
    var answerKeys: [String] = []
  }

  private(set) var nodes: [Node] = []
  /// Whether two parts have one id, so that a name may be that of the other.
  private(set) var hasDoubles = false
  private(set) var sections: [Int] = []
  /// Sections under nil, all else under the node around it.
  private var members: [Member: Int] = [:]

  private struct Member: Hashable {
    var parent: Int?
    var id: String
  }

  init(_ form: Form, in context: CheckContext) {
    let outline = FormOutline(form, in: context.catalog, on: form.header.day(nearest: context.date))
    hasDoubles = outline.hasDoubles
    for section in outline.sections {
      let index = nodes.count
      nodes.append(
        Node(
          id: section.path, path: section.path,
          place: Place(section.place.file, section.section.id?.range ?? section.place.range),
          visible: [section.page.visible, section.section.visible].compactMap { $0 },
          // Of a section without any field that is the finding; what names them is its consequence.
          isIncomplete: section.isIncomplete || section.fields.isEmpty))
      sections.append(index)
      members[Member(parent: nil, id: section.path)] = index
      for field in section.fields { add(field, under: index) }
    }
  }

  private mutating func add(_ field: FormOutline.Field, under parent: Int) {
    let index = nodes.count
    let written = field.field
    nodes.append(
      Node(
        id: field.id, path: field.path, type: field.type ?? .group,
        place: Place(field.place.file, written.id?.range ?? field.place.range), parent: parent,
        visible: field.includedWhen.map(\.condition) + [written.visible].compactMap { $0 },
        conditions: [written.required, written.readonly, written.constraint].compactMap { $0 },
        required: written.required, calculation: written.calculation, prefill: written.prefill,
        isIncomplete: field.isIncomplete, answerKeys: written.answerKeys))
    nodes[parent].children.append(index)
    members[Member(parent: parent, id: field.id)] = index
    for child in field.fields { add(child, under: index) }
  }

  /// What a name in a condition means.
  enum Resolution {
    case node(Int)
    /// The circumstances of filing, or what cannot be told.
    case other
    /// The part that nothing is called, and what it might have been.
    case unknown(String, [String])
  }

  private static let circumstances: Set<String> = [
    "case", "channel", "level", "agency", "applicant", "account",
  ]

  /// The path of a field in examples, without the numbers of items: `con[0].ten` is `con.ten`.
  static func plainPath(_ path: String) -> String {
    guard path.utf8.contains(0x5B) else { return path }
    var result = ""
    var isInside = false
    for character in path {
      switch character {
      case "[": isInside = true
      case "]": isInside = false
      default: if !isInside { result.append(character) }
      }
    }
    return result
  }

  /// - Parameter node: where the condition stands; nil for the form's rules.
  func resolve(_ name: String, from node: Int?) -> Resolution {
    var parts = name.split(separator: ".").map(String.init)
    guard let first = parts.first, !sections.isEmpty else { return .other }
    if first == "submission" {
      parts.removeFirst()
      return parts.isEmpty ? .other : resolution(descend(parts, under: nil))
    }
    let isThis = first == "this"
    if isThis { parts.removeFirst() }
    guard let wanted = parts.first else { return .other }
    // The scope that knows the beginning knows best what was meant.
    var closest: Descent?
    var scope = node.flatMap { nodes[$0].parent }
    while let current = scope {
      let found = descend(parts, under: current)
      guard case .unknown(let part, _) = found else { return resolution(found) }
      if nodes[current].isIncomplete { return .other }
      if part != wanted { closest = closest ?? found }
      scope = nodes[current].parent
    }
    if isThis {
      if let node, case .node(let found) = descend(parts, under: node) {
        return .node(found)
      }
    } else {
      let found = descend(parts, under: nil)
      guard case .unknown(let part, _) = found else { return resolution(found) }
      if part != wanted { closest = closest ?? found }
      if Self.circumstances.contains(wanted) { return .other }
    }
    if hasDoubles { return .other }
    return closest.map(resolution)
      ?? .unknown(wanted, names(near: node) + (isThis ? [] : sections.map { nodes[$0].id }))
  }

  private func names(near node: Int?) -> [String] {
    guard let node, let parent = nodes[node].parent else { return [] }
    return nodes[parent].children.map { nodes[$0].id }
  }

  private enum Descent {
    case node(Int)
    case other
    /// The part that nothing is called under a node; nil for the sections.
    case unknown(String, under: Int?)
  }

  private func resolution(_ descent: Descent) -> Resolution {
    switch descent {
    case .node(let node): .node(node)
    case .other: .other
    case .unknown where hasDoubles: .other
    case .unknown(let part, let node):
      .unknown(part, (node.map { nodes[$0].children } ?? sections).map { nodes[$0].id })
    }
  }

  private func descend(_ parts: [String], under start: Int?) -> Descent {
    var found = start
    for part in parts {
      if let found, found != start {
        switch nodes[found].type {
        case .address, .attachment, .confirmation: return .node(found)
        default: if nodes[found].isIncomplete { return .other }
        }
      }
      guard let next = members[Member(parent: found, id: part)] else {
        return .unknown(part, under: found)
      }
      found = next
    }
    guard let found, !parts.isEmpty else { return .other }
    return .node(found)
  }
}

/// A name that a condition reads, where nothing hides what it means.
struct ReadName {
  var name: Located<String>
  var file: FileID

  static func all(in condition: Condition, file: FileID) -> [ReadName] {
    guard !condition.names.isEmpty, let roots = ConditionRoots.of(condition) else { return [] }
    return condition.names.compactMap { name in
      let root = String(name.value.prefix { $0 != "." })
      return roots.contains(root) ? ReadName(name: name, file: file) : nil
    }
  }
}
