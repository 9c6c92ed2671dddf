import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let basisPublicationDecision = Check(
    CheckInfo(
      "basis-publication-decision", .warning, .citations,
      title: Bilingual(
        vi: "Quyết định công bố không phải là căn cứ",
        en: "A publication decision is no basis"),
      explanation: Bilingual(
        vi:
          "Quyết định công bố của bộ hay của tỉnh chỉ công khai thủ tục; nó được ghi ở decision. Căn cứ là văn bản quy định thủ tục.",
        en:
          "The publication decision of a ministry or the province only makes a procedure public; it is given under decision. The basis is the text that lays the procedure down."
      ),
      message: Bilingual(
        vi: "{number} là quyết định cá biệt, không phải văn bản quy phạm pháp luật",
        en: "{number} is an administrative decision, no legal normative text"),
      basis: [
        LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "quyết định công bố làm căn cứ",
            en: "the publication decision as a basis"),
          """
          basis: [60/2014/QH13, ‹163/QĐ-BTP›]
          ---
          kind: instrument
          number: 163/QĐ-BTP
          type: decision
          title: Công bố thủ tục hành chính
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "quyết định quy phạm của Thủ tướng",
            en: "a normative decision of the Prime Minister"),
          """
          basis: [60/2014/QH13, 45/2016/QĐ-TTg]
          ---
          kind: instrument
          number: 45/2016/QĐ-TTg
          type: decision
          title: Về việc tiếp nhận hồ sơ qua dịch vụ bưu chính công ích
          """),
      ]),
    .procedure { subject, context, list in
      LegalForce.report(.decision, in: subject, context, &list)
    })
}

extension LegalForce {
  /// Reports bases of one force; silent where no basis is normative, which is a fault of its own.
  static func report(
    _ force: LegalForce, in procedure: Procedure, _ context: CheckContext,
    _ list: inout FindingList
  ) {
    var wrong: [Citation] = []
    var isWellBased = false
    for citation in procedure.basis {
      let own = context.legalForce(of: citation.number.value)
      if own == force { wrong.append(citation) }
      if own == .normative { isWellBased = true }
    }
    guard isWellBased else { return }
    for citation in wrong {
      list.add(
        at: procedure.header.at(citation.number.range),
        ["number": Bilingual(citation.number.value)])
    }
  }
}
