import SourceText

/// Symbols of bodies that issue legal texts (ký hiệu cơ quan ban hành).
public enum IssuingBody {
  /// Ministries, ministerial agencies and others, present and past.
  public static let symbols: [String] = [
    // Government and Prime Minister; National Assembly; courts, procuracy, audit; presidency
    "CP", "TTg", "HĐBT", "QH", "UBTVQH", "CTN", "TANDTC", "VKSNDTC", "HĐTP", "KTNN", "VPQH",
    "VPCTN", "HĐQG", "HĐNN",
    // Ministries and ministerial agencies of today
    "BQP", "BCA", "BNG", "BNV", "BTP", "BTC", "BCT", "BNNMT", "BXD", "BVHTTDL", "BKHCN", "BGDĐT",
    "BYT", "BDTTG", "NHNN", "TTCP", "VPCP",
    // Ministries and agencies of before
    "BNN", "BNNPTNT", "BTNMT", "BGTVT", "BKHĐT", "BLĐTBXH", "LĐTBXH", "BTTTT", "BBCVT", "BTM",
    "BCN", "BTS", "BVHTT", "UBDT", "UBDTMN", "UBTDTT", "UBDSGĐTE", "BKH", "BKHCNMT", "BTCCBCP",
    "TGCP", "BTGCP", "BHXH", "UBCK", "UBCKNN", "BXDTCCB", "TCTK", "TCHQ", "TCT", "TCTHADS",
    // Party, Front and mass organisations
    "TW", "BBT", "UBTƯMTTQVN", "MTTW", "TLĐ", "TWĐTN", "HLHPN", "BTCTW", "VPTW", "UBKTTW",
    "CCB", "HND", "ĐUK",
    // Provinces and communes
    "UBND", "HĐND", "TTPVHCC", "VP", "CTUBND", "BCĐ",
    // Departments of a province
    "STP", "SNV", "STC", "SCT", "SXD", "SNNMT", "SKHCN", "SVHTTDL", "SVHTT", "SGDĐT", "SYT",
    "SDTTG", "STNMT", "SGTVT", "SKHĐT", "SLĐTBXH", "STTTT", "SNN", "SNNPTNT",
    // Others that publish
    "VLHLKHXHVN", "VHL", "TTX", "ĐTH", "ĐHQG",
  ]

  private static let known = Set(symbols)
  private static let byFolded: [String: String] = {
    var table: [String: String] = [:]
    for symbol in symbols { table[VietnameseText.folded(symbol)] = symbol }
    return table
  }()

  /// Whether a body has this symbol; that of the National Assembly may carry its term (`QH15`).
  public static func isKnown(_ symbol: String) -> Bool {
    if known.contains(symbol) { return true }
    return known.contains(withoutTerm(symbol))
  }

  /// The symbol that differs only in marks and case: `BGDDT` for `BGDĐT`.
  public static func spelled(like symbol: String) -> String? {
    let meant = byFolded[VietnameseText.folded(withoutTerm(symbol))]
    guard let meant else { return nil }
    return meant + symbol.dropFirst(withoutTerm(symbol).count)
  }

  private static func withoutTerm(_ symbol: String) -> String {
    guard symbol.utf8.starts(with: "QH".utf8) || symbol.utf8.starts(with: "UBTVQH".utf8) else {
      return symbol
    }
    return String(symbol.prefix { !$0.isNumber })
  }
}

/// What a wrong number was probably meant to be.
enum InstrumentNumberRepair {
  /// - Returns: a right number that differs only in blanks, dashes, letters that look like
  ///   digits, marks and case; nil when there is no such number.
  static func suggestion(for text: String) -> String? {
    var parts = cleaned(text).split(separator: "/", omittingEmptySubsequences: false)
      .map(String.init)
    guard parts.count > 1 else { return nil }
    if parts.count == 2, InstrumentNumberParser.isYearWithSymbol(parts[1]) {
      parts = [parts[0], String(parts[1].prefix(4)), String(parts[1].dropFirst(4))]
    }
    parts[0] = digits(parts[0])
    if parts.count > 2, parts[1].first.map({ $0.isNumber || "OolI".contains($0) }) ?? false {
      parts[1] = digits(parts[1])
    }
    let last = parts.count - 1
    parts[last] = symbols(parts[last])
    let repaired = parts.joined(separator: "/")
    guard repaired != text, InstrumentNumber.strict(repaired) != nil else { return nil }
    return repaired
  }

  private static func cleaned(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\t", "\n", "\u{A0}": continue
      case "–", "—", "‑", "−": result.append("-")
      case "Ð", "Ɖ": result.append("Đ")
      default: result.unicodeScalars.append(scalar)
      }
    }
    while let last = result.last, ".,;:".contains(last) { result.removeLast() }
    return result
  }

  private static func digits(_ part: String) -> String {
    String(part.map { "Oo".contains($0) ? "0" : "lI".contains($0) ? "1" : $0 })
  }

  /// `ND-CP` → `NĐ-CP`, `tt-btc` → `TT-BTC`, `QD-BGDDT` → `QĐ-BGDĐT`.
  private static func symbols(_ part: String) -> String {
    var words = part.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    for index in words.indices {
      if index == 0, let symbol = symbol(spelledLike: words[0]) {
        words[0] = symbol
      } else if !IssuingBody.isKnown(words[index]) {
        let upper = words[index].uppercased()
        words[index] = IssuingBody.spelled(like: upper) ?? upper
      }
    }
    return words.joined(separator: "-")
  }

  private static func symbol(spelledLike word: String) -> String? {
    let folded = VietnameseText.folded(word)
    return InstrumentNumber.Symbol.allCases.first {
      VietnameseText.folded($0.rawValue) == folded
    }?.rawValue
  }
}
