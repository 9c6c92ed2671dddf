import CatalogModel
import Diagnostics
import SourceText
import Workflows

extension ProcessUse {
  /// A kind of dossier with its own time limit, which the process does not keep.
  struct MissedKind {
    var words: Bilingual
    var limit: StatedDuration
    /// Of the limit as written.
    var range: SourceRange
    var comparison: LimitComparison
  }

  /// The first kind of dossier by case and channel that surely goes this way and whose own limit
  /// is missed.
  ///
  /// Without branches every dossier takes the longest way; with some, nobody knows here which
  /// way it goes.
  func missedKind(of level: LevelVersion, in context: CheckContext) -> MissedKind? {
    guard let rule = level.content.timeLimit, case .table(let rows, _) = rule.limits,
      let table = level.content.process, !process.hasBranches, !Self.isMixed(rows)
    else { return nil }
    // Many kinds have one limit: counting days takes long.
    var kept: Set<SourceRange> = []
    for kind in Self.kinds(of: level, rows, table, on: level.header.day(nearest: context.date)) {
      guard Self.value(in: table, for: kind)?.range == range,
        let limit = Self.value(in: rows, for: kind),
        !kept.contains(limit.range), let duration = Self.duration(of: limit.value)
      else { continue }
      let comparison = compare(with: duration, in: context)
      switch comparison {
      case .within, .notDecided:
        kept.insert(limit.range)
        continue
      case .exceeds, .misses: break
      }
      var named = kind
      named.level = nil
      named.date = nil
      return MissedKind(
        words: named.words, limit: duration, range: limit.range, comparison: comparison)
    }
    return nil
  }

  /// Whether days and working days stand side by side: then the unit of one is mostly the mistake.
  private static func isMixed(_ rows: [VaryingRow<TimeLimit>]) -> Bool {
    let units = Set(rows.compactMap { $0.value.flatMap { duration(of: $0.value)?.unit } })
    return units.isSuperset(of: [.days, .workingDays])
  }

  static func duration(of limit: TimeLimit) -> StatedDuration? {
    switch limit {
    case .duration(let duration): duration
    case .sameDay: StatedDuration(DecimalNumber(units: 1), .workingDays)
    case .notRegulated, .notPublished: nil
    }
  }

  private static func kinds(
    of level: LevelVersion, _ limits: [VaryingRow<TimeLimit>], _ table: Varying<String>,
    on date: CalendarDate
  ) -> [DossierKind] {
    var selectors = limits.map(\.selectors)
    if case .table(let rows, _) = table { selectors += rows.map(\.selectors) }
    let content = level.content
    let leaves = ProcedureCase.leafPaths(content.cases?.value ?? [])
    let cases = selectors.contains { !$0.cases.isEmpty } ? leaves : [[]]
    let offered = content.channels?.value.map(\.value) ?? []
    let channels = selectors.contains { !$0.channels.isEmpty } ? offered.map(Optional.some) : [nil]
    guard cases.count * channels.count <= DossierKind.limit else { return [] }
    return cases.flatMap { path in
      channels.map { channel in
        DossierKind(level: level.level.value, channel: channel, cases: path, date: date)
      }
    }
  }

  private static func value<Value>(
    in table: Varying<Value>, for kind: DossierKind
  ) -> Located<Value>? {
    switch table {
    case .single(let value): value
    case .table(let rows, _): value(in: rows, for: kind)
    }
  }

  /// What the one row says that surely applies; nil where more than case and channel decide.
  private static func value<Value>(
    in rows: [VaryingRow<Value>], for kind: DossierKind
  ) -> Located<Value>? {
    let selected = rows.filter { !$0.isOtherwise && kind.isSelected(by: $0.selectors) }
    guard selected.count < 2, selected.allSatisfy({ $0.selectors.isPlain }) else { return nil }
    return (selected.first ?? rows.first(where: \.isOtherwise))?.value
  }
}

extension RowSelectors {
  /// Whether nothing but case, channel, level and day decides.
  fileprivate var isPlain: Bool { when == nil && agencies.isEmpty && applicants.isEmpty }
}

extension ProcessDefinition {
  fileprivate var hasBranches: Bool {
    allSteps.contains { if case .branches = $0.next { true } else { false } }
  }
}
