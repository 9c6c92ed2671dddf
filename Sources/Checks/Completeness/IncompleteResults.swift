import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let incompleteResults = Check(
    CheckInfo(
      "incomplete-results", .error, .completeness,
      title: Bilingual(
        vi: "Thủ tục có kết quả",
        en: "A procedure has results"),
      explanation: Bilingual(
        vi: "Kết quả là một bộ phận bắt buộc của thủ tục. Ghi ở results. Bản nháp chỉ bị cảnh báo.",
        en:
          "Results are a mandatory part of a procedure. Write results. In a draft this is a warning."
      ),
      message: Bilingual(
        vi: "chưa có kết quả thực hiện (results)",
        en: "the results are missing (results)"),
      basis: [LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "còn thiếu", en: "missing"),
          ProcedureSample.text(without: "results")),
        CheckExample(
          .procedure, Bilingual(vi: "đã có", en: "given"),
          """
          results:
            - { document: giay-khai-sinh, outcome: granted }
          """),
      ]),
    .level { subject, _, list in
      Gap.report(in: subject, &list) { $0.results != nil }
    })
}
