/// Values that make clauses true, by number of the variable.
public struct SATModel: Sendable {
  private var values: [Bool] = []
  /// Variables that are true.
  private var trues: [Int] = []

  /// Variables made after the solution was found are false.
  public subscript(variable: Int) -> Bool { variable < values.count && values[variable] }

  /// Whether a literal is true; none of a variable made after the solution was found is.
  public func isTrue(_ literal: Literal) -> Bool {
    literal.variable < values.count && values[literal.variable] != literal.isNegated
  }

  /// Takes over a solution of so many variables; those that it says nothing of are false.
  mutating func take(_ solution: [Int32], _ count: Int) {
    for variable in trues { values[variable] = false }
    trues.removeAll(keepingCapacity: true)
    if values.count < count { values += Array(repeating: false, count: count - values.count) }
    for literal in solution where literal & 1 == 0 {
      values[Int(literal >> 1)] = true
      trues.append(Int(literal >> 1))
    }
  }
}
