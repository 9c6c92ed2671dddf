import CatalogModel
import Conditions
import Diagnostics
import SourceText

extension Check {
  static let feeTiersOrder = Check(
    CheckInfo(
      "fee-tiers-order", .error, .services,
      title: Bilingual(
        vi: "Các bậc thu đi từ thấp lên cao, bậc cuối để mở",
        en: "Tiers rise, and the last is open"),
      explanation: Bilingual(
        vi:
          "Bậc lũy tiến: up-to tăng dần; bậc cuối không có up-to để áp dụng cho mọi số lượng còn lại, trừ khi đến đó đã đạt mức tối đa max.",
        en:
          "Tiers are marginal: up-to rises from tier to tier; the last has none, so that every further unit has a price, unless max is reached there."
      ),
      message: Bilingual(
        vi: "bậc này phải có up-to lớn hơn bậc trước ({previous})",
        en: "this tier must reach further than the one before ({previous})"),
      variants: [
        "open": Bilingual(
          vi: "chỉ bậc cuối được để trống up-to",
          en: "only the last tier may leave up-to out"),
        "closed": Bilingual(
          vi: "bậc cuối không được có up-to; quá {limit} thì không có mức thu",
          en: "the last tier must not have up-to; beyond {limit} there is no price"),
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "bậc lùi",
            en: "a tier that goes back"),
          FeeTiersText.priced(
            "up-to: 10, each: 2000 VND", "up-to: ‹5›, each: 1500 VND", "each: 1000 VND")),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "bậc cuối đóng, chưa đạt mức tối đa",
            en: "the last one closed, the maximum not reached"),
          FeeTiersText.priced(
            "up-to: 2, each: 2000 VND", "up-to: ‹10›, each: 1000 VND", max: "200000 VND")),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "bậc cuối đóng khi đã đạt mức tối đa",
            en: "the last one closed where the maximum is reached"),
          FeeTiersText.priced(
            "up-to: 2, each: 2000 VND", "up-to: 10, each: 1000 VND", max: "10000 VND")),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "tăng dần",
            en: "rising"),
          FeeTiersText.priced("up-to: 2, each: 2000 VND", "each: 1000 VND")),
      ]),
    .content { written, context, list in
      for fee in written.content.fees?.list ?? [] {
        for amount in fee.amount?.values ?? [] {
          guard case .tiered(let tiers) = amount.value,
            // How far a tier reaches that could not be read is not known.
            !tiers.tiers.contains(where: {
              $0.upTo == nil && context.isBroken(written.at($0.range))
            })
          else { continue }
          var reached = 0
          for (index, tier) in tiers.tiers.enumerated() {
            let isLast = index == tiers.tiers.count - 1
            guard let upTo = tier.upTo else {
              if !isLast { list.add(at: written.at(tier.range), variant: "open") }
              continue
            }
            // A number that no tier may have is a finding of its own.
            if upTo.value <= reached, upTo.value > 0 {
              list.add(at: written.at(upTo.range), ["previous": Bilingual("\(reached)")])
            } else if isLast, !tiers.reachMax(at: upTo.value),
              tiers.tiers.allSatisfy({ $0.upTo != nil })
            {
              list.add(
                at: written.at(upTo.range), ["limit": Bilingual("\(upTo.value)")], variant: "closed"
              )
            }
            reached = max(reached, upTo.value)
          }
        }
      }
    })
}

extension FeeTiers {
  /// Whether nothing is paid beyond so many units, because the sum is the maximum by then; where
  /// the sum is not known, a maximum is believed.
  fileprivate func reachMax(at count: Int) -> Bool {
    guard let most = max?.value else { return false }
    guard let sum = total(for: Int64(count)), sum.currency == most.currency else { return true }
    return !(sum.amount < most.amount)
  }
}
