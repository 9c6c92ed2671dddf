import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let documentCertifiedData = Check(
    CheckInfo(
      "document-certified-data", .warning, .documents,
      title: Bilingual(
        vi: "Giấy tờ chỉ xuất trình hoặc tra cứu thì không chứng thực",
        en: "What is only shown or looked up is not certified"),
      explanation: Bilingual(
        vi:
          "Bản sao chứng thực là để nộp thay bản chính. Khi cán bộ xem bản chính hoặc tra cứu dữ liệu thì không cần chứng thực.",
        en:
          "A certified copy is handed in instead of the original. Where the officer sees the original or looks the data up, nothing is certified."
      ),
      message: Bilingual(
        vi: "không chứng thực giấy tờ chỉ xuất trình hoặc tra cứu",
        en: "what is only shown or looked up needs no certification"),
      basis: [
        LegalBasis("23/2015/NĐ-CP", "Điều 6", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "xuất trình bản chứng thực",
            en: "a certified paper that is shown"),
          """
          documents:
            - { document: to-khai, originals: 1, mode: submit }
            - { document: can-cuoc, mode: present, certified: ‹true› }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "nộp bản sao chứng thực",
            en: "a certified copy handed in"),
          """
          documents:
            - { document: giay-chung-sinh, copies: 1, originals: 0, mode: submit-or-present, certified: true }
          """),
      ]),
    .asked { subject, _, list in
      guard subject.isOnlyShown, let certified = subject.use.certified,
        certified.syntax != .constant(false)
      else { return }
      list.add(at: subject.at(certified.range))
    })
}
