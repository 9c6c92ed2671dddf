import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let documentQuantityZero = Check(
    CheckInfo(
      "document-quantity-zero", .warning, .documents,
      title: Bilingual(
        vi: "Số lượng giấy tờ lớn hơn không",
        en: "The number of a document is not zero"),
      explanation: Bilingual(
        vi:
          "18 % dòng giấy tờ thật ghi “0 bản chính, 0 bản sao”: không ai biết phải nộp gì. Ghi số lượng, hoặc mode: present, data nếu chỉ xuất trình hoặc tra cứu.",
        en:
          "18 % of real lines say “0 originals, 0 copies”, and nobody knows what to hand in. Give the number, or mode: present or data if it is only shown or looked up."
      ),
      message: Bilingual(
        vi: "số lượng bằng 0: không rõ phải nộp gì",
        en: "the number is 0: nobody knows what to hand in"),
      basis: [
        LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "không bản nào",
            en: "none at all"),
          """
          documents:
            - { document: to-khai, originals: ‹0›, copies: 0, mode: submit }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "một bản sao",
            en: "one copy"),
          """
          documents:
            - { document: to-khai, originals: 0, copies: 1, mode: submit }
          """),
      ]),
    .asked { subject, _, list in
      let use = subject.use
      guard subject.isSingle, use.either == nil, let zero = use.originals ?? use.copies,
        (use.originals?.value ?? 0) + (use.copies?.value ?? 0) == 0, !subject.isOnlyShown,
        zero.range != (subject.group?.originals ?? subject.group?.copies)?.range
      else { return }
      list.add(at: subject.at(zero.range))
    })
}
