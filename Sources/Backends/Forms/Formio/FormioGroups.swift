import CatalogModel
import FormCompiler

/// Groups that may be left out: what is in them is asked for once something in them is answered.
extension FormioForm {
  /// When the group around a node is there.
  func demandAround(_ number: Int) -> FormioDemand {
    guard let group = optionalGroup(around: number) else { return .whenShown }
    guard readsGroup(around: number), isNarrow(group) else { return .never }
    var rules = answers(in: group).filter { $0 != number }.map { isAnswered($0, in: group) }
    if let rule = requiredRule(of: group) { rules.append(rule) }
    guard let first = rules.first else { return .never }
    return .whileTrue(rules.count == 1 ? first : ["or": .array(rules)])
  }

  /// Whether Form.io can tell if such a group is there: in a row it reads the innermost object alone.
  func readsGroup(around number: Int) -> Bool {
    guard let group = optionalGroup(around: number) else { return true }
    return checked[number].lists.isEmpty || checked[number].parent == group
  }

  /// Whether a group holds so few answers that each can be asked for by all the others.
  func isNarrow(_ group: Int) -> Bool { answers(in: group).count <= 40 }

  /// The innermost group that may be left out, not beyond the item of a list.
  func optionalGroup(around number: Int) -> Int? {
    var current = checked[number].parent
    while let node = current, checked[node].content == .object {
      if checked[node].field != nil {
        guard case .always = checked[node].requirement else { return node }
      }
      current = checked[node].parent
    }
    return nil
  }

  /// What makes a group necessary; nil where nothing does, or Form.io cannot say it.
  func requiredRule(of group: Int) -> SchemaValue? {
    guard case .when(let condition) = checked[group].requirement, checked[group].lists.isEmpty,
      showsExactly(group), optionalGroup(around: group) == nil
    else { return nil }
    return logic(condition, at: group)
  }

  /// The answers of a group, those of groups in it too.
  private func answers(in group: Int) -> [Int] {
    checked[group].children.flatMap { child in
      checked[child].content == .object ? answers(in: child) : [child]
    }
  }

  private func isAnswered(_ number: Int, in group: Int) -> SchemaValue {
    let node = checked[number]
    let place =
      node.lists.isEmpty
      ? "data.\(node.path)" : "row\(node.path.dropFirst(checked[group].path.count))"
    return isAnswered(number, at: place)
  }

  /// - Parameter place: where the answer is.
  func isAnswered(_ number: Int, at place: String) -> SchemaValue {
    let read: SchemaValue = ["var": .string(place)]
    switch checked[number].type {
    case .address: return any(["province", "district", "commune", "country", "detail"], of: place)
    case .confirmation: return any(["method", "name", "id"], of: place)
    // A box that is not ticked stays in the data.
    case .boolean, .declaration, .list, .table, .multiChoice, .attachment: return ["!!": [read]]
    default: return ["!": [["in": [read, [.null, ""]]]]]
    }
  }

  private func any(_ keys: [String], of place: String) -> SchemaValue {
    ["!!": [["or": .array(keys.map { ["var": .string("\(place).\($0)")] })]]]
  }
}
