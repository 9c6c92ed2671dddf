import ArgumentParser
import Backends
import CatalogModel
import Compiler
import Conditions
import Diagnostics
import Expressions
import SourceText
import Writers

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one declaration as it applies on the day.",
    discussion: """
      EXAMPLES
        motcua show 1.001193
        motcua show 1.001193 --level commune --format json     what build writes
        motcua show 1.001612 --as-of 2025-01-02                the version of that day
        motcua show 1.001193 --answers answers.json            what one dossier needs and pays
        motcua show giay-khai-sinh                             a document: who asks for it, who gives it
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var common: CommonOptions
  @Argument(help: "Code of a procedure, or id of a document, agency or legal text.")
  var id: String
  @Option(help: "Only this level.")
  var level: Level?
  @Option(help: "text or json (json for procedures).")
  var format: Format = .text
  @Option(
    help: ArgumentHelp(
      """
      Answers of one dossier in JSON, - for standard input: its papers, time limit and fees. {} \
      tells what has to be asked; else {"channel": "online", "questions": {"id": true}}, and \
      case, applicant, agency.
      """, valueName: "file"))
  var answers: String?

  func run() throws {
    let (_, compilation) = try common.compiled()
    let resolved = ResolvedCatalog(
      compilation.catalog, on: compilation.date, only: level.map { [$0] })
    let procedures = resolved.procedures.filter { $0.procedure.code.value == id }
    if !procedures.isEmpty, let answers {
      try decide(procedures, answers, resolved)
    } else if !procedures.isEmpty {
      try show(procedures, resolved, compilation)
    } else if let text = DeclarationPage(resolved, common.language).text(of: id) {
      Terminal.output(text)
    } else {
      throw Failure(notFound(resolved), Exit.misuse)
    }
  }

  private func show(
    _ procedures: [ResolvedProcedure], _ resolved: ResolvedCatalog, _ compilation: Compilation
  ) throws {
    if format == .json {
      let input = BackendInput(
        catalog: resolved, lock: LookupLock.file(among: compilation.files))
      for procedure in procedures {
        for artifact in Backend.procedure.each?(procedure, input) ?? [] {
          Terminal.output(artifact.bytes)
        }
      }
      return
    }
    for procedure in procedures {
      Terminal.output(
        ProcedurePage(procedure, resolved, common.language, isBold: common.isColored).text())
    }
  }

  private func decide(
    _ procedures: [ResolvedProcedure], _ path: String, _ resolved: ResolvedCatalog
  ) throws {
    let words = PageWords(resolved, common.language)
    do throws(RequestProblem) {
      let json = try JSONFile.read(path)
      for item in procedures {
        let scope = ConditionScope(
          of: [item.procedure], added: [item.content], in: resolved.catalog, on: resolved.date)
        let facts = try AnswersReader(json, scope).facts(for: item.level, context(resolved))
        let decision = DossierDecision(item, for: facts, in: resolved)
        switch format {
        case .text:
          Terminal.output(Checklist(item, decision, words, isBold: common.isColored).text())
        case .json:
          Terminal.output(DecisionWriter(item: item, decision: decision, words: words).bytes())
        }
      }
    } catch {
      throw Failure(error.message[common.language], Exit.misuse)
    }
  }

  private func context(_ resolved: ResolvedCatalog) -> EvaluationContext {
    let calendar = resolved.catalog.settings?.calendar.flatMap {
      resolved.catalog.calendars.version(of: $0.value, on: resolved.date)
    }
    return EvaluationContext(
      today: CELDate(dayNumber: Int(resolved.date.dayNumber)),
      calendar: calendar.flatMap { WorkingCalendar($0) })
  }

  private func notFound(_ resolved: ResolvedCatalog) -> String {
    let catalog = resolved.catalog
    let versions = catalog.procedures.versions(of: id)
    if !versions.isEmpty {
      let windows = versions.map {
        "\($0.header.window.from?.description ?? "…") – \($0.header.window.until?.description ?? "…")"
      }.joined(separator: "; ")
      return common.language == .vi
        ? "“\(id)” không có hiệu lực ở cấp này tại ngày \(resolved.date); các phiên bản: \(windows)"
        : "“\(id)” is not in force at this level on \(resolved.date); versions: \(windows)"
    }
    let names =
      catalog.procedures.ids + catalog.documents.ids + catalog.agencies.ids
      + catalog.instruments.ids
    let guess = NearMiss.best(for: id, among: names)
    return common.language == .vi
      ? "không có khai báo “\(id)”" + (guess.map { "; ý bạn là “\($0)”?" } ?? "")
      : "there is no declaration “\(id)”" + (guess.map { "; did you mean “\($0)”?" } ?? "")
  }
}
