import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let incompleteDecision = Check(
    CheckInfo(
      "incomplete-decision", .warning, .completeness,
      title: Bilingual(
        vi: "Thủ tục có quyết định công bố đủ số, ngày, cơ quan",
        en: "A procedure has its publication decision, with number, day and publisher"),
      explanation: Bilingual(
        vi:
          "Người dân và cán bộ tra quyết định để đối chiếu. Ghi decision: {number, date, publisher} ở thủ tục, hoặc ở phần của tỉnh.",
        en:
          "Citizens and officers look the decision up. Write decision: {number, date, publisher} in the procedure or in the local part."
      ),
      message: Bilingual(
        vi: "quyết định công bố còn thiếu {what}",
        en: "the publication decision lacks {what}"),
      variants: [
        "none": Bilingual(
          vi: "chưa nêu quyết định công bố (decision)",
          en: "the publication decision is missing (decision)")
      ],
      basis: [
        LegalBasis("63/2010/NĐ-CP", confirmed: false),
        LegalBasis("02/2017/TT-VPCP", confirmed: false),
      ],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "chưa rõ ngày", en: "without a day"),
          """
          decision: ‹{ number: 163/QĐ-BTP, publisher: Bộ Tư pháp }›
          """),
        CheckExample(
          .declarations, Bilingual(vi: "chưa có", en: "none"),
          ProcedureSample.text(without: "decision")),
        CheckExample(
          .procedure, Bilingual(vi: "đủ", en: "complete"),
          """
          decision: { number: 163/QĐ-BTP, date: 2025-06-20, publisher: Bộ Tư pháp }
          """),
      ]),
    .procedure { procedure, context, list in
      guard procedure.levels.contains(where: { $0.level.value.isBuilt }) else { return }
      guard let decision = procedure.decision else {
        let hasLocal = context.catalog.localParts.versions(of: procedure.code.value).contains {
          $0.decision != nil && $0.header.window.overlaps(procedure.header.window)
        }
        if !hasLocal, !procedure.keys.contains("decision") {
          list.add(at: procedure.header.namePlace, variant: "none")
        }
        return
      }
      guard !context.isBroken(procedure.header.at(decision.range)) else { return }
      let what: Bilingual
      switch (decision.date, decision.publisher) {
      case (nil, nil):
        what = Bilingual(
          vi: "ngày ký (date) và cơ quan công bố (publisher)",
          en: "its day (date) and publisher (publisher)")
      case (nil, _): what = Bilingual(vi: "ngày ký (date)", en: "its day (date)")
      case (_, nil):
        what = Bilingual(vi: "cơ quan công bố (publisher)", en: "its publisher (publisher)")
      default: return
      }
      list.add(at: procedure.header.at(decision.range), ["what": what])
    })
}
