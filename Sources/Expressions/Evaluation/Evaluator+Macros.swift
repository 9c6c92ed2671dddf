import SourceText

// MARK: - Macros

extension Evaluator {
  private mutating func within(
    _ values: [CELValue], _ body: NodeID
  ) throws(EvaluationFailure) -> CELValue {
    for value in values { locals.append(.value(value)) }
    defer { locals.removeLast(values.count) }
    return try value(body)
  }

  /// An error of the bound value is one only where the variable is used.
  mutating func bind(_ bind: Node.Binding) throws(EvaluationFailure) -> CELValue {
    let local: Local
    do throws(EvaluationFailure) {
      local = .value(try value(bind.value))
    } catch {
      if error.reason == .tooMuchWork { throw error }
      local = .failure(error)
    }
    locals.append(local)
    defer { locals.removeLast() }
    return try value(bind.body)
  }

  mutating func optionalMap(_ map: Node.OptionalMap) throws(EvaluationFailure) -> CELValue {
    let target = try value(map.target)
    guard let inner = try unwrapped(target, map.target) else { return .optional(nil) }
    let result = try within([inner], map.body)
    guard map.isFlat else { return .optional(result) }
    guard case .optional = result else {
      throw failure(
        .noSuchOverload(function: "optFlatMap", operands: [result.typeName.name]), map.body)
    }
    return result
  }

  mutating func comprehension(
    _ id: NodeID, _ comprehension: Node.Comprehension
  ) throws(EvaluationFailure) -> CELValue {
    let range = try value(comprehension.range)
    guard let items = Items(range, isPaired: comprehension.variables.count == 2) else {
      throw failure(.notARange(type: range.typeName.name), comprehension.range)
    }
    switch comprehension.macro {
    case .all: return try quantified(items, comprehension.body, deciding: false)
    case .exists: return try quantified(items, comprehension.body, deciding: true)
    case .existsOne: return try existsOne(items, comprehension.body)
    case .filter: return try filter(items, comprehension.body)
    case .map, .transformList: return try transformed(items, comprehension)
    case .transformMap, .transformMapEntry: return try transformedMap(items, comprehension)
    }
  }

  /// `all` and `exists`: an item that decides makes errors of the others disappear.
  private mutating func quantified(
    _ items: Items, _ body: NodeID, deciding: Bool
  ) throws(EvaluationFailure) -> CELValue {
    var kept: EvaluationFailure?
    for index in 0..<items.count {
      do throws(EvaluationFailure) {
        if try holds(items[index], body) == deciding { return .bool(deciding) }
      } catch {
        try keep(error, in: &kept)
      }
    }
    if let kept { throw kept }
    return .bool(!deciding)
  }

  private mutating func holds(_ item: [CELValue], _ body: NodeID) throws(EvaluationFailure) -> Bool
  {
    for value in item { locals.append(.value(value)) }
    defer { locals.removeLast(item.count) }
    return try boolean(body)
  }

  private mutating func existsOne(
    _ items: Items, _ body: NodeID
  ) throws(EvaluationFailure) -> CELValue {
    var count = 0
    for index in 0..<items.count where try holds(items[index], body) { count += 1 }
    return .bool(count == 1)
  }

  private mutating func filter(
    _ items: Items, _ body: NodeID
  ) throws(EvaluationFailure) -> CELValue {
    var kept: [CELValue] = []
    for index in 0..<items.count {
      let item = items[index]
      if try holds(item, body) { kept += item }
    }
    return .list(kept)
  }

  private mutating func transformed(
    _ items: Items, _ comprehension: Node.Comprehension
  ) throws(EvaluationFailure) -> CELValue {
    var values: [CELValue] = []
    for index in 0..<items.count {
      let item = items[index]
      if let filter = comprehension.filter, try !holds(item, filter) { continue }
      values.append(try within(item, comprehension.body))
    }
    return .list(values)
  }

  private mutating func transformedMap(
    _ items: Items, _ comprehension: Node.Comprehension
  ) throws(EvaluationFailure) -> CELValue {
    var map = CELMap()
    for index in 0..<items.count {
      let item = items[index]
      if let filter = comprehension.filter, try !holds(item, filter) { continue }
      let result = try within(item, comprehension.body)
      guard comprehension.macro == .transformMapEntry else {
        try insert(result, for: item[0], into: &map, comprehension.body)
        continue
      }
      guard case .map(let entries) = result else {
        throw failure(
          .noSuchOverload(function: "transformMapEntry", operands: [result.typeName.name]),
          comprehension.body)
      }
      for entry in entries.entries {
        try insert(entry.value, for: entry.key.value, into: &map, comprehension.body)
      }
    }
    return .map(map)
  }
}

/// What a macro walks over: the values of its variables, item by item.
private struct Items {
  private enum Source {
    case list([CELValue])
    case map([CELMap.Entry])
  }

  private let source: Source
  private let isPaired: Bool

  init?(_ value: CELValue, isPaired: Bool) {
    self.isPaired = isPaired
    switch value {
    case .list(let elements): source = .list(elements)
    case .map(let map): source = .map(map.entries)
    default: return nil
    }
  }

  var count: Int {
    switch source {
    case .list(let elements): elements.count
    case .map(let entries): entries.count
    }
  }

  subscript(index: Int) -> [CELValue] {
    switch source {
    case .list(let elements):
      isPaired ? [.int(Int64(index)), elements[index]] : [elements[index]]
    case .map(let entries):
      isPaired ? [entries[index].key.value, entries[index].value] : [entries[index].key.value]
    }
  }
}
