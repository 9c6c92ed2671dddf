import CatalogModel
import Conditions
import Diagnostics
import FormCompiler
import SourceText

/// Which dossier submissions are for: the procedure, its level, and what the form does not ask.
struct DossierRequest {
  var code: String
  var level: Level?
  /// A file of answers, as `show --answers` takes it.
  var answers: String?

  func check(
    _ judge: FormEvaluator, in catalog: Catalog, on date: CalendarDate
  ) throws(RequestProblem) -> DossierCheck {
    let resolved = ResolvedCatalog(catalog, on: date, only: level.map { [$0] })
    let item = try procedure(in: resolved)
    let scope = ConditionScope(of: [item.procedure], added: [item.content], in: catalog, on: date)
    let json = try answers.map { path throws(RequestProblem) in try JSONFile.read(path) }
    var facts = try AnswersReader(json ?? .object([]), scope)
      .facts(for: item.level, judge.context)
    facts.channel = facts.channel ?? .online
    return DossierCheck(judge, of: item, in: resolved, given: facts)
  }

  private func procedure(
    in resolved: ResolvedCatalog
  ) throws(RequestProblem) -> ResolvedProcedure {
    let found = resolved.procedures.filter { $0.procedure.code.value == code }
    if found.count == 1 { return found[0] }
    guard found.isEmpty else {
      let levels = found.map(\.level.rawValue).joined(separator: ", ")
      throw RequestProblem(
        vi: "thủ tục “\(code)” có ở nhiều cấp; ghi --level: \(levels)",
        en: "the procedure “\(code)” stands at several levels; say --level: \(levels)")
    }
    if resolved.catalog.procedures.contains(code) {
      throw RequestProblem(
        vi: "thủ tục “\(code)” không có hiệu lực ở cấp này tại ngày \(resolved.date)",
        en: "the procedure “\(code)” is not in force at this level on \(resolved.date)")
    }
    let guess = NearMiss.best(for: code, among: resolved.catalog.procedures.ids)
    throw RequestProblem(
      vi: "không có thủ tục “\(code)”" + (guess.map { "; ý bạn là “\($0)”?" } ?? ""),
      en: "there is no procedure “\(code)”" + (guess.map { "; did you mean “\($0)”?" } ?? ""))
  }
}
