import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let feeCurrencyUnknown = Check(
    CheckInfo(
      "fee-currency-unknown", .error, .services,
      title: Bilingual(
        vi: "Đơn vị tiền là mã ISO 4217",
        en: "A currency is a code of ISO 4217"),
      explanation: Bilingual(
        vi:
          "Mức thu bằng đồng Việt Nam viết VND, bằng đô la Mỹ viết USD; các loại tiền không cộng với nhau.",
        en:
          "Amounts in đồng are written VND, in US dollars USD; amounts in different currencies never add up."
      ),
      message: Bilingual(
        vi: "không có loại tiền “{currency}”",
        en: "there is no currency “{currency}”"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "mã sai",
            en: "a wrong code"),
          """
          fees:
            - { id: phi, kind: phi, name: Phí xác nhận, amount: ‹25000 VNM›, basis: [281/2016/TT-BTC] }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "đô la Mỹ",
            en: "US dollars"),
          """
          fees:
            - { id: phi, kind: phi, name: Phí xác nhận, amount: 5 USD, basis: [281/2016/TT-BTC] }
          """),
      ]),
    .content { written, _, list in
      for fee in written.content.fees?.list ?? [] {
        for money in fee.moneys where !Currencies.known.contains(money.value.currency) {
          let guess = NearMiss.best(for: money.value.currency, among: Currencies.known)
          list.add(
            at: written.at(money.range), ["currency": Bilingual(money.value.currency)],
            help: guess.map { Bilingual(vi: "ý bạn là “\($0)”?", en: "did you mean “\($0)”?") })
        }
      }
    })
}
