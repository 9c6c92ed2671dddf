import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let resultUncoded = Check(
    CheckInfo(
      "result-uncoded", .warning, .digitization,
      title: Bilingual(
        vi: "Kết quả thủ tục có mã kết quả",
        en: "Results of procedures have a code"),
      explanation: Bilingual(
        vi:
          "98,8 % bản ghi quốc gia có mã kết quả; không có mã thì kết quả không đồng bộ và không tái sử dụng được. Ghi result-code ở loại giấy tờ.",
        en:
          "98.8 % of national records have a result code; without it a result is neither synchronised nor reused. Give result-code at the document type."
      ),
      message: Bilingual(
        vi: "“{document}” là kết quả nhưng chưa có mã kết quả",
        en: "“{document}” is a result, but has no result code"),
      basis: [
        LegalBasis("01/2023/TT-VPCP", "", confirmed: false),
        LegalBasis("766/QĐ-TTg", "", confirmed: false),
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "chưa có mã",
            en: "no code"),
          """
          results:
            - { document: giay-moi, outcome: granted }
          ---
          kind: document
          id: giay-moi
          name: ‹Giấy xác nhận mới›
          electronic: true
          digitization: { decide: required, category: result, profile: thuong, signed-by: ubnd-xa, basis: [01/2023/TT-VPCP] }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "có mã",
            en: "a code"),
          """
          results:
            - { document: giay-khai-sinh, outcome: granted }
          """),
      ]),
    .catalog { context, list in
      GrantedResults(context).forEach { type, _ in
        guard type.resultCode == nil else { return }
        list.add(
          at: type.header.at(type.name?.range ?? type.id.range),
          severity: type.header.isDraft ? .note : .warning,
          ["document": Bilingual(type.name?.text ?? type.id.value)])
      }
    })
}

/// Document types of today that a built procedure grants, in the order declared.
struct GrantedResults {
  private let context: CheckContext
  private let papers: CatalogPapers

  init(_ context: CheckContext) {
    self.context = context
    papers = context.papers
  }

  func forEach(_ body: (DocumentType, CatalogPapers.Use) -> Void) {
    for type in context.catalog.documents.all
    where type.header.window.contains(context.date) {
      if let use = papers.granted[type.id.value] { body(type, use) }
    }
  }
}
