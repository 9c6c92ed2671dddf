import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let incompleteSteps = Check(
    CheckInfo(
      "incomplete-steps", .error, .completeness,
      title: Bilingual(
        vi: "Thủ tục có trình tự thực hiện",
        en: "A procedure has its steps"),
      explanation: Bilingual(
        vi:
          "Trình tự là một bộ phận bắt buộc của thủ tục. Ghi từng bước ở steps. Bản nháp chỉ bị cảnh báo.",
        en:
          "Steps are a mandatory part of a procedure. Write them under steps. In a draft this is a warning."
      ),
      message: Bilingual(
        vi: "chưa có trình tự thực hiện (steps)",
        en: "the steps are missing (steps)"),
      basis: [LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "còn thiếu", en: "missing"),
          ProcedureSample.text(without: "steps")),
        CheckExample(
          .procedure, Bilingual(vi: "đã có", en: "given"),
          """
          steps:
            - Người yêu cầu nộp hồ sơ.
          """),
      ]),
    .level { subject, _, list in
      Gap.report(in: subject, &list) { $0.steps != nil }
    })
}
