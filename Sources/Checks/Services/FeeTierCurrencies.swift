import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let feeTierCurrencies = Check(
    CheckInfo(
      "fee-tier-currencies", .warning, .services,
      title: Bilingual(
        vi: "Các bậc của một mức thu cùng một loại tiền",
        en: "The tiers of a fee are in one currency"),
      explanation: Bilingual(
        vi:
          "Mức thu theo bậc được cộng lại; bậc tính bằng hai loại tiền thì không cộng được. Mức tối đa (max) cũng vậy.",
        en:
          "Tiers are added up; in two currencies there is no sum. That holds for max too."
      ),
      message: Bilingual(
        vi: "bậc này tính bằng {currency}, các bậc trước bằng {first}",
        en: "this tier is in {currency}, those before in {first}"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "bậc sau bằng đô la", en: "the later tier in dollars"),
          FeeTiersText.priced("up-to: 10, each: 2000 VND", "each: ‹1 USD›")),
        CheckExample(
          .procedure, Bilingual(vi: "cùng một loại tiền", en: "one currency"),
          FeeTiersText.priced("up-to: 10, each: 2000 VND", "each: 1000 VND")),
      ]),
    .content { written, _, list in
      for fee in written.content.fees?.list ?? [] {
        for amount in fee.amount?.values ?? [] {
          guard case .tiered(let tiers) = amount.value else { continue }
          let moneys = tiers.tiers.compactMap(\.each) + [tiers.max].compactMap { $0 }
          guard let first = moneys.first,
            let other = moneys.first(where: { $0.value.currency != first.value.currency })
          else { continue }
          list.add(
            at: written.at(other.range),
            [
              "currency": Bilingual(other.value.currency),
              "first": Bilingual(first.value.currency),
            ])
        }
      }
    })
}
