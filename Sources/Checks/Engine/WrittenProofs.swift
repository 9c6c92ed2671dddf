import CatalogModel
import Conditions
import Diagnostics
import Expressions
import SourceText

extension WrittenConditions {
  /// The dossiers of each level for which what is written here under a key holds.
  ///
  /// - Parameter isSaid: whether a level says the key for itself.
  func spaces(
    on date: CalendarDate? = nil, unless isSaid: (ProcedureContent) -> Bool,
    _ context: CheckContext
  ) -> [(space: DossierSpace, content: ProcedureContent, words: Bilingual)] {
    guard let written else { return [] }
    return written.procedures.flatMap { procedure in
      written.levels(of: procedure, unless: isSaid).map { level in
        let content = procedure.content(of: level).replaced(by: written.content)
        let space = DossierSpace(
          procedure, content, at: level, scope, in: context.catalog,
          on: date ?? header.day(nearest: context.date))
        return (space, content, level.inWords)
      }
    }
  }

  /// Calls `body` with every list of sibling cases that all have conditions, and the proofs about
  /// those among the dossiers of the case around them.
  func forEachDecidedCaseList(
    _ context: CheckContext,
    _ body: ([(item: ProcedureCase, condition: CheckedCondition)], inout ConditionProofs) -> Bool
  ) {
    guard let written, let cases = written.content.cases?.value else { return }
    for procedure in written.procedures.prefix(1) {
      for level in written.levels(of: procedure, unless: { $0.cases != nil }) {
        var content = procedure.content(of: level).replaced(by: written.content)
        // Which case applies is what is asked about.
        content.cases = nil
        let space = DossierSpace(
          procedure, content, at: level, scope, in: context.catalog,
          on: header.day(nearest: context.date))
        guard !walk(cases, over: space, body) else { return }
      }
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

  /// Conditions that need a proof, none of them wrong, and the proofs about them at each level
  /// that they hold for; nil where there are none.
  func proofs(
    _ context: CheckContext
  ) -> (conditions: [CheckedCondition], levels: [ConditionProofs])? {
    let conditions = conditions.filter { $0.problems.isEmpty && !$0.isPlainlyOpen(in: scope) }
    guard !conditions.isEmpty else { return nil }
    let levels = spaces(unless: { _ in false }, context).map {
      ConditionProofs(conditions.map(\.expression), over: $0.space)
    }
    return levels.isEmpty ? nil : (conditions, levels)
  }

  /// Conditions of which something is so at every level that they hold for.
  func conditions(
    _ context: CheckContext, ofWhich isSo: (inout ConditionProofs, Int) -> Bool
  ) -> [CheckedCondition] {
    guard let found = proofs(context) else { return [] }
    let conditions = found.conditions
    var levels = found.levels
    return conditions.enumerated().compactMap { number, condition in
      levels.indices.allSatisfy { isSo(&levels[$0], number) } ? condition : nil
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
  /// Rows that hold on a day, and those that hold whatever the rows before say.
  func rows(on date: CalendarDate?) -> [Row] {
    rows.filter { row in
      guard let date, let window = row.selectors.effective?.window else { return true }
      return window.contains(date)
    }
  }

  /// Whether what decides is a `when`: other tables are looked at row by row elsewhere.
  var hasConditions: Bool { rows.contains { !$0.isUnconditional } }
}

extension WrittenConditions {
  /// Calls `body` with every table written here that conditions decide, for each stretch of days
  /// and each level: its rows, which of them can be looked at, and the proofs about those.
  func forEachDecidedTable(
    _ context: CheckContext,
    _ body: (WrittenTable, [WrittenTable.Row], inout ConditionProofs, Bilingual) -> Bool
  ) {
    guard let written else { return }
    for table in written.tables where table.hasConditions {
      forEachLevel(of: table, in: written, context, body)
    }
  }

  /// The first level and stretch of days for which `body` finds something is enough.
  private func forEachLevel(
    of table: WrittenTable, in written: WrittenContent, _ context: CheckContext,
    _ body: (WrittenTable, [WrittenTable.Row], inout ConditionProofs, Bilingual) -> Bool
  ) {
    for procedure in written.procedures.prefix(1) {
      for date in table.dates(in: written, of: procedure) {
        for (space, content, words) in spaces(on: date, unless: table.isSaid, context) {
          let rows = table.rows(on: date).filter { !$0.isOtherwise }
          let cases = content.cases?.value ?? []
          let conditions = rows.compactMap { $0.selectors.expression(in: scope, cases: cases) }
          // One row that cannot be understood leaves the whole table open.
          guard conditions.count == rows.count, !rows.isEmpty else { continue }
          var proofs = ConditionProofs(conditions, over: space)
          if body(table, rows, &proofs, words) { return }
        }
      }
    }
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
      for space in spacesOfUsers(context) {
        var proofs = ConditionProofs(conditions.map(\.expression), over: space)
        if body(decided, &proofs) { break }
      }
    }
  }

  /// A process of every procedure would otherwise be proven a thousand times.
  private static var mostUsers: Int { 50 }

  private func spacesOfUsers(_ context: CheckContext) -> [DossierSpace] {
    users.prefix(Self.mostUsers).flatMap { procedure in
      procedure.levels.map { part in
        DossierSpace(
          procedure, procedure.content(of: part.level.value), at: part.level.value, scope,
          in: context.catalog, on: header.day(nearest: context.date))
      }
    }
  }
}
