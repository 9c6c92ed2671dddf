/// Decides whether clauses can be true together, by conflict-driven clause learning (CDCL).
///
/// Two watched literals, first-UIP learning, activity order, phase saving, Luby restarts and
/// solving under assumptions, as in Eén and Sörensson, "An Extensible SAT-solver" (2003); learned
/// clauses are kept by the number of decision levels they join (Audemard and Simon, 2009). Knows
/// nothing of conditions. The same calls give the same answers.
public struct SATSolver: Sendable {
  public enum Answer: Sendable {
    /// `model` holds values that make all clauses and assumptions true.
    case satisfiable
    /// `core` holds assumptions that cannot be true together.
    case unsatisfiable
    /// The conflict budget ended first.
    case undecided
  }

  /// What has been done since the solver was made.
  public struct Statistics: Sendable {
    public var conflicts = 0
    public var decisions = 0
    public var propagations = 0
  }

  public private(set) var statistics = Statistics()
  /// Of the last satisfiable call.
  public private(set) var model = SATModel()
  /// Of the last unsatisfiable call; empty where the clauses alone have no solution.
  public internal(set) var core: [Literal] = []
  /// False once the clauses are known to have no solution, whatever is assumed.
  public private(set) var isConsistent = true

  var clauses = ClauseStore()
  /// By literal: 1 true, -1 false, 0 open.
  var values: [Int8] = []
  /// By variable: the clause that forced it, or `none`.
  var reasons: [Int32] = []
  var levels: [Int32] = []
  var trail: [Int32] = []
  var levelStarts: [Int] = []
  var order = VariableOrder()
  var isSeen: [Bool] = []
  private var head = 0
  /// Of the last call; the first levels are theirs, as many as there are.
  private var assumed: [Int32] = []
  private var savedPhases: [Bool] = []
  private var mostLearned: Int

  static let none: Int32 = -1

  /// - Parameter learnedLimit: when more clauses than these are learned, the worse half is
  ///   forgotten; the limit grows each time.
  public init(learnedLimit: Int = 4000) { mostLearned = learnedLimit }

  public var variableCount: Int { reasons.count }

  /// - Parameter phase: the value to try first.
  public mutating func newVariable(phase: Bool = false) -> Literal {
    let variable = reasons.count
    values += [0, 0]
    clauses.watches += [[], []]
    reasons.append(Self.none)
    levels.append(0)
    isSeen.append(false)
    savedPhases.append(phase)
    order.add()
    return Literal(variable: variable)
  }

  /// Makes `phase` the value of a variable that is tried first from now on.
  public mutating func prefer(_ literal: Literal) {
    savedPhases[literal.variable] = !literal.isNegated
  }

  /// The value a literal has in the last model.
  public func isTrue(_ literal: Literal) -> Bool { model.isTrue(literal) }

  /// Adds "at least one of these holds".
  public mutating func add(_ literals: [Literal]) {
    guard isConsistent else { return }
    undo(to: 0)
    var kept: [Int32] = []
    for code in literals.map(\.code).sorted() where kept.last != code {
      // A literal and its negation stand next to each other.
      if values[Int(code)] == 1 || kept.last == code ^ 1 { return }
      if values[Int(code)] == 0 { kept.append(code) }
    }
    switch kept.count {
    case 0: isConsistent = false
    case 1:
      assign(kept[0], because: Self.none)
      if propagate() != nil { isConsistent = false }
    default: _ = clauses.add(kept, quality: 0)
    }
  }

  /// - Parameters:
  ///   - assumptions: what holds for this call alone.
  ///   - variables: those that need a value; the others get one only where it follows. nil for
  ///     all. It is for the caller to know that the rest can be completed.
  ///   - conflictLimit: after so many conflicts the answer is `undecided`.
  public mutating func solve(
    assuming assumptions: [Literal] = [], deciding variables: [Int]? = nil,
    conflictLimit: Int = .max
  ) -> Answer {
    core = []
    guard isConsistent else { return .unsatisfiable }
    // What follows from assumptions that were made before is kept.
    undo(to: zip(assumed, assumptions).prefix { $0 == $1.code }.count)
    assumed = assumptions.map(\.code)
    order.restrict(to: variables)
    let first = statistics.conflicts
    var round = 0
    while true {
      let left = conflictLimit - (statistics.conflicts - first)
      guard left > 0 else { return .undecided }
      let answer = search(assumptions, conflicts: min(left, Self.luby(round) * 100))
      round += 1
      guard let answer else { continue }
      // Where only some variables were decided this is less than all of them.
      if answer == .satisfiable { model.take(trail, variableCount) }
      undo(to: assumptions.count)
      return answer
    }
  }
}

// MARK: - Search

extension SATSolver {
  /// 1, 1, 2, 1, 1, 2, 4, …
  private static func luby(_ index: Int) -> Int {
    var (size, power) = (1, 0)
    while size < index + 1 {
      power += 1
      size = 2 * size + 1
    }
    var rest = index
    while size - 1 != rest {
      size = (size - 1) / 2
      power -= 1
      rest %= size
    }
    return 1 << power
  }

