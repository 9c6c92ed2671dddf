/// Codes of ISO 4217.
enum Currencies {
  /// Those in which a Vietnamese fee or a sum in a declaration may conceivably be stated.
  static let known: [String] = [
    "AUD", "CAD", "CHF", "CNY", "EUR", "GBP", "HKD", "JPY", "KHR", "KRW", "LAK", "RUB", "SGD",
    "THB", "TWD", "USD", "VND",
  ]

  /// What people write for VND, in small letters.
  static let wordsForDong: Set<String> = ["đ", "₫", "đồng", "dong", "vnđ", "vnd", "việt nam đồng"]
}
