import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let feeExemptionRepeated = Check(
    CheckInfo(
      "fee-exemption-repeated", .warning, .services,
      title: Bilingual(
        vi: "Một đối tượng được miễn nêu một lần",
        en: "Those exempt from a fee are named once"),
      explanation: Bilingual(
        vi:
          "Hai dòng miễn cùng tên hoặc cùng điều kiện thường là chép thừa, hoặc dòng sau chưa sửa lại.",
        en:
          "Two exemptions of one name or condition are mostly a copy too many, or the second was never changed."
      ),
      message: Bilingual(
        vi: "đối tượng được miễn này đã nêu ở trên",
        en: "this exemption is named above already"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "chép thừa", en: "a copy too many"),
          """
          questions:
            - { id: nguoiCaoTuoi, type: boolean, name: Là người cao tuổi }
          fees:
            - id: phi
              kind: phi
              name: Phí xác nhận
              basis: [281/2016/TT-BTC]
              amount: 5000 VND
              exempt:
                - { name: Người cao tuổi, when: questions.nguoiCaoTuoi }
                - ‹{ name: Người cao tuổi, when: questions.nguoiCaoTuoi }›
          """),
        CheckExample(
          .procedure, Bilingual(vi: "nêu một lần", en: "named once"),
          """
          questions:
            - { id: nguoiCaoTuoi, type: boolean, name: Là người cao tuổi }
          fees:
            - id: phi
              kind: phi
              name: Phí xác nhận
              basis: [281/2016/TT-BTC]
              amount: 5000 VND
              exempt:
                - { name: Người cao tuổi, when: questions.nguoiCaoTuoi }
          """),
      ]),
    .content { written, _, list in
      for fee in written.content.fees?.list ?? [] where fee.exempt.count > 1 {
        for (index, item) in fee.exempt.enumerated() {
          let twin = fee.exempt[..<index].first { other in
            let isSameName =
              other.name.map { VietnameseText.foldedKeepingD($0.text) }
              == item.name.map { VietnameseText.foldedKeepingD($0.text) }
            return isSameName && other.when?.syntax == item.when?.syntax
          }
          guard let twin else { continue }
          list.add(
            at: written.at(item.range),
            related: [
              Related(
                written.at(twin.range), Bilingual(vi: "nêu trước ở đây", en: "named before here"))
            ])
        }
      }
    })
}
