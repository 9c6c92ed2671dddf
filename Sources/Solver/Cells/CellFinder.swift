import Expressions

/// Finds the cells of facts from what conditions ask of them.
struct CellFinder {
  let space: FactSpace
  let demands: [Int: Demand]
  let limits: CellLimits

  /// By number of the fact.
  func cells() -> [Int: Cells] {
    var result: [Int: Cells] = [:]
    for group in groups() {
      let demand = Demand.joined(group.map { demands[$0] ?? Demand() })
      for number in group {
        guard let kind = space.places[number].fact?.kind else { continue }
        result[number] = capped(cells(kind, demand, group))
      }
    }
    return result
  }

  private func capped(_ cells: Cells) -> Cells {
    guard cells.values.count > limits.cells else { return cells }
    return Cells(values: Array(cells.values.prefix(limits.cells)), hasOthers: true)
  }

  /// Facts that are compared with each other, directly or through others.
  private func groups() -> [[Int]] {
    var seen: Set<Int> = []
    var result: [[Int]] = []
    for number in space.places.indices where space.places[number].fact != nil {
      guard seen.insert(number).inserted else { continue }
      var group = [number]
      var position = 0
      while position < group.count {
        for partner in demands[group[position]]?.partners ?? []
        where seen.insert(partner).inserted {
          group.append(partner)
        }
        position += 1
      }
      result.append(group.sorted())
    }
    return result
  }

  private func cells(_ kind: FactKind, _ demand: Demand, _ group: [Int]) -> Cells {
    switch kind {
    case .bool: Cells(values: [.bool(false), .bool(true)])
    case .int(let range): wholeNumbers(range, demand, group)
    case .double(let range): decimals(range, demand, group)
    case .text(let most): texts(most, demand, group)
    case .code(let codes): Self.codes(codes, demand)
    case .date(let precisions): dates(precisions, demand, group)
    case .codes, .opaque: Cells(values: [])
    }
  }

  private func kinds(_ group: [Int]) -> [FactKind] {
    group.compactMap { space.places[$0].fact?.kind }
  }

  private func wholeNumbers(
    _ range: ClosedRange<Int64>, _ demand: Demand, _ group: [Int]
  ) -> Cells {
    var cells = WholeNumberCells()
    var hull = range
    for constant in demand.constants where !cells.add(constant) {
      return Cells(values: [.int(range.lowerBound)], hasOthers: true)
    }
    if group.count > 1 {
      for case .int(let other) in kinds(group) {
        hull = min(hull.lowerBound, other.lowerBound)...max(hull.upperBound, other.upperBound)
        cells.addPoint(other.lowerBound)
        cells.addPoint(other.upperBound)
      }
    }
    if demand.needsEveryValue {
      for case .int(let other) in kinds(group) {
        let (width, overflows) = other.upperBound.subtractingReportingOverflow(other.lowerBound)
        guard !overflows, width < limits.range else { continue }
        for number in other { cells.addPoint(number) }
      }
    }
    let values = cells.values(of: hull, each: group.count).filter { range.contains($0) }
    return Cells(values: values.map { .int($0) })
  }

  private func decimals(
    _ range: ClosedRange<Double>, _ demand: Demand, _ group: [Int]
  ) -> Cells {
    var cells = DecimalCells()
    var hull = range
    for constant in demand.constants where !cells.add(constant) {
      return Cells(values: [.double(range.lowerBound)], hasOthers: true)
    }
    // Nothing is compared with it.
    if demand.constants.isEmpty, range.contains(0) { _ = cells.add(.double(0)) }
    if group.count > 1 {
      for case .double(let other) in kinds(group) {
        hull = min(hull.lowerBound, other.lowerBound)...max(hull.upperBound, other.upperBound)
        _ = cells.add(.double(other.lowerBound))
        _ = cells.add(.double(other.upperBound))
      }
    }
    let values = cells.values(of: hull, each: group.count).filter { range.contains($0) }
    return Cells(values: values.map { .double($0) })
  }

  private func texts(_ most: Int?, _ demand: Demand, _ group: [Int]) -> Cells {
    var cells = TextCells(demand, mostScalars: most)
    var found = cells.cells(each: group.count, limits)
    // One text of each kind does not say whether two of a kind can differ.
    if group.count > 1, !demand.texts.isEmpty || !demand.sizes.isEmpty { found.hasOthers = true }
    return found
  }

  private func dates(
    _ precisions: Set<DatePrecision>, _ demand: Demand, _ group: [Int]
  ) -> Cells {
    var cells = DateCells()
    for constant in demand.constants { cells.add(constant) }
    for limit in demand.ages.sorted(by: { $0.years < $1.years }) { cells.add(limit) }
    return Cells(values: cells.values(precisions, each: group.count).map { .date($0) })
  }

  /// The codes that are spoken of, and the first of the others.
  private static func codes(_ codes: [String], _ demand: Demand) -> Cells {
    var seen: Set<String> = []
    let distinct = codes.filter { seen.insert($0).inserted }.map { CELText($0) }
    guard !demand.needsEveryValue else { return Cells(values: distinct.map { .string($0) }) }
    var named: Set<CELText> = []
    for case .string(let text) in demand.constants { named.insert(text) }
    var rest: CELText?
    let kept = distinct.filter { code in
      if named.contains(code) { return true }
      defer { rest = rest ?? code }
      return rest == nil
    }
    return Cells(values: kept.map { .string($0) }, rest: rest)
  }
}
