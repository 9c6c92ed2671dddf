import CatalogModel
import Diagnostics
import SourceText
import Workflows

/// A process that a procedure names for a level, with the limits it must keep.
struct ProcessUse {
  var process: ProcessDefinition
  /// The longest way through it.
  var path: ProcessPath
  var pathWords: Bilingual
  /// Where the procedure names it.
  var range: SourceRange
  /// Limits that may hold for its dossiers, the longest of comparable ones last.
  var limits: [StatedDuration]
  var limitRange: SourceRange

  /// Most ways through a process that are looked at.
  private static let mostPaths = 200

  static func all(of level: LevelVersion, in context: CheckContext) -> [ProcessUse] {
    guard let table = level.content.process, let rule = level.content.timeLimit,
      let time = context.workingTime, !selectsUnknownCase(level.content)
    else { return [] }
    let date = level.header.day(nearest: context.date)
    return rows(table).compactMap { name, selectors in
      guard let process = context.catalog.processes.version(of: name.value, on: date) else {
        return nil
      }
      let graph = ProcessGraph(process)
      guard let path = (try? graph.paths(limit: mostPaths, time: time))?.slowest else { return nil }
      let limits = limits(of: rule, for: selectors)
      guard !limits.isEmpty else { return nil }
      return ProcessUse(
        process: process, path: path, pathWords: words(for: path, of: graph), range: name.range,
        limits: limits.sorted { isShorter($0, $1, context) }, limitRange: rule.limits.range)
    }
  }

  /// Whether a row is for a case that does not exist, which is a finding of its own: whatever case
  /// is meant, other rows are taken for its dossiers.
  private static func selectsUnknownCase(_ content: ProcedureContent) -> Bool {
    var named: [Located<String>] = []
    if case .table(let rows, _)? = content.process { named += rows.flatMap(\.selectors.cases) }
    if case .table(let rows, _)? = content.timeLimit?.limits {
      named += rows.flatMap(\.selectors.cases)
    }
    guard !named.isEmpty else { return false }
    var ids: Set<String> = []
    content.forEachCase { if let id = $0.id { ids.insert(id.value) } }
    return named.contains { !ids.contains($0.value) }
  }

  private static func rows(_ table: Varying<String>) -> [(Located<String>, RowSelectors?)] {
    switch table {
    case .single(let name): [(name, nil)]
    case .table(let rows, _):
      rows.compactMap { row in row.value.map { ($0, row.isOtherwise ? nil : row.selectors) } }
    }
  }

  /// Limits of dossiers that the row selects: those of rows with the same selectors, else all.
  private static func limits(
    of rule: TimeLimitRule, for selectors: RowSelectors?
  )
    -> [StatedDuration]
  {
    func durations(_ limits: [Located<TimeLimit>]) -> [StatedDuration] {
      limits.compactMap { duration(of: $0.value) }
    }
    if let selectors, case .table(let rows, _) = rule.limits {
      let same = rows.filter {
        $0.selectors.cases.map(\.value) == selectors.cases.map(\.value)
          && $0.selectors.channels.map(\.value) == selectors.channels.map(\.value)
      }
      if !same.isEmpty { return durations(same.compactMap(\.value)) }
    }
    return durations(rule.limits.values)
  }

  private static func isShorter(
    _ a: StatedDuration, _ b: StatedDuration, _ context: CheckContext
  ) -> Bool {
    guard let first = TimeMeasure(a, hoursPerDay: context.hoursPerDay),
      let second = TimeMeasure(b, hoursPerDay: context.hoursPerDay)
    else { return false }
    return second.isLonger(than: first) ?? false
  }

  func compare(with limit: StatedDuration, in context: CheckContext) -> LimitComparison {
    guard let time = context.workingTime else { return .notDecided(.time(.noWorkingDays)) }
    return time.compare(path.longest, with: limit, year: context.date.year)
  }

  /// The limit that is kept best decides: which limit holds for which dossier is not known here.
  static func leastBad(_ results: [LimitComparison]) -> LimitComparison? {
    for result in results {
      switch result {
      case .within, .notDecided: return result
      case .exceeds, .misses: continue
      }
    }
    return results.last
  }

  private static func words(for path: ProcessPath, of graph: ProcessGraph) -> Bilingual {
    let steps = path.nodes.map { index -> Bilingual in
      let step = graph.nodes[index].step
      guard let duration = step.duration ?? step.wait?.atMost else { return step.title }
      let time = duration.value.inWords
      return Bilingual(vi: "\(step.title.vi) (\(time.vi))", en: "\(step.title.en) (\(time.en))")
    }
    return Bilingual(
      vi: steps.map(\.vi).joined(separator: " → "), en: steps.map(\.en).joined(separator: " → "))
  }

  /// Working time as people read it: "28 giờ làm việc (3,5 ngày)".
  static func words(_ milliHours: Int64, _ context: CheckContext) -> Bilingual {
    let hours = StatedDuration(decimal(milliHours), .workingHours).inWords
    let perDay = context.hoursPerDay
    guard perDay > 0, milliHours >= perDay else { return hours }
    let days = StatedDuration(decimal(milliHours * 1000 / perDay), .workingDays).inWords
    return Bilingual(vi: "\(hours.vi) (\(days.vi))", en: "\(hours.en) (\(days.en))")
  }

  /// Thousandths as a number without needless zeros.
  private static func decimal(_ thousandths: Int64) -> DecimalNumber {
    var number = DecimalNumber(units: thousandths, scale: 3)
    while number.scale > 0, number.units % 10 == 0 {
      number = DecimalNumber(units: number.units / 10, scale: number.scale - 1)
    }
    return number
  }
}