  /// nil when the conflicts of this round are used up.
  private mutating func search(_ assumptions: [Literal], conflicts: Int) -> Answer? {
    var left = conflicts
    while true {
      if let conflict = propagate() {
        statistics.conflicts += 1
        left -= 1
        guard !levelStarts.isEmpty else {
          isConsistent = false
          return .unsatisfiable
        }
        learn(from: conflict)
        guard left > 0 else {
          undo(to: 0)
          return nil
        }
        continue
      }
      if clauses.learned.count > mostLearned { forget() }
      if levelStarts.count < assumptions.count {
        let assumption = assumptions[levelStarts.count].code
        if values[Int(assumption)] == -1 {
          core = conflictingAssumptions(assumption)
          return .unsatisfiable
        }
        levelStarts.append(trail.count)
        if values[Int(assumption)] == 0 { assign(assumption, because: Self.none) }
        continue
      }
      guard let variable = nextOpen() else { return .satisfiable }
      statistics.decisions += 1
      levelStarts.append(trail.count)
      let literal = Literal(variable: variable, isNegated: !savedPhases[variable])
      assign(literal.code, because: Self.none)
    }
  }

  private mutating func nextOpen() -> Int? {
    while let variable = order.popFirst() {
      if values[variable << 1] == 0 { return variable }
    }
    return nil
  }

  private mutating func learn(from conflict: ClauseStore.Reference) {
    let lesson = analyse(conflict)
    undo(to: lesson.level)
    if lesson.literals.count == 1 {
      assign(lesson.literals[0], because: Self.none)
    } else {
      let clause = clauses.add(lesson.literals, quality: lesson.quality)
      assign(lesson.literals[0], because: clause)
    }
    order.decay()
  }

  /// Makes a literal true.
  private mutating func assign(_ literal: Int32, because reason: Int32) {
    values[Int(literal)] = 1
    values[Int(literal ^ 1)] = -1
    let variable = Int(literal >> 1)
    reasons[variable] = reason
    levels[variable] = Int32(levelStarts.count)
    trail.append(literal)
  }

  /// Takes back all that was decided above a level, remembering it as what to try first.
  private mutating func undo(to level: Int) {
    guard levelStarts.count > level else { return }
    let start = levelStarts[level]
    for literal in trail[start...].reversed() {
      values[Int(literal)] = 0
      values[Int(literal ^ 1)] = 0
      let variable = Int(literal >> 1)
      savedPhases[variable] = literal & 1 == 0
      order.insert(variable)
    }
    trail.removeSubrange(start...)
    levelStarts.removeSubrange(level...)
    head = trail.count
  }

  /// Draws all consequences; a clause that became false, if one did.
  private mutating func propagate() -> ClauseStore.Reference? {
    while head < trail.count {
      let falsified = trail[head] ^ 1
      head += 1
      statistics.propagations += 1
      if let conflict = visit(falsified) { return conflict }
    }
    return nil
  }

  /// Looks at the clauses that watch a literal which became false.
  private mutating func visit(_ falsified: Int32) -> ClauseStore.Reference? {
    // Out of its place, so that other lists can grow meanwhile.
    var list: [ClauseStore.Watch] = []
    swap(&list, &clauses.watches[Int(falsified)])
    defer { clauses.watches[Int(falsified)] = list }
    var kept = 0
    var index = 0
    var conflict: ClauseStore.Reference?
    visiting: while index < list.count {
      let watch = list[index]
      index += 1
      if values[Int(watch.blocker)] == 1 {
        list[kept] = watch
        kept += 1
        continue
      }
      let clause = watch.clause
      let size = clauses.size(clause)
      let replacement = clauses.words.withUnsafeMutableBufferPointer { words in
        let literals = Int(clause) + ClauseStore.header
        if words[literals] == falsified { words.swapAt(literals, literals + 1) }
        guard values[Int(words[literals])] != 1 else { return 0 }
        for place in 2..<max(2, size) where values[Int(words[literals + place])] != -1 {
          words.swapAt(literals + 1, literals + place)
          return place
        }
        return 0
      }
      let first = clauses.literal(clause, 0)
      let renewed = ClauseStore.Watch(clause: clause, blocker: first)
      if replacement > 0 {
        clauses.watches[Int(clauses.literal(clause, 1))].append(renewed)
        continue visiting
      }
      list[kept] = renewed
      kept += 1
      if values[Int(first)] == -1 {
        conflict = clause
        break
      }
      if values[Int(first)] == 0 { assign(first, because: clause) }
    }
    if kept < index { list.removeSubrange(kept..<index) }
    return conflict
  }

  /// Makes room among what was learned.
  private mutating func forget() {
    let reasonsInUse = Set(trail.map { reasons[Int($0 >> 1)] })
    let moved = clauses.forget { reasonsInUse.contains($0) }
    for literal in trail {
      let variable = Int(literal >> 1)
      if reasons[variable] != Self.none {
        reasons[variable] = moved[reasons[variable]] ?? Self.none
      }
    }
    mostLearned += mostLearned / 10 + 1
  }
}
