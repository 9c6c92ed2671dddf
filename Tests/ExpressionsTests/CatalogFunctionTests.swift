import Expressions
import Testing

/// Our own functions: dates known in part, ages, working days, words.
@Suite struct CatalogFunctionTests {
  @Test(
    arguments: [
      ("date('1995') < date('1996')", true), ("date('1995') < date('1995-06')", nil),
      ("date('1995') <= date('1995-12-31')", true), ("date('1995-05') >= date('1995-05-01')", true),
      ("date('1995-05') > date('1995-05-01')", nil), ("date('1995-05') == date('1995-06')", false),
      ("date('1995-05') == date('1995-05-10')", nil), ("date('1995') != date('1996')", true),
      ("date('1995-05') == date('1995-05')", nil), ("date('2025-07-01') == today()", true),
      ("date('1995') in [date('1994'), date('1995-01-01')]", nil),
      ("date('1995') in [date('1994'), date('1996')]", false),
      ("[date('1995'), date('1996')] == [date('1995'), date('1997')]", false),
    ] as [(String, Bool?)])
  func datesKnownInPartDecideWhatEveryCompletionDecides(_ pair: (text: String, result: Bool?)) {
    if let result = pair.result {
      #expect(value(pair.text) == .bool(result))
    } else {
      #expect(failure(pair.text)?.reason == .undecidedDate)
    }
  }

  /// Against every completion, day by day.
  @Test func comparisonsAgreeWithAllCompletions() throws {
    let texts = [
      "2023", "2024", "2024-02", "2024-02-29", "2024-03", "2024-03-01", "2023-12-31", "2024-12",
    ]
    for a in texts {
      for b in texts {
        let (x, y) = (try #require(CELDate(a)), try #require(CELDate(b)))
        let orders = Set(
          x.days.flatMap { day in [y.days.lowerBound, y.days.upperBound].map { day < $0 } })
        let result = value("date('\(a)') < date('\(b)')")
        #expect(result == (orders.count == 1 ? .bool(orders.contains(true)) : nil), "\(a) < \(b)")
      }
    }
  }

  @Test(
    arguments: [
      ("age(date('2000-07-01'))", 25), ("age(date('2000-07-02'))", 24),
      ("age(date('2000-02-29'))", 25),
      ("age(date('2000'))", nil), ("age(date('2025-07-01'))", 0), ("age(date('2000-06'))", 25),
      ("age(date('2000-07'))", nil), ("age(date('2000-12-31'), date('2018-12-31'))", 18),
      ("age(date('2004-02-29'), date('2022-02-28'))", 17),
      ("age(date('2004-02-29'), date('2022-03-01'))", 18),
    ] as [(String, Int64?)])
  func agesAreCompletedYears(_ pair: (text: String, years: Int64?)) {
    #expect(value(pair.text) == pair.years.map { .int($0) })
  }

  @Test func nothingIsKnownThatWasNotGiven() {
    let bare = EvaluationContext()
    #expect(failure("today() == today()", [:], bare)?.reason.code == "not-provided")
    #expect(failure("age(date('2000-01-01')) > 1", [:], bare)?.reason.code == "not-provided")
    #expect(
      failure("workingDays(date('2025-01-01'), date('2025-01-02')) > 1", [:], bare)?.reason.code
        == "not-provided")
  }

  @Test func workingDaysGoByTheCalendar() throws {
    func day(_ text: String) throws -> Int { try #require(CELDate(text)).days.lowerBound }
    let calendar = WorkingCalendar(
      workingWeekdays: [1, 2, 3, 4, 5], holidays: [try day("2025-09-01"), try day("2025-09-02")],
      makeupDays: [try day("2025-09-06")], days: try day("2025-01-01")...day("2025-12-31"))
    let context = EvaluationContext(calendar: calendar)
    func days(_ a: String, _ b: String) -> CELValue? {
      value("workingDays(date('\(a)'), date('\(b)'))", [:], context)
    }
    #expect(days("2025-08-29", "2025-09-03") == .int(1))
    #expect(days("2025-09-05", "2025-09-08") == .int(2))
    #expect(days("2025-09-03", "2025-08-29") == .int(-1))
    #expect(days("2025-09-03", "2025-09-03") == .int(0))
    #expect(days("2025-12-30", "2026-01-05") == nil)
    #expect(days("2025-12", "2025-12-31") == nil)
  }

  @Test(arguments: [
    ("2025-07-15", "ngày mười lăm tháng bảy năm hai nghìn không trăm hai mươi lăm"),
    ("1995-04-21", "ngày hai mươi mốt tháng tư năm một nghìn chín trăm chín mươi lăm"),
    ("2001-10-10", "ngày mười tháng mười năm hai nghìn không trăm linh một"),
    ("2004-12-31", "ngày ba mươi mốt tháng mười hai năm hai nghìn không trăm linh tư"),
    ("1924-02-14", "ngày mười bốn tháng hai năm một nghìn chín trăm hai mươi tư"),
    ("2000-01-05", "ngày năm tháng một năm hai nghìn"),
    ("1900-11", "tháng mười một năm một nghìn chín trăm"),
    ("1985", "năm một nghìn chín trăm tám mươi lăm"),
  ])
  func datesInWords(_ pair: (date: String, words: String)) {
    #expect(value("words(date('\(pair.date)'))") == .string(pair.words))
  }

  @Test func datesAreStrict() {
    for text in [
      "2025-02-29", "2025-13", "2025-1-1", "25-01-01", "2025-00-01", "0000", "2025-01-32",
      "2025-01-01T", " 2025",
    ] {
      #expect(CELDate(text) == nil, "\(text)")
    }
  }
}
