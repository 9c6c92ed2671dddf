import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let feeTierMaxLow = Check(
    CheckInfo(
      "fee-tier-max-low", .warning, .services,
      title: Bilingual(
        vi: "Mức thu tối đa không thấp hơn giá một đơn vị",
        en: "The maximum is not below the price of one unit"),
      explanation: Bilingual(
        vi: "Mức tối đa thấp hơn đơn giá thì các bậc không bao giờ được tính.",
        en: "With a maximum below the price of a unit the tiers never count."),
      message: Bilingual(
        vi: "mức tối đa {max} thấp hơn giá một đơn vị {each}",
        en: "the maximum {max} is below the price of one unit {each}"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "tối đa quá thấp",
            en: "a maximum too low"),
          FeeTiersText.priced("each: 2000 VND", max: "‹1000 VND›")),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "tối đa cao hơn",
            en: "a higher maximum"),
          FeeTiersText.priced("each: 2000 VND", max: "200000 VND")),
      ]),
    .content { written, _, list in
      for fee in written.content.fees?.list ?? [] {
        for amount in fee.amount?.values ?? [] {
          guard case .tiered(let tiers) = amount.value, let max = tiers.max,
            let each = tiers.tiers.first?.each, tiers.isLow(max),
            let most = max.value.amount.whole, let price = each.value.amount.whole
          else { continue }
          list.add(
            at: written.at(max.range),
            [
              "max": Bilingual("\(most) \(max.value.currency)"),
              "each": Bilingual("\(price) \(each.value.currency)"),
            ])
        }
      }
    })
}

extension FeeTiers {
  /// Whether a sum of the same money is less than the first unit costs.
  func isLow(_ most: Located<Money>) -> Bool {
    guard let each = tiers.first?.each, each.value.currency == most.value.currency,
      let sum = most.value.amount.whole, let price = each.value.amount.whole
    else { return false }
    return sum < price
  }
}
