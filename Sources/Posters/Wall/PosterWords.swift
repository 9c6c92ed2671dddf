import CatalogModel
import SourceText

/// Facts of a procedure in the Vietnamese of a notice, each in one line.
enum PosterWords {
  static func level(_ level: Level) -> String {
    switch level {
    case .province: "Cấp tỉnh"
    case .district: "Cấp huyện"
    case .commune: "Cấp xã"
    case .ministry: "Cấp bộ"
    case .other: "Cơ quan khác"
    }
  }

  private static func channel(_ channel: Channel) -> String {
    switch channel {
    case .inPerson: "trực tiếp"
    case .online: "trực tuyến"
    case .postal: "bưu chính"
    case .vneid: "VNeID"
    }
  }

  // MARK: - Time limit

  /// `3 ngày làm việc`; `5–15 ngày làm việc, tùy trường hợp`; nil where nothing is known.
  static func timeLimit(_ rule: TimeLimitRule?, _ level: Level, on date: CalendarDate) -> String? {
    guard let rule else { return nil }
    let text = range(of: rule.limits, level, date) ?? varying(rule.limits, level, date, timeLimit)
    return text.map { rule.extensions.isEmpty ? $0 : $0 + "; có thể gia hạn" }
  }

  /// `từ 2 đến 4 ngày làm việc, tùy trường hợp`, where the cases differ only in number.
  private static func range(
    of limits: Varying<TimeLimit>, _ level: Level, _ date: CalendarDate
  ) -> String? {
    guard case .table(let all, _) = limits else { return nil }
    let rows = all.filter { applies($0, level, date) }
    var durations: [StatedDuration] = []
    for row in rows {
      guard case .duration(let duration)? = row.value?.value, isByCase(row) else { return nil }
      durations.append(duration)
    }
    durations.sort { $0.amount.thousandths < $1.amount.thousandths }
    guard let least = durations.first, let most = durations.last,
      Set(durations.map(\.unit)).count == 1, least.amount.thousandths < most.amount.thousandths
    else { return nil }
    return "từ \(decimal(least.amount)) đến \(decimal(most.amount)) \(unit(least.unit)), "
      + "tùy trường hợp"
  }

  private static func applies<Value>(
    _ row: VaryingRow<Value>, _ level: Level, _ date: CalendarDate
  ) -> Bool {
    (row.selectors.levels.isEmpty || row.selectors.levels.contains { $0.value == level })
      && (row.selectors.effective?.window ?? .always).contains(date)
  }

  /// Whether a row depends on anything but the channel.
  private static func isByCase<Value>(_ row: VaryingRow<Value>) -> Bool {
    row.isOtherwise || row.selectors.channels.isEmpty
  }

  private static func timeLimit(_ limit: TimeLimit) -> String? {
    switch limit {
    case .duration(let duration): "\(decimal(duration.amount)) \(unit(duration.unit))"
    case .sameDay(let cutOff?):
      "Trong ngày; nhận sau \(cutOff) thì trả trong ngày làm việc tiếp theo"
    case .sameDay(nil): "Trong ngày"
    case .notRegulated: "Pháp luật không quy định"
    case .notPublished: nil
    }
  }

  private static func unit(_ unit: TimeUnit) -> String {
    switch unit {
    case .workingDays: "ngày làm việc"
    case .days: "ngày"
    case .workingHours: "giờ làm việc"
    case .hours: "giờ"
    case .months: "tháng"
    case .years: "năm"
    }
  }

  private static func decimal(_ number: DecimalNumber) -> String {
    String(number.description.map { $0 == "." ? "," : $0 })
  }

  // MARK: - Fees

  /// `Không thu`; `Lệ phí: 8.000 đồng/bản`; nil where nothing is known.
  static func fees(
    _ schedule: FeeSchedule?, _ level: Level, on date: CalendarDate,
    agency: (String) -> String?
  ) -> String? {
    switch schedule {
    case nil: return nil
    case .some(.none): return "Không thu phí, lệ phí"
    case .some(.list(let fees, _)):
      let current = fees.filter { ($0.effective?.window ?? .always).contains(date) }
      if current.count > 2 { return several(current) }
      let parts = current.map { fee(of: $0, level, date, agency) }
      return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }
  }

