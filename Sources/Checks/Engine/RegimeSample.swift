/// Two regimes for examples, right but for what an example replaces.
enum RegimeSample {
  static func text(
    until: String = "2025-06-30", id: String = "hai-cap", from: String = "2025-07-01",
    levels: String = "[province, commune]", hasTransfers: Bool = true, to: String = "[commune]"
  ) -> String {
    """
    regimes:
      - id: ba-cap
        effective: { until: \(until) }
        levels: [province, district, commune]
      - id: \(id)
        effective: { from: \(from) }
        levels: \(levels)\(hasTransfers ? transfers(to) : "")
        basis: [72/2025/QH15]
    """
  }

  private static func transfers(_ to: String) -> String {
    """

        transfers:
          - { from: district, to: \(to) }
    """
  }
}
