import CatalogModel
import Conditions
import Diagnostics
import Expressions
import SourceText

/// What is proven of one condition over all dossiers of the levels that it holds for.
struct ConditionOutcome: Sendable {
  let condition: CheckedCondition
  let isNeverTrue: Bool
  let isAlwaysTrue: Bool
  /// Why nothing could be proven at one of the levels.
  let undecided: Bilingual?

  /// Of the conditions that need a proof, none of them wrong; most procedures have none.
  static func all(
    of conditions: [CheckedCondition], over levels: () -> [DossierSpace], in scope: ConditionScope
  ) -> [ConditionOutcome] {
    let conditions = conditions.filter { $0.problems.isEmpty && !$0.isPlainlyOpen(in: scope) }
    guard !conditions.isEmpty else { return [] }
    let levels = levels()
    guard !levels.isEmpty else { return [] }
    var proofs = levels.map { ConditionProofs(conditions.map(\.expression), over: $0) }
    return conditions.enumerated().map { number, condition in
      let examples = proofs.indices.map { proofs[$0].example(of: number) }
      return ConditionOutcome(
        condition: condition, isNeverTrue: examples.allSatisfy { $0 == .none },
        isAlwaysTrue: proofs.indices.allSatisfy {
          proofs[$0].counterexample(to: number) == .none
        },
        undecided: examples.lazy.compactMap(\.undecided).first)
    }
  }
}

/// What holds at one level of a procedure.
struct LevelContent {
  var procedure: Procedure
  var level: Level
  var content: ProcedureContent

  func space(
    _ scope: ConditionScope, on date: CalendarDate, _ context: CheckContext
  ) -> DossierSpace {
    DossierSpace(procedure, content, at: level, scope, in: context.catalog, on: date)
  }
}

extension WrittenContent {
  /// The levels for which what is written here holds.
  ///
  /// - Parameter isSaid: whether a level says the key looked at for itself.
  func levelContents(unless isSaid: (ProcedureContent) -> Bool) -> [LevelContent] {
    procedures.flatMap { procedure in
      levels(of: procedure, unless: isSaid).map { level in
        LevelContent(
          procedure: procedure, level: level,
          content: procedure.content(of: level).replaced(by: content))
      }
    }
  }
}

extension WrittenConditions {
  /// Calls `body` with every list of sibling cases that all have conditions, and the proofs about
  /// those among the dossiers of the case around them, until it finds something.
  func forEachDecidedCaseList(
    _ context: CheckContext,
    _ body: ([(item: ProcedureCase, condition: CheckedCondition)], inout ConditionProofs) -> Bool
  ) {
    guard let written, let cases = written.content.cases?.value else { return }
    for var level in written.levelContents(unless: { $0.cases != nil }) {
      // Which case applies is what is asked about.
      level.content.cases = nil
      let space = level.space(scope, on: header.day(nearest: context.date), context)
      if walk(cases, over: space, body) { return }
    }
  }

  private func walk(
    _ cases: [ProcedureCase], over space: DossierSpace,
    _ body: ([(item: ProcedureCase, condition: CheckedCondition)], inout ConditionProofs) -> Bool
  ) -> Bool {
    let decided = cases.compactMap { item in
      item.when.flatMap { checked($0) }.map { (item: item, condition: $0) }
    }
    if !decided.isEmpty, decided.count == cases.count,
      decided.allSatisfy({ $0.condition.problems.isEmpty })
    {
      var proofs = ConditionProofs(decided.map(\.condition.expression), over: space)
      if body(decided, &proofs) { return true }
    }
    return cases.contains { item in
      guard !item.cases.isEmpty else { return false }
      let around = item.when.flatMap { checked($0) }.map(\.expression)
      return walk(item.cases, over: space.given(around), body)
    }
  }
}

extension CheckedCondition {
  /// Whether it joins tests of different questions, each of which some answer passes and another
  /// does not: then it can be true and it can be false, and needs no proof.
  fileprivate func isPlainlyOpen(in scope: ConditionScope) -> Bool {
    var questions: [String] = []
    guard isOpen(expression.parsed.tree.root, scope, &questions) else { return false }
    return Set(questions).count == questions.count
  }

