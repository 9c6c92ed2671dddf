import CatalogModel
import Conditions
public import Diagnostics
import Expressions
import SourceText

/// The house rules of a catalog, checked once and ready to run.
public struct HouseRules: Sendable {
  /// A rule that can be run, with the manual page its findings show.
  struct Ready: Sendable {
    let rule: CheckedRule
    let info: CheckInfo
  }

  /// Every version of every rule that says what a rule must say, in source order.
  let checked: [CheckedRule]
  /// Their manual pages, in the same order.
  public let infos: [CheckInfo]
  /// Those whose expressions are right, that are read in full and whose id is their own.
  private let ready: [Ready]
  private let facts: ModelFacts
  private let calendar: WorkingCalendar?
  /// The rules in force on the as-of date.
  private let today: RulesOfDay

  /// How much work one rule may be for one object.
  static let workLimit = 200_000

  init(_ catalog: Catalog, on date: CalendarDate, reserved: Set<String>) {
    checked = catalog.rules.all.compactMap { CheckedRule($0) }
    infos = checked.map { CheckInfo(of: $0) }
    ready = zip(checked, infos).compactMap { rule, info in
      let header = rule.rule.header
      guard rule.problems.isEmpty, !reserved.contains(info.code),
        !catalog.unread.touches(header.place), !catalog.conflicts.contains(header.place)
      else { return nil }
      return Ready(rule: rule, info: info)
    }
    facts = ModelFacts(catalog)
    calendar = catalog.settings?.calendar
      .flatMap { catalog.calendars.version(of: $0.value, on: date) }
      .flatMap { WorkingCalendar($0) }
    today = RulesOfDay(ready, date, facts)
  }

  var isEmpty: Bool { ready.isEmpty }

  /// The rules that hold for a declaration and the day on which it is looked at: the as-of date,
  /// or its first day where that is still to come. nil where it is over.
  private func rules(for header: Header, _ context: CheckContext) -> RulesOfDay? {
    if let until = header.window.until, until < context.date { return nil }
    guard !context.isInConflict(header) else { return nil }
    let day = header.day(nearest: context.date)
    let rules = day == context.date ? today : RulesOfDay(ready, day, facts)
    return rules.groups.isEmpty ? nil : rules
  }
}

/// The rules in force on a day, by what they are about.
private struct RulesOfDay: Sendable {
  struct Group: Sendable {
    let kind: RuleKind
    let rules: [HouseRules.Ready]
    let subjects: RuleSubjects

    /// nil where there are none.
    init?(_ kind: RuleKind, _ rules: [HouseRules.Ready], _ day: CalendarDate, _ facts: ModelFacts) {
      guard !rules.isEmpty else { return nil }
      self.kind = kind
      self.rules = rules
      var fields = FieldsRead()
      for ready in rules { fields.formUnion(ready.rule.fieldsRead) }
      subjects = RuleSubjects(
        of: kind, reading: Set(rules.flatMap(\.rule.variables)),
        with: ModelReader(facts, on: day, reading: fields))
    }
  }

  let day: CalendarDate
  let groups: [Group]

  init(_ rules: [HouseRules.Ready], _ day: CalendarDate, _ facts: ModelFacts) {
    self.day = day
    groups = RuleKind.allCases.compactMap { kind in
      let ofKind = rules.filter {
        $0.rule.kind == kind && $0.rule.rule.header.window.contains(day)
      }
      return Group(kind, ofKind, day, facts)
    }
  }
}

// MARK: - Running

/// Findings of house rules as they are made, by one job.
struct RuleRun {
  private(set) var findings: [Finding] = []
  /// Codes of rules that were stopped: they are not tried again.
  private var stopped: Set<String> = []

  fileprivate mutating func look(
    at subject: RuleSubject, with group: RulesOfDay.Group, _ evaluation: EvaluationContext
  ) {
    for ready in group.rules where !stopped.contains(ready.info.code) {
      switch ready.rule.verdict(subject.bindings, evaluation) {
      case .holds: break
      case .violated(let message): findings.append(ready.finding(at: subject, message))
      case .tooMuchWork:
        stopped.insert(ready.info.code)
        findings.append(ready.stoppedFinding)
      }
    }
  }
}

extension HouseRules.Ready {
  fileprivate func finding(at subject: RuleSubject, _ message: Bilingual) -> Finding {
    let rule = rule.rule
    var finding = Finding(
      info, at: subject.place,
      related: [
        Related(
          rule.header.namePlace,
          Bilingual(vi: "quy định rà soát “\(info.code)”", en: "the house rule “\(info.code)”"))
      ])
    finding.message = message
    finding.severity = min(finding.severity, subject.header.gapSeverity)
    if subject.place.file != subject.header.place.file {
      finding.related.append(
        Related(
          subject.header.namePlace,
          Bilingual(vi: "dùng cho thủ tục này", en: "used by this procedure")))
    }
    return finding
  }

  fileprivate var stoppedFinding: Finding {
    let rule = rule.rule
    return Finding(
      .ruleTooMuchWork, at: rule.header.at(rule.require?.range ?? rule.id.range),
      ["id": Bilingual(info.code)])
  }
}

extension HouseRules {
  private func run(
    _ kinds: Set<RuleKind>, _ header: Header, _ context: CheckContext, _ run: inout RuleRun,
    _ subjects: (RuleSubjects) -> [RuleSubject]
  ) {
    guard let rules = rules(for: header, context) else { return }
    for group in rules.groups where kinds.contains(group.kind) {
      let evaluation = EvaluationContext(
        today: CELDate(dayNumber: Int(rules.day.dayNumber)), calendar: calendar,
        workLimit: Self.workLimit)
      for subject in subjects(group.subjects)
      where !subject.isUncertain && !subject.sources.contains(where: context.isBroken) {
        run.look(at: subject, with: group, evaluation)
      }
    }
  }

  private static let ofProcedures: Set<RuleKind> = [
    .procedure, .level, .caseOfProcedure, .documentUse, .result, .fee, .channel,
  ]

  func look(at procedure: Procedure, _ context: CheckContext, _ run: inout RuleRun) {
    guard procedure.change?.value != .abolished else { return }
    self.run(Self.ofProcedures, procedure.header, context, &run) { $0.all(in: procedure) }
  }

  func look(at document: DocumentType, _ context: CheckContext, _ run: inout RuleRun) {
    self.run([.document], document.header, context, &run) { $0.all(in: document) }
  }

  func look(at form: Form, _ context: CheckContext, _ run: inout RuleRun) {
    self.run([.form, .field], form.header, context, &run) { $0.all(in: form) }
  }

  func look(at process: ProcessDefinition, _ context: CheckContext, _ run: inout RuleRun) {
    self.run([.process, .step], process.header, context, &run) { $0.all(in: process) }
  }

  func look(at instrument: Instrument, _ context: CheckContext, _ run: inout RuleRun) {
    self.run([.instrument], instrument.header, context, &run) { $0.all(in: instrument) }
  }
}
