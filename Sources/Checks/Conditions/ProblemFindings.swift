import CatalogModel
import Conditions
import Diagnostics
import Expressions
import SourceText

extension WrittenConditions {
  /// Reports the first problem of each condition that is of the kind looked for; what follows
  /// it in the same condition is often its consequence.
  func report(
    _ list: inout FindingList, _ context: CheckContext, _ isMeant: (ExpressionProblem) -> Bool
  ) {
    for checked in conditions {
      guard let problem = checked.problems.first, isMeant(problem),
        // What YAML took away is reported; what is left of the text says nothing.
        !checked.condition.range.isEmpty,
        !context.isBroken(at(checked.condition.range).withOneMore)
      else { continue }
      list.add(
        at: at(problem.range), ["problem": problem.message],
        fixes: problem.fixes.map { fix in
          FixIt(
            Bilingual(vi: "Đổi thành \(fix.replacement)", en: "Change to \(fix.replacement)"),
            at: at(fix.range), replacement: fix.replacement)
        })
    }
  }
}
