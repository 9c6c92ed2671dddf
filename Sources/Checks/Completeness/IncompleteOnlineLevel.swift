import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let incompleteOnlineLevel = Check(
    CheckInfo(
      "incomplete-online-level", .error, .completeness,
      title: Bilingual(
        vi: "Thủ tục nêu mức độ dịch vụ công trực tuyến",
        en: "A procedure says how far it runs online"),
      explanation: Bilingual(
        vi:
          "Ghi full (toàn trình), partial (một phần) hoặc information (chỉ cung cấp thông tin) ở online-level. Bản nháp chỉ bị cảnh báo.",
        en: "Write full, partial or information under online-level. In a draft this is a warning."),
      message: Bilingual(
        vi: "chưa nêu mức độ dịch vụ công trực tuyến (online-level)",
        en: "the online level is missing (online-level)"),
      basis: [LegalBasis("42/2022/NĐ-CP", "Điều 11")],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "còn thiếu", en: "missing"),
          ProcedureSample.text(without: "online-level")),
        CheckExample(
          .procedure, Bilingual(vi: "đã có", en: "given"),
          """
          online-level: information
          """),
      ]),
    .level { subject, _, list in
      Gap.report(in: subject, &list) { $0.onlineLevel != nil }
    })
}
