import Expressions

/// How many items of a list are looked at.
struct Slots: Hashable, Sendable {
  var count: Int
  /// Whether more of them could show something that these do not.
  var isCut = false

  /// Items of one list at most.
  static let most = 24
  /// Where the items needed depend on each other there is no number that would do.
  static let ofCycle = 3
}

/// Finds how many items of each list show all that there can be.
///
/// Take facts with more items and leave some away. Whatever holds of an item by itself stays so, and
/// so does what all items have in common. Only what asks for items can change: `exists` that is true
/// needs one, `exists_one` that is false needs two, a count compared with `n` needs `n + 1`, and one
/// more is the item that is asked about. So as many as all of these together are enough. What reads
/// an item of another list besides, asks for as many again for each item of that one; where lists
/// ask so of each other no number is enough.
struct SlotPlanner {
  private let domain: FactDomain
  private var demands: [FactPath: [Demand]] = [:]
  private var seen: Set<String> = []

  private struct Demand {
    /// Items that show what one such part comes to.
    var items: Int
    /// A number of items that the whole list is compared with.
    var total: Int
    /// The lists of whose items it reads one besides.
    var others: [FactPath]
  }

  /// A path that a part reads, and which macro's variable each item on the way is; -1 is the
  /// item that the condition stands in.
  private struct Root {
    var path: FactPath
    var binders: [Binder]
  }

  private struct Binder: Hashable {
    var list: FactPath
    var level: Int
  }

  init(_ domain: FactDomain, _ conditions: [PlacedCondition]) {
    self.domain = domain
    guard !domain.lists.isEmpty else { return }
    for condition in conditions {
      let walk = Walk(domain: domain, condition: condition)
      visit(condition.expression.parsed.tree.root, [], walk)
    }
  }

  func slots() -> [FactPath: Slots] {
    var result: [FactPath: Slots] = [:]
    for list in domain.lists.keys.sorted() {
      var path: [FactPath] = []
      _ = count(list, &result, &path)
    }
    return result
  }

  private func count(
    _ list: FactPath, _ known: inout [FactPath: Slots], _ path: inout [FactPath]
  ) -> Int? {
    if let known = known[list] { return known.isCut ? nil : known.count }
    guard !path.contains(list), let items = domain.lists[list]?.items else { return nil }
    path.append(list)
    defer { path.removeLast() }
    var wanted: Int? = 1
    var total = 0
    for demand in demands[list] ?? [] {
      total = max(total, demand.total)
      var times: Int? = demand.items
      for other in demand.others {
        guard let some = times, let more = count(other, &known, &path) else {
          times = nil
          break
        }
        times = min(some * max(more, 1), 1_000_000)
      }
      guard let some = wanted, let times else {
        wanted = nil
        continue
      }
      wanted = min(some + times, 1_000_000)
    }
    let enough = wanted.map { max($0, total, items.lowerBound) }
    let slots: Slots
    if let enough, min(enough, items.upperBound) <= Slots.most {
      slots = Slots(count: min(enough, items.upperBound))
    } else if items.upperBound <= Slots.most {
      slots = Slots(count: items.upperBound)
    } else {
      let few = enough == nil ? max(Slots.ofCycle, items.lowerBound) : Slots.most
      slots = Slots(count: min(few, Slots.most), isCut: true)
    }
    known[list] = slots
    return slots.isCut ? nil : slots.count
  }

  // MARK: What asks for items

  private struct Walk {
    let domain: FactDomain
    let condition: PlacedCondition
    var expression: CELExpression { condition.expression }

    func root(_ id: NodeID, _ locals: [Root?]) -> Root? {
      switch expression.meaning(of: id) {
      case .variable(let name):
        let path = condition.names[name] ?? FactPath(name)
        return Root(path: path, binders: path.lists.map { Binder(list: $0, level: -1) })
      case .local(let level): return level < locals.count ? locals[level] : nil
      default: break
      }
      guard case .select(let selection) = expression.parsed.tree[id].kind,
        var root = root(selection.operand, locals)
      else { return nil }
      root.path = root.path.appending(selection.field)
      return root
    }

    func list(_ id: NodeID, _ locals: [Root?]) -> Root? {
      guard let root = root(id, locals), domain.lists[root.path] != nil else { return nil }
      return root
    }

    /// The items that a part reads, of outside of it.
    func binders(_ id: NodeID, _ locals: [Root?], below level: Int) -> Set<Binder> {
      var result: Set<Binder> = []
      if let root = root(id, locals) {
        result.formUnion(root.binders.filter { $0.level < level })
      }
      for child in expression.parsed.tree.children(of: id) {
        result.formUnion(binders(child, locals, below: level))
      }
      return result
    }
  }

