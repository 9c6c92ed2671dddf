import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let incompleteApplicants = Check(
    CheckInfo(
      "incomplete-applicants", .error, .completeness,
      title: Bilingual(
        vi: "Thủ tục nêu đối tượng thực hiện",
        en: "A procedure says who may apply"),
      explanation: Bilingual(
        vi:
          "Đối tượng thực hiện là một bộ phận bắt buộc của thủ tục. Ghi ở applicants. Bản nháp chỉ bị cảnh báo.",
        en:
          "Who may apply is a mandatory part of a procedure. Write applicants. In a draft this is a warning."
      ),
      message: Bilingual(
        vi: "chưa nêu đối tượng thực hiện (applicants)",
        en: "who may apply is missing (applicants)"),
      basis: [LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "còn thiếu", en: "missing"),
          ProcedureSample.text(without: "applicants")),
        CheckExample(
          .procedure, Bilingual(vi: "đã có", en: "given"),
          """
          applicants: [citizen]
          """),
      ]),
    .procedure { procedure, _, list in
      guard !procedure.keys.contains("applicants"), procedure.isDemanded else { return }
      list.add(
        at: procedure.header.namePlace, severity: procedure.header.gapSeverity)
    })
}
