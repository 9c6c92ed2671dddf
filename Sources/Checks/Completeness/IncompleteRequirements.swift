import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let incompleteRequirements = Check(
    CheckInfo(
      "incomplete-requirements", .error, .completeness,
      title: Bilingual(
        vi: "Thủ tục nêu yêu cầu, điều kiện",
        en: "A procedure says what must be met"),
      explanation: Bilingual(
        vi:
          "Không có yêu cầu, điều kiện nào thì ghi requirements: none, để phân biệt với chưa rõ. Bản nháp chỉ bị cảnh báo.",
        en:
          "Where nothing must be met write requirements: none, to tell it from unknown. In a draft this is a warning."
      ),
      message: Bilingual(
        vi: "chưa nêu yêu cầu, điều kiện (requirements)",
        en: "the requirements are missing (requirements)"),
      basis: [LegalBasis("63/2010/NĐ-CP", "Điều 8 khoản 3", confirmed: false)],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "còn thiếu", en: "missing"),
          ProcedureSample.text(without: "requirements")),
        CheckExample(
          .procedure, Bilingual(vi: "đã có", en: "given"),
          """
          requirements: none
          """),
      ]),
    .level { subject, _, list in
      Gap.report(in: subject, &list) { $0.requirements != nil }
    })
}
