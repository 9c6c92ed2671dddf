public import CatalogModel
public import Diagnostics
import SourceText

/// Runs checks over a catalog.
///
/// Work is cut into jobs that may run anywhere in any order; findings are
/// sorted afterwards, so the order never shows.
public struct CheckRunner: Sendable {
  private let jobs: [@Sendable () -> [Finding]]
  /// Jobs of which each may take its time.
  private let longJobs: Range<Int>
  private let context: CheckContext

  /// - Parameter reserved: codes of other checks; a house rule under one of them is not run.
  public init(
    catalog: Catalog, date: CalendarDate, checks: [Check] = Check.all, reserved: Set<String> = []
  ) {
    let context = CheckContext(catalog: catalog, date: date, reserved: reserved)
    self.context = context
    let hasAll = !catalog.unread.hasDeclarations
    let groups = ChecksBySubject(checks.filter { hasAll || $0.premise != .wholeCatalog })
    var jobs: [@Sendable () -> [Finding]] = []
    func add<Subject>(_ group: SubjectChecks<Subject>, over subjects: [Subject]) {
      for slice in subjects.slices(of: 512) where !group.isEmpty {
        jobs.append { group.findings(of: subjects[slice], context) }
      }
    }
    for (info, run) in groups.catalog {
      jobs.append {
        var list = FindingList(info)
        run(context, &list)
        return list.findings
      }
    }
    add(groups.settings, over: catalog.settings.map { [$0] } ?? [])
    add(
      groups.content,
      over: catalog.localParts.all.flatMap { WrittenContent.all(of: $0, in: catalog) })
    add(groups.localPart, over: catalog.localParts.all)
    add(groups.agency, over: catalog.agencies.all)
    add(groups.calendar, over: catalog.calendars.all)
    add(groups.codeList, over: catalog.codeLists.all)
    add(groups.instrument, over: catalog.instruments.all)
    add(groups.process, over: catalog.processes.all)
    add(groups.form, over: catalog.forms.all)
    let firstForm = jobs.count
    if !groups.checkedForm.isEmpty {
      // One by one: what is proven of a form may take its time.
      for form in catalog.forms.all {
        jobs.append {
          groups.checkedForm.findings(of: [WrittenForm(form, context)], context)
        }
      }
    }
    longJobs = firstForm..<jobs.count
    add(groups.header, over: DeclarationWalker.outsideProceduresAndDocuments(catalog))
    add(groups.citation, over: CitationWalker.outsideProceduresAndDocuments(catalog))
    let asked = AskedDocument.inFragments(catalog)
    add(groups.asked, over: asked)
    add(groups.documentName, over: asked.compactMap(DocumentName.init))
    add(groups.digitization, over: asked.compactMap(DigitizationUse.init))
    let documents = catalog.documents.all
    for slice in documents.slices(of: 128) {
      jobs.append { groups.findings(in: documents[slice], context) }
    }
    let texts = TextWalker.outsideProceduresAndDocuments(catalog)
    for slice in texts.slices(of: 512) {
      jobs.append { groups.findings(in: texts[slice], context) }
    }
    if !groups.conditions.isEmpty {
      jobs.append {
        let subjects =
          WrittenConditions.outsideProcedures(context)
          + catalog.localParts.all.flatMap { WrittenConditions.inside($0, context) }
        return groups.conditions.findings(of: subjects[...], context)
      }
    }
    let procedures = catalog.procedures.all
    for slice in procedures.slices(of: 32) {
      jobs.append { groups.findings(in: procedures[slice], context) }
    }
    if !catalog.rules.all.isEmpty {
      jobs.append { groups.rule.findings(of: context.rules.checked[...], context) }
      jobs += Self.houseRules(over: catalog, context)
    }
    self.jobs = jobs
  }

  /// The catalog's own rules over what they may be about.
  private static func houseRules(
    over catalog: Catalog, _ context: CheckContext
  ) -> [@Sendable () -> [Finding]] {
    var jobs: [@Sendable () -> [Finding]] = []
    func add<Subject: Sendable>(
      _ subjects: [Subject], of length: Int,
      _ look: @escaping @Sendable (HouseRules, Subject, inout RuleRun) -> Void
    ) {
      for slice in subjects.slices(of: length) {
        jobs.append {
          let rules = context.rules
          var run = RuleRun()
          guard !rules.isEmpty else { return [] }
          for subject in subjects[slice] { look(rules, subject, &run) }
          return run.findings
        }
      }
    }
    add(catalog.procedures.all, of: 32) { $0.look(at: $1, context, &$2) }
    add(catalog.documents.all, of: 512) { $0.look(at: $1, context, &$2) }
    add(catalog.forms.all, of: 32) { $0.look(at: $1, context, &$2) }
    add(catalog.processes.all, of: 64) { $0.look(at: $1, context, &$2) }
    add(catalog.instruments.all, of: 512) { $0.look(at: $1, context, &$2) }
    return jobs
  }

  /// The manual pages of the catalog's own rules.
  public var ruleInfos: [CheckInfo] {
    context.catalog.rules.all.isEmpty ? [] : context.rules.infos
  }

  /// Number of jobs, for spreading them over the cores.
  public var jobCount: Int { jobs.count }

  /// Every job, in the order in which all are done soonest: what takes long does not come last.
  public var schedule: [Int] {
    Array(longJobs) + jobs.indices.filter { !longJobs.contains($0) }
  }

  public func run(_ job: Int) -> [Finding] { jobs[job]() }
}

extension Array {
  fileprivate func slices(of length: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: length).map { $0..<Swift.min($0 + length, count) }
  }
}

extension LevelVersion {
  /// Every level that the version declares; `ministry` and `other` too.
  static func all(of procedure: Procedure, in catalog: Catalog) -> [LevelVersion] {
    let local = catalog.localParts.versions(of: procedure.code.value).filter {
      $0.header.window.overlaps(procedure.header.window)
    }
    return procedure.levels.map { part in
      var content = procedure.content.replaced(by: part.content)
      // The last local part is the one that will go on.
      if let last = local.last {
        content = content.replaced(by: last.content)
        if let own = last.levels.first(where: { $0.level.value == part.level.value }) {
          content = content.replaced(by: own.content)
        }
      }
      return LevelVersion(procedure, part.level, content, localParts: local)
    }
  }
}
