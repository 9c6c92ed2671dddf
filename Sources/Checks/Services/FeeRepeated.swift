import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let feeRepeated = Check(
    CheckInfo(
      "fee-repeated", .warning, .services,
      title: Bilingual(
        vi: "Một khoản thu khai một lần",
        en: "A fee is declared once"),
      explanation: Bilingual(
        vi:
          "Hai khoản cùng loại, cùng tên, cùng áp dụng thì người dân tưởng phải nộp hai lần. Mức khác nhau theo trường hợp hay cách nộp thì viết thành bảng ở amount.",
        en:
          "Two fees of one kind and name that both apply look like paying twice. Where the amount differs by case or channel write a table under amount."
      ),
      message: Bilingual(
        vi: "khoản “{fee}” đã khai ở trên",
        en: "“{fee}” is declared above already"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "chép thừa", en: "a copy too many"),
          """
          fees:
            - id: phi
              kind: phi
              name: Phí xác nhận
              basis: [281/2016/TT-BTC]
              amount: 5000 VND
            - id: phi-hai
              kind: phi
              name: ‹Phí xác nhận›
              basis: [281/2016/TT-BTC]
              amount: 8000 VND
          """),
        CheckExample(
          .procedure, Bilingual(vi: "hai khoản khác nhau", en: "two different fees"),
          """
          fees:
            - id: phi
              kind: phi
              name: Phí xác nhận
              basis: [281/2016/TT-BTC]
              amount: 5000 VND
            - id: phi-hai
              kind: phi
              name: Phí cấp bản sao
              basis: [281/2016/TT-BTC]
              amount: 8000 VND
          """),
      ]),
    .content { written, _, list in
      let fees = written.content.fees?.list ?? []
      guard fees.count > 1 else { return }
      for (index, fee) in fees.enumerated() {
        guard let name = fee.name else { continue }
        let key = VietnameseText.foldedKeepingD(name.text)
        // Fees with conditions or days of their own may be one fee in several circumstances.
        let twin = fees[..<index].first { other in
          guard let own = other.name, other.kind?.value == fee.kind?.value else { return false }
          return VietnameseText.foldedKeepingD(own.text) == key && other.when == nil
            && fee.when == nil
            && (other.effective?.window ?? .always).overlaps(fee.effective?.window ?? .always)
        }
        guard let twin else { continue }
        list.add(
          at: written.at(name.range), ["fee": Bilingual(name.text)],
          related: [
            Related(
              written.at(twin.name?.range ?? twin.range),
              Bilingual(vi: "khai trước ở đây", en: "declared before here"))
          ])
      }
    })
}
