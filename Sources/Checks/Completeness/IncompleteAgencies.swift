import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let incompleteAgencies = Check(
    CheckInfo(
      "incomplete-agencies", .error, .completeness,
      title: Bilingual(
        vi: "Thủ tục nêu cơ quan thực hiện",
        en: "A procedure names its agencies"),
      explanation: Bilingual(
        vi:
          "Người dân phải biết ai quyết định, ai thực hiện. Ghi decides hoặc executes ở agencies. Bản nháp chỉ bị cảnh báo.",
        en:
          "Citizens must know who decides and who does the work. Write decides or executes under agencies. In a draft this is a warning."
      ),
      message: Bilingual(
        vi: "chưa nêu cơ quan thực hiện (agencies)",
        en: "the agencies are missing (agencies)"),
      basis: [LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "còn thiếu", en: "missing"),
          ProcedureSample.text(without: "agencies")),
        CheckExample(
          .procedure, Bilingual(vi: "đã có", en: "given"),
          """
          agencies: { decides: [ubnd-xa] }
          """),
      ]),
    .level { subject, _, list in
      Gap.report(in: subject, &list) {
        $0.agencies.map { !$0.decides.isEmpty || !$0.executes.isEmpty } ?? false
      }
    })
}
