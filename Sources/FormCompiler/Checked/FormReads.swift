import Expressions

extension CheckedForm {
  /// Numbers of the nodes whose answers an expression looks at, in order of appearance.
  ///
  /// Of a path only the node at its end; of a list that is walked through, what is looked at in
  /// its items.
  public func reads(of condition: FormCondition) -> [Int] {
    let tree = condition.expression.parsed.tree
    var reader = ReadNodes(form: self, condition: condition)
    reader.visit(tree.root, locals: [])
    var seen: Set<Int> = []
    return reader.found.filter { seen.insert($0).inserted }
  }
}

extension CheckedForm {
  /// What `has` asks for in an expression: the node, and the one around it.
  public func tests(in condition: FormCondition) -> [(tested: Int?, around: Int?)] {
    var reader = ReadNodes(form: self, condition: condition)
    reader.visit(condition.expression.parsed.tree.root, locals: [])
    return reader.tests
  }
}

private struct ReadNodes {
  let form: CheckedForm
  let condition: FormCondition
  var found: [Int] = []
  var tests: [(tested: Int?, around: Int?)] = []

  /// - Parameter locals: what the variables of macros around hold, outermost first.
  mutating func visit(_ id: Expressions.NodeID, locals: [Int?]) {
    let tree = condition.expression.parsed.tree
    if case .select(let selection) = tree[id].kind, selection.mode == .test {
      tests.append((place(id, locals), place(selection.operand, locals)))
    }
    if let node = place(id, locals) {
      found.append(node)
      return
    }
    switch tree[id].kind {
    case .comprehension(let walk):
      visit(walk.range, locals: locals)
      let list = place(walk.range, locals)
      let item = list.flatMap { form[$0].content == .list ? form[$0].children.first : nil }
      // Only the last of two variables is the item.
      let inner = locals + Array(repeating: nil, count: walk.variables.count - 1) + [item]
      for part in [walk.filter, walk.body].compactMap({ $0 }) { visit(part, locals: inner) }
    case .bind(let bind):
      visit(bind.value, locals: locals)
      visit(bind.body, locals: locals + [place(bind.value, locals)])
    case .optionalMap(let map):
      visit(map.target, locals: locals)
      visit(map.body, locals: locals + [nil])
    default: for child in tree.children(of: id) { visit(child, locals: locals) }
    }
  }

  /// The node that a path leads to; inside an address or a file, that one.
  private func place(_ id: Expressions.NodeID, _ locals: [Int?]) -> Int? {
    let expression = condition.expression
    if case .variable(let name) = expression.meaning(of: id) {
      return condition.scope.variables[name]
    }
    if case .local(let level) = expression.meaning(of: id) {
      return level < locals.count ? locals[level] : nil
    }
    guard case .select(let selection) = expression.parsed.tree[id].kind,
      let around = place(selection.operand, locals)
    else { return nil }
    if form[around].content == .value { return around }
    return form.member(selection.field, of: around)
  }
}
