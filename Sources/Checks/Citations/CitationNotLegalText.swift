import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let citationNotLegalText = Check(
    CheckInfo(
      "citation-not-legal-text", .warning, .citations,
      title: Bilingual(
        vi: "Chỉ thị, công văn không phải là căn cứ của thủ tục",
        en: "Directives and letters are no basis of a procedure"),
      explanation: Bilingual(
        vi:
          "Chỉ thị, công văn, kế hoạch không quy định được thủ tục hành chính. Viện dẫn văn bản quy phạm pháp luật; ghi công văn ở source hoặc notes nếu cần.",
        en:
          "Directives, letters and plans cannot lay down a procedure. Cite the legal normative text; mention the letter under source or notes if need be."
      ),
      message: Bilingual(
        vi: "{number} không phải là văn bản quy phạm pháp luật",
        en: "{number} is no legal normative text"),
      basis: [
        LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "chỉ thị",
            en: "a directive"),
          """
          basis: [60/2014/QH13, ‹01/CT-UBND›]
          ---
          kind: instrument
          number: 01/CT-UBND
          type: directive
          title: Về cải cách thủ tục hành chính
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "luật và nghị định",
            en: "a law and a decree"),
          """
          basis: [60/2014/QH13, 123/2015/NĐ-CP]
          """),
      ]),
    .procedure { subject, context, list in
      LegalForce.report(.letter, in: subject, context, &list)
    })
}
