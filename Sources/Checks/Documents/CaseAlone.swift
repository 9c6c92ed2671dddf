import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let caseAlone = Check(
    CheckInfo(
      "case-alone", .warning, .documents,
      title: Bilingual(
        vi: "Có từ hai trường hợp trở lên mới chia trường hợp",
        en: "Cases are for two alternatives or more"),
      explanation: Bilingual(
        vi:
          "Một trường hợp duy nhất không phải là lựa chọn. Đưa giấy tờ của nó lên documents, hoặc khai trường hợp còn thiếu.",
        en:
          "A single case is no choice. Move its documents to the top, or declare the case that is missing."
      ),
      message: Bilingual(
        vi: "chỉ có một trường hợp",
        en: "there is only one case"),
      basis: [
        LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "một trường hợp",
            en: "one case"),
          """
          cases:
            - id: ‹lan-dau›
              name: Lần đầu
              documents:
                - { document: giay-chung-sinh, originals: 1, mode: submit }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "hai trường hợp",
            en: "two cases"),
          """
          cases:
            - { id: lan-dau, name: Lần đầu }
            - id: lai
              name: Đăng ký lại
              documents:
                - { document: giay-chung-sinh, originals: 1, mode: submit }
          """),
      ]),
    .content { subject, _, list in
      subject.content.forEachCaseList { cases in
        guard cases.count == 1 else { return }
        list.add(at: subject.at(cases[0].id?.range ?? cases[0].range))
      }
    })
}
