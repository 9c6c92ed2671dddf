import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let feeAmountSuspicious = Check(
    CheckInfo(
      "fee-amount-suspicious", .warning, .services,
      title: Bilingual(
        vi: "Mức thu bằng đồng là số chẵn hợp lý",
        en: "An amount in đồng is a plausible round number"),
      explanation: Bilingual(
        vi:
          "Tiền lẻ dưới 500 đồng không còn lưu hành; mức thu như “25 VND” thường thiếu hàng nghìn.",
        en:
          "There are no coins below 500 đồng; an amount such as “25 VND” usually lacks its thousands."
      ),
      message: Bilingual(
        vi: "mức thu {amount} đồng khó có thật; có phải {guess} đồng?",
        en: "an amount of {amount} VND is hardly real; is it {guess} VND?"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "thiếu hàng nghìn",
            en: "thousands are missing"),
          """
          fees:
            - { id: phi, kind: phi, name: Phí xác nhận, amount: ‹25 VND›, basis: [281/2016/TT-BTC] }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "mức thu thường gặp",
            en: "a usual amount"),
          """
          fees:
            - { id: phi, kind: phi, name: Phí xác nhận, amount: 25000 VND, basis: [281/2016/TT-BTC] }
          """),
      ]),
    .content { written, _, list in
      for fee in written.content.fees?.list ?? [] {
        for money in fee.moneys where money.value.currency == "VND" {
          guard let amount = money.value.amount.whole, amount > 0,
            amount < 500 || amount % 100 != 0
          else { continue }
          let guess = amount < 500 ? amount * 1000 : (amount + 50) / 100 * 100
          list.add(
            at: written.at(money.range),
            ["amount": Bilingual("\(amount)"), "guess": Bilingual("\(guess)")])
        }
      }
    })
}

extension Fee {
  /// Every sum of money written in the fee.
  var moneys: [Located<Money>] {
    (amount?.values ?? []).flatMap { amount -> [Located<Money>] in
      switch amount.value {
      case .free: []
      case .fixed(let money): [Located(money, at: amount.range)]
      case .tiered(let tiers):
        tiers.tiers.compactMap(\.each)
          // A maximum below the price of one unit is a finding of its own.
          + [tiers.max].compactMap { $0 }.filter { !tiers.isLow($0) }
      }
    }
  }
}
