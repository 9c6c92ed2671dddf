import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let basisOnlyDecisions = Check(
    CheckInfo(
      "basis-only-decisions", .error, .citations,
      title: Bilingual(
        vi: "Căn cứ có ít nhất một văn bản quy phạm pháp luật",
        en: "At least one basis is a legal normative text"),
      explanation: Bilingual(
        vi:
          "Thủ tục hành chính do văn bản quy phạm pháp luật quy định; quyết định công bố, chỉ thị, công văn chỉ làm rõ hoặc công khai. Bổ sung luật, nghị định, thông tư quy định thủ tục.",
        en:
          "Procedures are laid down by legal normative texts; publication decisions, directives and letters only publish or explain. Add the law, decree or circular that lays the procedure down."
      ),
      message: Bilingual(
        vi: "không có căn cứ nào là văn bản quy phạm pháp luật",
        en: "none of the bases is a legal normative text"),
      basis: [
        LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "chỉ có quyết định công bố",
            en: "only the publication decision"),
          """
          basis: [‹163/QĐ-BTP›]
          documents:
            - { document: giay-chung-sinh, originals: 1, mode: submit }
          ---
          kind: instrument
          number: 163/QĐ-BTP
          type: decision
          title: Công bố thủ tục hành chính
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "có luật",
            en: "a law"),
          """
          basis: [60/2014/QH13]
          """),
      ]),
    .procedure { subject, context, list in
      guard let first = subject.basis.first,
        !subject.basis.contains(where: {
          context.legalForce(of: $0.number.value) == .normative
        })
      else { return }
      list.add(at: subject.header.at(first.number.range), severity: subject.header.gapSeverity)
    })
}