  private mutating func visit(_ id: NodeID, _ locals: [Root?], _ walk: Walk) {
    let tree = walk.expression.parsed.tree
    if let (whole, limit) = ListCount(walk.expression, id)?.ofWhole,
      let root = walk.list(whole, locals)
    {
      demands[root.path, default: []].append(Demand(items: 0, total: limit, others: []))
      return
    }
    if let (macro, limit) = ListCount(walk.expression, id)?.ofFiltered,
      let root = walk.list(macro.range, locals)
    {
      note(id, macro, root, limit, locals, walk)
      return
    }
    guard case .comprehension(let macro) = tree[id].kind else {
      // Values bound to names, and items of other lists, are not followed.
      let inner: [Root?]
      switch tree[id].kind {
      case .bind, .optionalMap: inner = locals + [nil]
      default: inner = locals
      }
      for child in tree.children(of: id) { visit(child, inner, walk) }
      return
    }
    let items: Int
    switch macro.macro {
    case .all, .exists: items = 1
    case .existsOne: items = 2
    default: items = 0
    }
    if macro.variables.count == 1, items > 0, let root = walk.list(macro.range, locals) {
      note(id, macro, root, items, locals, walk)
    } else {
      visit(macro.range, locals, walk)
      let inner = locals + Array(repeating: nil, count: macro.variables.count)
      for part in [macro.filter, macro.body].compactMap({ $0 }) { visit(part, inner, walk) }
    }
  }

  private mutating func note(
    _ id: NodeID, _ macro: Node.Comprehension, _ list: Root, _ items: Int, _ locals: [Root?],
    _ walk: Walk
  ) {
    let item = Root(
      path: list.path.appending(FactPath.eachItem),
      binders: list.binders + [Binder(list: list.path, level: locals.count)])
    let inner = locals + [item]
    let others = walk.binders(macro.body, inner, below: locals.count).subtracting(list.binders)
    if locals.isEmpty, others.isEmpty {
      // The same part asks only once.
      let names = walk.expression.variables.map {
        "\($0)=\(walk.condition.names[$0] ?? FactPath($0))"
      }
      let written = walk.expression.parsed.tree.canonicalText(of: id)
      guard seen.insert("\(written) \(names.sorted())").inserted else { return }
    }
    demands[list.path, default: []].append(
      Demand(items: items, total: 0, others: others.map(\.list).sorted()))
    visit(macro.body, inner, walk)
  }
}

/// `size(l) op n` or `size(l.filter(x, p)) op n`: a number of items that is compared with a constant.
struct ListCount {
  let list: NodeID
  let comparison: BinaryOperator
  let limit: Int64
  private let filter: Node.Comprehension?

  init?(_ expression: CELExpression, _ id: NodeID) {
    let tree = expression.parsed.tree
    guard case .binary(let comparison, let left, let right) = tree[id].kind,
      comparison.isOrderOrEquality
    else { return nil }
    let size: NodeID
    if case .literal(.int(let limit)) = tree[right].kind {
      (size, self.comparison, self.limit) = (left, comparison, limit)
    } else if case .literal(.int(let limit)) = tree[left].kind {
      (size, self.comparison, self.limit) = (right, comparison.mirrored, limit)
    } else {
      return nil
    }
    guard case .call(let call) = tree[size].kind else { return nil }
    let operands = (call.target.map { [$0] } ?? []) + call.arguments
    switch expression.meaning(of: size) {
    case .function("size"), .method("size"): break
    default: return nil
    }
    guard operands.count == 1 else { return nil }
    list = operands[0]
    if case .comprehension(let macro) = tree[list].kind, macro.macro == .filter,
      macro.variables.count == 1
    {
      filter = macro
    } else {
      filter = nil
    }
  }

  /// So many items decide the comparison.
  private var needed: Int { Int(min(max(limit, 0), 1_000_000)) + 1 }

  var ofWhole: (list: NodeID, needed: Int)? { filter == nil ? (list, needed) : nil }
  var ofFiltered: (macro: Node.Comprehension, needed: Int)? { filter.map { ($0, needed) } }

  func holds(_ count: Int) -> Bool {
    let count = Int64(count)
    switch comparison {
    case .equal: return count == limit
    case .notEqual: return count != limit
    case .less: return count < limit
    case .lessOrEqual: return count <= limit
    case .greater: return count > limit
    case .greaterOrEqual: return count >= limit
    default: return false
    }
  }
}

extension BinaryOperator {
  /// The same with its operands exchanged.
  fileprivate var mirrored: BinaryOperator {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: self
    }
  }
}
