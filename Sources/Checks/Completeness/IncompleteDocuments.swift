import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let incompleteDocuments = Check(
    CheckInfo(
      "incomplete-documents", .error, .completeness,
      title: Bilingual(
        vi: "Thủ tục có thành phần hồ sơ",
        en: "A procedure has its documents"),
      explanation: Bilingual(
        vi:
          "Ghi ở documents, hoặc ở cases khi mỗi trường hợp một khác. Nếu không yêu cầu giấy tờ nào thì ghi documents: []. Bản nháp chỉ bị cảnh báo.",
        en:
          "Write documents, or cases where they differ. Where no paper is asked for write documents: []. In a draft this is a warning."
      ),
      message: Bilingual(
        vi: "chưa có thành phần hồ sơ (documents)",
        en: "the documents are missing (documents)"),
      basis: [LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "còn thiếu", en: "missing"),
          ProcedureSample.text(without: "documents")),
        CheckExample(
          .procedure, Bilingual(vi: "đã có", en: "given"),
          """
          documents:
            - { document: to-khai, originals: 1, mode: submit }
          """),
      ]),
    .level { subject, _, list in
      Gap.report(in: subject, &list) { $0.documents != nil || $0.cases != nil }
    })
}
