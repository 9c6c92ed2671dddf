public import CatalogModel
import SourceText

/// What one fee comes to for a dossier (mức thu của một hồ sơ).
public struct FeeDecision: Sendable {
  public enum Charge: Sendable {
    case free
    case money(Money)
    /// Not paid, and why (miễn).
    case exempt(Fee.Exemption)
    /// The declaration does not know the amount; the agency that fixes it.
    case setBy(String)
  }

  public let fee: Fee
  /// `nothing` where the fee does not apply.
  public let amount: Decision<Charge>

  init(_ fee: Fee, _ amount: Decision<Charge>) {
    self.fee = fee
    self.amount = amount
  }
}

extension FeeTiers {
  /// The sum of marginal tiers, at most `max`: the first units at the first price, the rest at
  /// the next. nil where no tier covers a unit, prices lack or sums leave 64 bits.
  public func total(for count: Int64) -> Money? {
    var left = count
    var done: Int64 = 0
    var sum = DecimalNumber(units: 0)
    var currency = tiers.first?.each?.value.currency ?? max?.value.currency
    for tier in tiers where left > 0 {
      guard let price = tier.each?.value, price.currency == currency ?? price.currency else {
        return nil
      }
      currency = price.currency
      let upTo = tier.upTo.map { Int64($0.value) } ?? Int64.max
      let units = min(left, Swift.max(0, upTo - done))
      guard let more = price.amount.times(units), let next = sum.plus(more) else { return nil }
      sum = next
      left -= units
      done += units
    }
    guard left == 0, let currency else { return nil }
    if let most = max?.value, most.currency == currency, most.amount < sum { sum = most.amount }
    return Money(sum, currency)
  }
}
