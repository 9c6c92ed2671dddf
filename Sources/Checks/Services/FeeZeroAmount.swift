import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let feeZeroAmount = Check(
    CheckInfo(
      "fee-zero-amount", .warning, .services,
      title: Bilingual(
        vi: "Không thu thì viết free",
        en: "What costs nothing is written free"),
      explanation: Bilingual(
        vi: "Số 0 có thể là chưa biết mức thu; free nói rõ là không thu.",
        en: "A zero may stand for an amount nobody knew; `free` says that nothing is collected."),
      message: Bilingual(
        vi: "mức thu 0; viết free nếu không thu",
        en: "the amount is 0; write free if nothing is collected"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "không đồng",
            en: "zero"),
          """
          fees:
            - { id: phi, kind: phi, name: Phí xác nhận, amount: ‹0 VND› }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "không thu",
            en: "nothing collected"),
          """
          fees:
            - { id: phi, kind: phi, name: Phí xác nhận, amount: free }
          """),
      ]),
    .content { written, _, list in
      for fee in written.content.fees?.list ?? [] {
        for amount in fee.amount?.values ?? [] {
          guard case .fixed(let money) = amount.value, money.amount.isZero else { continue }
          list.add(
            at: written.at(amount.range),
            fixes: [
              FixIt(
                Bilingual(vi: "Đổi thành free", en: "Change to free"), at: written.at(amount.range),
                replacement: "free")
            ])
        }
      }
    })
}