  private func isOpen(
    _ id: NodeID, _ scope: ConditionScope, _ questions: inout [String]
  ) -> Bool {
    let tree = expression.parsed.tree
    switch tree[id].kind {
    case .select: return expression.type(of: id) == .bool && isAnswer(id, &questions)
    case .unary(.not, let operand): return isOpen(operand, scope, &questions)
    case .logical(_, let operands): return operands.allSatisfy { isOpen($0, scope, &questions) }
    case .binary(.equal, let answer, let code), .binary(.notEqual, let answer, let code):
      // A list with one code leaves no other answer.
      guard case .literal(.string) = tree[code].kind,
        case .code(let list) = expression.type(of: answer),
        scope.declarations.codeLists[list]?.codes.count ?? 0 > 1
      else { return false }
      return isAnswer(answer, &questions)
    default: return false
    }
  }

  private func isAnswer(_ id: NodeID, _ questions: inout [String]) -> Bool {
    let tree = expression.parsed.tree
    guard case .select(let selection) = tree[id].kind, selection.mode == .plain,
      case .name("questions", _) = tree[selection.operand].kind
    else { return false }
    questions.append(selection.field)
    return true
  }
}

extension WrittenTable {
  /// Rows but `otherwise` that are in force on a day.
  fileprivate func decidedRows(on date: CalendarDate?) -> [Row] {
    rows.filter { row in
      guard !row.isOtherwise else { return false }
      guard let date, let window = row.selectors.effective?.window else { return true }
      return window.contains(date)
    }
  }

  /// Whether what decides is a `when`: other tables are looked at row by row elsewhere.
  fileprivate var hasConditions: Bool { rows.contains { !$0.isUnconditional } }
}

extension WrittenConditions {
  /// Calls `body` with every table written here that conditions decide, for each level and each
  /// stretch of days: its rows but `otherwise`, and the proofs about them. The first that it finds
  /// something for is enough.
  func forEachDecidedTable(
    _ context: CheckContext,
    _ body: (WrittenTable, [WrittenTable.Row], inout ConditionProofs) -> Bool
  ) {
    guard let written else { return }
    for table in written.tables where table.hasConditions {
      _ = written.levelContents(unless: table.isSaid).contains { level in
        table.dates(in: written, of: level.procedure).contains { date in
          look(at: table, of: level, on: date, context, body)
        }
      }
    }
  }

  private func look(
    at table: WrittenTable, of level: LevelContent, on date: CalendarDate?,
    _ context: CheckContext,
    _ body: (WrittenTable, [WrittenTable.Row], inout ConditionProofs) -> Bool
  ) -> Bool {
    let rows = table.decidedRows(on: date)
    let cases = level.content.cases?.value ?? []
    let conditions = rows.compactMap { $0.selectors.expression(in: scope, cases: cases) }
    // One row that cannot be understood leaves the whole table open.
    guard conditions.count == rows.count, !rows.isEmpty else { return false }
    let day = date ?? header.day(nearest: context.date)
    var proofs = ConditionProofs(conditions, over: level.space(scope, on: day, context))
    return body(table, rows, &proofs)
  }
}

extension WrittenConditions {
  /// Calls `body` with every step that goes on by conditions, and the proofs about those for the
  /// dossiers of each procedure and level that the process serves, until it finds something.
  func forEachBranching(
    _ context: CheckContext,
    _ body: ([(branch: ProcessStep.Branch, condition: CheckedCondition?)], inout ConditionProofs)
      -> Bool
  ) {
    guard let process else { return }
    for step in process.allSteps {
      guard case .branches(let branches)? = step.next else { continue }
      let decided = branches.map { branch in (branch, branch.when.flatMap { checked($0) }) }
      let conditions = decided.compactMap(\.1)
      // Each branch but one without a condition, which takes what is left.
      guard conditions.count == branches.filter({ $0.when != nil }).count,
        conditions.allSatisfy(\.problems.isEmpty), !conditions.isEmpty
      else { continue }
      let day = header.day(nearest: context.date)
      for space in Self.spaces(of: users, scope, on: day, context) {
        var proofs = ConditionProofs(conditions.map(\.expression), over: space)
        if body(decided, &proofs) { break }
      }
    }
  }

  /// A process of every procedure would otherwise be proven a thousand times.
  static var mostUsers: Int { 50 }

  /// What the dossiers of the procedures can be that a process serves, level by level.
  static func spaces(
    of users: [Procedure], _ scope: ConditionScope, on day: CalendarDate, _ context: CheckContext
  ) -> [DossierSpace] {
    users.prefix(mostUsers).flatMap { procedure in
      procedure.levels.map { part in
        let level = part.level.value
        return LevelContent(
          procedure: procedure, level: level, content: procedure.content(of: level)
        ).space(scope, on: day, context)
      }
    }
  }
}
