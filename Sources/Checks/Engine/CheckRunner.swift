public import CatalogModel
public import Diagnostics
import SourceText

/// Runs checks over a catalog.
///
/// Work is cut into slices that may run anywhere in any order; findings are
/// sorted afterwards, so the order never shows.
public struct CheckRunner: Sendable {
  private let context: CheckContext
  private let checks: [Check]

  public init(catalog: Catalog, date: CalendarDate, checks: [Check] = Check.all) {
    context = CheckContext(catalog: catalog, date: date)
    self.checks = checks
  }

  /// Findings about everything but procedures, and about the catalog as a whole.
  public func checkCatalog() -> [Finding] {
    let catalog = context.catalog
    var findings: [Finding] = []
    let citations = CitationWalker.outsideProcedures(catalog)
    let texts = TextWalker.outsideProcedures(catalog)
    let headers = DeclarationWalker.outsideProcedures(catalog)
    let asked = AskedDocument.inFragments(catalog)
    let names = DocumentName.outsideProcedures(catalog, asked)
    let digitizations = DigitizationUse.outsideProcedures(catalog, asked)
    let contents = catalog.localParts.all.flatMap { WrittenContent.all(of: $0, in: catalog) }
    for check in checks {
      var list = FindingList(check.info)
      switch check.body {
      case .settings(let run): catalog.settings.map { run($0, context, &list) }
      case .content(let run): contents.forEach { run($0, context, &list) }
      case .localPart(let run): catalog.localParts.all.forEach { run($0, context, &list) }
      case .document(let run): catalog.documents.all.forEach { run($0, context, &list) }
      case .agency(let run): catalog.agencies.all.forEach { run($0, context, &list) }
      case .calendar(let run): catalog.calendars.all.forEach { run($0, context, &list) }
      case .codeList(let run): catalog.codeLists.all.forEach { run($0, context, &list) }
      case .instrument(let run): catalog.instruments.all.forEach { run($0, context, &list) }
      case .process(let run): catalog.processes.all.forEach { run($0, context, &list) }
      case .form(let run): catalog.forms.all.forEach { run($0, context, &list) }
      case .header(let run): headers.forEach { run($0, context, &list) }
      case .citation(let run): citations.forEach { run($0, context, &list) }
      case .text(let run): texts.forEach { run($0, context, &list) }
      case .asked(let run): asked.forEach { run($0, context, &list) }
      case .documentName(let run): names.forEach { run($0, context, &list) }
      case .digitization(let run): digitizations.forEach { run($0, context, &list) }
      case .catalog(let run): run(context, &list)
      case .procedure, .level: break
      }
      findings += list.findings
    }
    return findings
  }

  /// Number of procedure versions, for cutting slices.
  public var procedureCount: Int { context.catalog.procedures.all.count }

  /// Findings about a slice of the procedure versions.
  public func checkProcedures(_ slice: Range<Int>) -> [Finding] {
    var findings: [Finding] = []
    for index in slice {
      findings += check(context.catalog.procedures.all[index])
    }
    return findings
  }

  private func check(_ procedure: Procedure) -> [Finding] {
    let levels = LevelVersion.all(of: procedure, in: context.catalog)
    let citations = CitationWalker.inside(procedure)
    let texts = TextWalker.inside(procedure)
    let contents = WrittenContent.all(of: procedure)
    let asked = AskedDocument.inside(procedure)
    let names = asked.compactMap(DocumentName.init)
    let digitizations = asked.compactMap(DigitizationUse.init)
    let summary = DeclarationSummary(
      header: procedure.header, id: procedure.code, name: procedure.name)
    var findings: [Finding] = []
    for check in checks {
      var list = FindingList(check.info)
      switch check.body {
      case .procedure(let run): run(procedure, context, &list)
      case .level(let run): for level in levels { run(level, context, &list) }
      case .content(let run): for content in contents { run(content, context, &list) }
      case .header(let run): run(summary, context, &list)
      case .citation(let run): for citation in citations { run(citation, context, &list) }
      case .text(let run):
        // By index: a loop over elements would copy each.
        for index in texts.indices { run(texts[index], context, &list) }
      case .asked(let run): for item in asked { run(item, context, &list) }
      case .documentName(let run): for name in names { run(name, context, &list) }
      case .digitization(let run): for item in digitizations { run(item, context, &list) }
      default: continue
      }
      if !list.findings.isEmpty { findings += list.findings }
    }
    return findings
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
      return LevelVersion(
        procedure: procedure, level: part.level, content: content, localParts: local)
    }
  }
}
