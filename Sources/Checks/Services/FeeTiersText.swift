/// A fee by tiers for the examples of checks.
enum FeeTiersText {
  /// - Parameter tiers: the members of each tier.
  static func priced(_ tiers: String..., max: String? = nil) -> String {
    let rows = tiers.map { "{ \($0) }" }.joined(separator: ", ")
    let end = max.map { "\n      max: \($0)" } ?? ""
    return """
      questions:
        - { id: soTrang, type: integer, name: Số trang, min: 1 }
      fees:
        - id: phi
          kind: phi
          name: Phí chứng thực
          basis: [281/2016/TT-BTC]
          unit: trang
          amount:
            per: questions.soTrang
            tiers: [\(rows)]\(end)
      """
  }
}