  /// A line has no room for many fees: how many there are, and what they range over.
  private static func several(_ fees: [Fee]) -> String {
    let money = fees.flatMap { $0.amount?.values ?? [] }.flatMap { amount -> [Money] in
      switch amount.value {
      case .free: []
      case .fixed(let money): [money]
      case .tiered(let tiers): tiers.tiers.compactMap { $0.each?.value }
      }
    }.sorted { $0.amount.thousandths < $1.amount.thousandths }
    let count = "\(fees.count) khoản phí, lệ phí tùy trường hợp"
    guard let least = money.first, let most = money.last, Set(money.map(\.currency)).count == 1
    else { return count }
    return least == most
      ? "\(count): \(self.money(least))"
      : "\(count): từ \(self.money(least)) đến \(self.money(most))"
  }

  private static func fee(
    of fee: Fee, _ level: Level, _ date: CalendarDate, _ agency: (String) -> String?
  ) -> String {
    let name = fee.name?.text ?? (fee.kind?.value == .phi ? "Phí" : "Lệ phí")
    let unit = fee.unit.map { "/" + $0.text } ?? ""
    let amount = fee.amount.flatMap { varying($0, level, date) { amountText($0, unit) } }
    let setBy = fee.setBy.map { "theo quy định của " + (agency($0.value) ?? $0.value) }
    let text = amount ?? setBy ?? "theo quy định"
    return "\(name): \(text)" + (fee.exempt.isEmpty ? "" : " (có trường hợp được miễn)")
  }

  private static func amountText(_ amount: FeeAmount, _ unit: String) -> String? {
    switch amount {
    case .free: return "miễn"
    case .fixed(let money): return self.money(money) + unit
    case .tiered(let tiers):
      let each = tiers.tiers.compactMap { $0.each?.value }
      guard let first = each.first else { return nil }
      if Set(each).count == 1 { return money(first) + unit }
      let least = each.min { $0.amount.thousandths < $1.amount.thousandths } ?? first
      return "theo bậc, từ " + money(least) + unit
    }
  }

  /// `150.000 đồng`
  static func money(_ money: Money) -> String {
    let name = money.currency == "VND" ? "đồng" : money.currency
    guard let whole = money.amount.whole else { return "\(decimal(money.amount)) \(name)" }
    var digits = String(whole)
    var groups: [Substring] = []
    while digits.count > 3 {
      groups.insert(Substring(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([Substring(digits)] + groups).joined(separator: ".") + " " + name
  }

  // MARK: - Values that vary

  /// One value; values by channel; else all distinct values “tùy trường hợp”.
  private static func varying<Value>(
    _ varying: Varying<Value>, _ level: Level, _ date: CalendarDate,
    _ show: (Value) -> String?
  ) -> String? {
    switch varying {
    case .single(let value): return show(value.value)
    case .table(let all, _):
      let rows = all.filter { applies($0, level, date) }
      let shown = rows.compactMap { row in row.value.flatMap { show($0.value) } }
      var distinct: [String] = []
      for text in shown where !distinct.contains(text) { distinct.append(text) }
      if distinct.count <= 1 { return distinct.first }
      let byChannel = rows.allSatisfy { row in
        let selectors = row.selectors
        return !selectors.channels.isEmpty && selectors.cases.isEmpty
          && selectors.agencies.isEmpty && selectors.applicants.isEmpty && selectors.when == nil
      }
      if byChannel, shown.count == rows.count {
        return zip(rows, shown).map { row, text in
          row.selectors.channels.map { channel($0.value) }.joined(separator: ", ") + ": " + text
        }.joined(separator: "; ")
      }
      if distinct.count <= 3 { return distinct.joined(separator: " hoặc ") + ", tùy trường hợp" }
      return "từ " + distinct[0] + ", tùy trường hợp"
    }
  }

  // MARK: - Validity and version

  /// `Áp dụng từ 01/7/2025`; where nobody declared a day, when it was seen in force.
  static func validity(_ header: Header) -> String? {
    let until = header.window.until.map { " đến hết \($0.vietnamese)" } ?? ""
    if let from = header.effective?.from?.value { return "Áp dụng từ \(from.vietnamese)" + until }
    if let seen = header.effective?.seen?.value {
      return "Đang áp dụng khi ghi nhận \(month(seen))" + until
    }
    return until.isEmpty ? nil : "Áp dụng" + until
  }

  /// `2026-06` as `6/2026`.
  private static func month(_ text: String) -> String {
    let parts = text.split(separator: "-")
    guard parts.count == 2, let month = Int(parts[1]) else { return text }
    return "\(month)/\(parts[0])"
  }

  static func decision(_ decision: PublicationDecision?) -> String? {
    guard let decision, let number = decision.number?.value else { return nil }
    return "Quyết định số \(number)" + (decision.date.map { " ngày \($0.value.vietnamese)" } ?? "")
  }
}
