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
    var codes = UnknownCodes()
    for checked in conditions {
      guard let problem = checked.problems.first, isMeant(problem),
        // What YAML took away is reported; what is left of the text says nothing.
        !checked.condition.range.isEmpty,
        !context.isBroken(at(checked.condition.range).withOneMore)
      else { continue }
      if problem.code == .unknownCode {
        codes.add(problem, in: header.place.file)
      } else {
        list.add(problem, in: header.place.file)
      }
    }
    codes.report(&list)
  }
}
