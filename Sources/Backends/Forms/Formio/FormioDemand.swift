import CatalogModel
import FormCompiler
import SourceText

/// When Form.io asks for an answer: never where it cannot tell whether the field is shown.
enum FormioDemand {
  case never, whenShown
  case whileTrue(SchemaValue)

  var isWhenShown: Bool { if case .whenShown = self { true } else { false } }
}

extension FormioField {
  var whenAsked: FormioDemand {
    guard isAskable, form.showsExactly(number) else { return .never }
    switch node.requirement {
    case .always: return form.demandAround(number)
    case .when(let condition):
      guard let rule = form.logic(condition, at: number) else { return .never }
      switch form.demandAround(number) {
      case .never: return .never
      case .whenShown: return .whileTrue(rule)
      case .whileTrue(let around): return .whileTrue(["and": [rule, around]])
      }
    case .never: return .never
    }
  }

  /// Whether leaving it empty can be wrong.
  var isAskable: Bool {
    switch node.type {
    // `false` is an answer.
    case .boolean: false
    // `[]` is an answer.
    case .list, .table, .multiChoice: leastItems > 0
    case .attachment: !isOfFiles || leastItems > 0
    default: true
    }
  }

  /// Whether `validate.required` of the component itself says it.
  var hasOwnRequired: Bool {
    switch node.type {
    // Of a container its parts are asked for.
    case .address, .confirmation: false
    // Form.io takes rows of empty boxes for no rows.
    case .list, .table: false
    default: true
    }
  }

  var leastItems: Int { max(0, written?.minItems?.value ?? 0) }

  var mostItems: Int? { written?.maxItems.map(\.value).flatMap { $0 >= 0 ? $0 : nil } }

  /// Whether an attachment holds several files.
  var isOfFiles: Bool {
    node.type == .attachment && (written?.minItems != nil || written?.maxItems != nil)
  }

  /// Where conditions find the answer: `input` is one choice or file of several in Form.io 4.
  var place: String {
    node.lists.isEmpty ? "data.\(node.path)" : "row.\(node.key)"
  }

  /// Whether what the form takes for an answer is there.
  var isGiven: SchemaValue {
    switch node.type {
    case .boolean, .declaration: return ["!==": [["var": .string(place)], .null]]
    case .list where leastItems == 0, .table where leastItems == 0,
      .multiChoice where leastItems == 0:
      return ["!==": [["var": .string(place)], .null]]
    default: return form.isAnswered(number, at: place)
    }
  }

  // MARK: Parts of a container

  /// The message where a part is empty and must not be; nil where nothing asks for it.
  ///
  /// - Parameter others: keys of the parts whose answers ask for it.
  func demand(of key: String, _ label: String, others: [String]) -> SchemaValue? {
    if demand.isWhenShown { return nil }
    var needed = others.map { read($0) }
    if case .whileTrue(let rule) = demand, isConditionReadable { needed.append(rule) }
    guard let first = needed.first else { return nil }
    let isNeeded = needed.count == 1 ? first : ["or": .array(needed)]
    return [
      "if": [["and": [isNeeded, ["!": [read(key)]]]], .string("Chưa nhập “\(label)”"), true]
    ]
  }

  /// In a row, `row` of a part is the container alone.
  var isConditionReadable: Bool { node.lists.isEmpty }

  private func read(_ key: String) -> SchemaValue {
    ["var": .string(node.lists.isEmpty ? "\(place).\(key)" : "row.\(key)")]
  }
}

extension FormioForm {
  /// Whether a node and all around it are shown where the form shows them.
  func showsExactly(_ number: Int) -> Bool {
    var current: Int? = number
    while let node = current {
      guard
        checked[node].visible.allSatisfy({ $0.constant == true || logic($0, at: node) != nil })
      else { return false }
      current = checked[node].parent
    }
    return true
  }
}
