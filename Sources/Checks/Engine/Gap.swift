import CatalogModel
import Diagnostics
import SourceText

/// Parts of a procedure that are not there.
enum Gap {
  /// Adds a finding when a level that the province builds lacks something.
  ///
  /// What no level has is missing once, at the procedure's name; what only some have is missing
  /// at those that lack it. An abolished procedure needs none of its parts any more.
  ///
  /// - Parameter isLesser: whether no decision fails for want of it.
  static func report(
    in subject: LevelVersion, isLesser: Bool = false, _ list: inout FindingList,
    has: (ProcedureContent) -> Bool
  ) {
    // What is written and could not be read was reported when it was read.
    let key = list.info.code.dropFirst("incomplete-".count)
    guard !subject.content.broken.contains(where: { $0 == key }) else { return }
    guard subject.level.value.isBuilt, subject.procedure.change?.value != .abolished,
      !has(subject.content)
    else { return }
    let isElsewhere = subject.procedure.levels.contains {
      $0.level.value.isBuilt && has($0.content)
    }
    list.add(
      at: isElsewhere ? subject.at(subject.level.range) : subject.namePlace,
      severity: isLesser ? subject.header.lesserGapSeverity : subject.header.gapSeverity)
  }
}
