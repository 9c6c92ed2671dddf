import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let documentDataWithQuantity = Check(
    CheckInfo(
      "document-data-with-quantity", .warning, .documents,
      title: Bilingual(
        vi: "Dữ liệu tra cứu không có bản chính, bản sao",
        en: "Data that is looked up has no originals and copies"),
      explanation: Bilingual(
        vi:
          "mode: data nghĩa là cơ quan tự tra cứu, người dân không nộp giấy. Bỏ số lượng, hoặc đổi mode nếu vẫn phải nộp.",
        en:
          "mode: data means that the office looks it up and nobody hands in a paper. Leave the number out, or change the mode if a paper is needed."
      ),
      message: Bilingual(
        vi: "dữ liệu tra cứu không có số bản",
        en: "what is looked up has no number of papers"),
      basis: [
        LegalBasis("118/2025/NĐ-CP", "", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "tra cứu mà đòi bản chính",
            en: "looked up, yet an original"),
          """
          documents:
            - { document: to-khai, originals: 1, mode: submit }
            - { document: can-cuoc, originals: ‹1›, mode: data }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "chỉ tra cứu",
            en: "only looked up"),
          """
          documents:
            - { document: to-khai, originals: 1, mode: submit }
            - { document: can-cuoc, mode: data }
          """),
      ]),
    .asked { subject, _, list in
      let use = subject.use
      guard !use.mode.isEmpty, use.mode.allSatisfy({ $0.mode.value == .data }) else { return }
      for quantity in [use.originals, use.copies].compactMap({ $0 }) where quantity.value > 0 {
        list.add(at: subject.at(quantity.range))
        return
      }
    })
}
