import CatalogModel
import Expressions
import SourceText

/// An option as a filter sees it (lựa chọn).
struct FormOption {
  let code: String
  /// `code`, and `name`, `parent` and `level` as far as it has them.
  let members: [String: String]

  var value: CELMap {
    var map = CELMap()
    for key in Self.keys {
      guard let text = members[key] else { continue }
      _ = map.insert(.string(text), for: .string(CELText(key)))
    }
    return map
  }

  private static let keys = ["code", "name", "parent", "level"]
}

extension FormOption {
  fileprivate init(_ code: String, _ entry: CodeList.Entry?) {
    var members = ["code": code]
    members["name"] = entry?.name
    members["parent"] = entry?.parent
    members["level"] = entry?.level
    self.init(code: code, members: members)
  }

  fileprivate init(_ code: String, _ written: FormField.Option?) {
    var members = ["code": code]
    members["name"] = written?.name?.text
    self.init(code: code, members: members)
  }
}

extension CheckedForm {
  /// The options of a node on the form's day, in order.
  func options(of number: Int) -> [FormOption] {
    let codes = nodes[number].options ?? []
    switch nodes[number].field?.field.options {
    case .list(let id)?:
      let entries = Dictionary(
        entries(of: id).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
      return codes.map { FormOption($0, entries[$0]) }
    case .inline(let options, _)?:
      let written = Dictionary(
        options.map { ($0.code.value, $0) }, uniquingKeysWith: { first, _ in first })
      return codes.map { FormOption($0, written[$0]) }
    case nil: return codes.map { FormOption($0, CodeList.Entry?.none) }
    }
  }

  /// One option, without looking at all the others of a list twice.
  func option(_ code: String, of number: Int) -> FormOption {
    switch nodes[number].field?.field.options {
    case .list(let id)?: FormOption(code, entries(of: id).first { $0.code == code })
    case .inline(let options, _)?: FormOption(code, options.first { $0.code.value == code })
    case nil: FormOption(code, CodeList.Entry?.none)
    }
  }

  private func entries(of list: Located<String>) -> some Sequence<CodeList.Entry> {
    let all = catalog.codeLists.version(of: list.value, on: date)?.entries ?? []
    return all.lazy.filter { $0.window.contains(date) }
  }

  /// Whether a filter offers no option to a node while nothing is answered.
  public func offersNothingAtFirst(_ number: Int) -> Bool {
    guard let filter = nodes[number].filter, filter.problems.isEmpty else { return false }
    return !options(of: number).contains { option in
      let value = try? filter.expression.evaluate(["option": .map(option.value)])
      return value == .bool(true)
    }
  }

  /// A filter as a condition on one option: its own facts as constants.
  ///
  /// - Returns: nil where it looks at what the option does not have, so that it is not offered.
  func filter(_ filter: FormCondition, of option: FormOption) -> String? {
    let expression = filter.expression
    let tree = expression.parsed.tree
    var replaced: [Expressions.NodeID: String] = [:]
    func look(_ id: Expressions.NodeID) -> Bool {
      if case .select(let selection) = tree[id].kind,
        case .variable("option") = expression.meaning(of: selection.operand)
      {
        let text = option.members[selection.field]
        replaced[id] = text.map { CELText($0).literal } ?? "false"
        if selection.mode == .test { replaced[id] = text == nil ? "false" : "true" }
        return text != nil || selection.mode == .test
      }
      if case .variable("option") = expression.meaning(of: id) { return false }
      return tree.children(of: id).allSatisfy { look($0) }
    }
    return look(tree.root) ? tree.canonicalText(of: tree.root, replacing: replaced) : nil
  }
}
