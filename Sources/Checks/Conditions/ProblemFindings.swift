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

/// Codes that a list does not have: one that many conditions ask for was lost or renamed there,
/// which is one mistake.
struct UnknownCodes {
  private var uses: [(problem: ExpressionProblem, file: FileID, help: Bilingual?, more: [Place])] =
    []

  mutating func add(_ problem: ExpressionProblem, in file: FileID, help: Bilingual? = nil) {
    if let index = uses.firstIndex(where: { $0.problem.message == problem.message }) {
      uses[index].more.append(Place(file, problem.range))
    } else {
      uses.append((problem, file, help, []))
    }
  }

  func report(_ list: inout FindingList) {
    for use in uses {
      list.add(
        use.problem, in: use.file, help: use.help,
        related: FurtherPlaces.related(use.more, FurtherPlaces.asked))
    }
  }
}

extension FindingList {
  /// A problem of an expression, with the fixes it offers.
  mutating func add(
    _ problem: ExpressionProblem, in file: FileID, help: Bilingual? = nil, related: [Related] = []
  ) {
    add(
      at: Place(file, problem.range), ["problem": problem.message], help: help, related: related,
      fixes: problem.fixItems(in: file))
  }
}

extension ExpressionProblem {
  func fixItems(in file: FileID) -> [FixIt] {
    fixes.map { fix in
      FixIt(
        Bilingual(vi: "Đổi thành \(fix.replacement)", en: "Change to \(fix.replacement)"),
        at: Place(file, fix.range), replacement: fix.replacement)
    }
  }
}
