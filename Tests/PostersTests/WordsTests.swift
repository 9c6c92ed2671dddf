import CatalogModel
import SourceText
import Testing

@testable import Posters

@Suite struct WordsTests {
  private let date = CalendarDate("2026-11-26") ?? CalendarDate(dayNumber: 0)

  private func at<Value>(_ value: Value) -> Located<Value> { Located(value, at: .zero) }

  @Test(arguments: [
    (0, "0 đồng"), (500, "500 đồng"), (8000, "8.000 đồng"), (150_000, "150.000 đồng"),
    (1_234_567, "1.234.567 đồng"), (1_000_000_000, "1.000.000.000 đồng"),
  ])
  func moneyIsGroupedByThousands(_ amount: Int64, _ text: String) {
    #expect(PosterWords.money(Money(DecimalNumber(units: amount), "VND")) == text)
  }

  @Test func otherCurrenciesKeepTheirCodeAndComma() {
    #expect(PosterWords.money(Money(DecimalNumber(units: 25, scale: 1), "USD")) == "2,5 USD")
  }

  private func limit(_ rows: [(Int64, TimeUnit, Channel?)]) -> String? {
    let all = rows.map { amount, unit, channel -> VaryingRow<TimeLimit> in
      var selectors = RowSelectors()
      if let channel { selectors.channels = [at(channel)] }
      var row = VaryingRow<TimeLimit>(range: .zero, selectors: selectors)
      row.value = at(.duration(StatedDuration(DecimalNumber(units: amount), unit)))
      return row
    }
    let limits: Varying<TimeLimit> =
      all.count == 1 && rows[0].2 == nil
      ? .single(all[0].value ?? at(.notPublished)) : .table(all, .zero)
    return PosterWords.timeLimit(TimeLimitRule(limits: limits), .commune, on: date)
  }

  @Test func timeLimitsAreOneLine() {
    #expect(limit([(3, .workingDays, nil)]) == "3 ngày làm việc")
    #expect(
      limit([(3, .workingDays, nil), (15, .workingDays, nil)])
        == "từ 3 đến 15 ngày làm việc, tùy trường hợp")
    #expect(
      limit([(3, .workingDays, .inPerson), (2, .workingDays, .online)])
        == "trực tiếp: 3 ngày làm việc; trực tuyến: 2 ngày làm việc")
    #expect(
      limit([(3, .workingDays, nil), (1, .months, nil)])
        == "3 ngày làm việc hoặc 1 tháng, tùy trường hợp")
    #expect(limit([(3, .workingDays, .inPerson), (3, .workingDays, .online)]) == "3 ngày làm việc")
    #expect(PosterWords.timeLimit(nil, .commune, on: date) == nil)
    let silent = TimeLimitRule(limits: .single(at(.notPublished)))
    #expect(PosterWords.timeLimit(silent, .commune, on: date) == nil)
  }

  private func fee(_ name: String, _ amount: Int64?) -> Fee {
    var fee = Fee(range: .zero)
    fee.name = HumanText(name, at: .zero)
    if let amount {
      fee.amount = .single(at(.fixed(Money(DecimalNumber(units: amount), "VND"))))
    } else {
      fee.setBy = at("hdnd-tinh")
    }
    return fee
  }

  private func fees(_ schedule: FeeSchedule?) -> String? {
    PosterWords.fees(schedule, .commune, on: date) { _ in "HĐND tỉnh" }
  }

  @Test func feesAreOneLine() {
    #expect(fees(nil) == nil)
    #expect(fees(FeeSchedule.none(.zero)) == "Không thu phí, lệ phí")
    #expect(fees(.list([fee("Lệ phí", 8000)], .zero)) == "Lệ phí: 8.000 đồng")
    #expect(
      fees(.list([fee("Lệ phí", nil), fee("Phí", 50)], .zero))
        == "Lệ phí: theo quy định của HĐND tỉnh; Phí: 50 đồng")
    #expect(
      fees(.list([fee("A", 5), fee("B", 70), fee("C", 9)], .zero))
        == "3 khoản phí, lệ phí tùy trường hợp: từ 5 đồng đến 70 đồng")
  }

  @Test func conditionsExcludeEachOtherByGroups() {
    let blueprint = TemplateExamples.blueprint
    func condition(_ flags: [String], negated: Bool = false) -> Template.Condition {
      Template.Condition(clauses: [.init(flags: flags, isNegated: negated)])
    }
    #expect(blueprint.exclude(condition(["province"]), condition(["commune", "district"])))
    #expect(!blueprint.exclude(condition(["province"]), condition(["province"])))
    #expect(!blueprint.exclude(condition(["province"]), condition(["proof"])))
    #expect(blueprint.exclude(condition(["proof"], negated: true), condition(["proof"])))
    #expect(!blueprint.exclude(Template.Condition(), condition(["proof"])))
  }
}
