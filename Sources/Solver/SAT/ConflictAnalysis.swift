extension SATSolver {
  /// A clause that follows from the others and would have avoided a conflict.
  struct Lesson {
    /// The first is the one to be made true; the second is of the level to go back to.
    var literals: [Int32]
    var level: Int
    /// How many decision levels its literals are from.
    var quality: Int32
  }

  /// Resolves backwards from a clause that is false until one literal of the last level is left
  /// (first unique implication point).
  mutating func analyse(_ conflict: ClauseStore.Reference) -> Lesson {
    let current = Int32(levelStarts.count)
    var literals: [Int32] = [0]
    var open = 0
    var position = trail.count - 1
    var clause = conflict
    var resolved: Int32 = -1
    repeat {
      for index in 0..<clauses.size(clause) {
        let literal = clauses.literal(clause, index)
        let variable = Int(literal >> 1)
        guard literal != resolved, !isSeen[variable], levels[variable] > 0 else { continue }
        isSeen[variable] = true
        order.bump(variable)
        if levels[variable] == current { open += 1 } else { literals.append(literal) }
      }
      while !isSeen[Int(trail[position] >> 1)] { position -= 1 }
      resolved = trail[position]
      position -= 1
      let variable = Int(resolved >> 1)
      isSeen[variable] = false
      clause = reasons[variable]
      open -= 1
    } while open > 0
    literals[0] = resolved ^ 1
    let marked = literals.dropFirst().map { Int($0 >> 1) }
    // A literal that the others imply adds nothing.
    var kept = [literals[0]] + literals.dropFirst().filter { !isImplied($0) }
    for variable in marked { isSeen[variable] = false }
    guard kept.count > 1 else { return Lesson(literals: kept, level: 0, quality: 1) }
    var highest = 1
    for index in kept.indices.dropFirst()
    where levels[Int(kept[index] >> 1)] > levels[Int(kept[highest] >> 1)] {
      highest = index
    }
    kept.swapAt(1, highest)
    let level = Int(levels[Int(kept[1] >> 1)])
    let quality = Set(kept.map { levels[Int($0 >> 1)] }).count
    return Lesson(literals: kept, level: level, quality: Int32(quality))
  }

  /// Whether all that forced a literal false is in the clause already.
  private func isImplied(_ literal: Int32) -> Bool {
    let reason = reasons[Int(literal >> 1)]
    guard reason != Self.none else { return false }
    for index in 0..<clauses.size(reason) {
      let other = clauses.literal(reason, index)
      let variable = Int(other >> 1)
      guard other != literal ^ 1 else { continue }
      if !isSeen[variable] && levels[variable] > 0 { return false }
    }
    return true
  }

  /// The assumptions that made another one false.
  mutating func conflictingAssumptions(_ failed: Int32) -> [Literal] {
    var found = [Literal(code: failed)]
    guard let start = levelStarts.first, levels[Int(failed >> 1)] > 0 else { return found }
    isSeen[Int(failed >> 1)] = true
    for literal in trail[start...].reversed() {
      let variable = Int(literal >> 1)
      guard isSeen[variable] else { continue }
      isSeen[variable] = false
      let reason = reasons[variable]
      if reason == Self.none {
        found.append(Literal(code: literal))
        continue
      }
      for index in 0..<clauses.size(reason) {
        let other = Int(clauses.literal(reason, index) >> 1)
        if other != variable, levels[other] > 0 { isSeen[other] = true }
      }
    }
    return found
  }
}
