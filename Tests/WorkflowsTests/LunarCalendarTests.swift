import CatalogModel
import Testing
import Workflows

@Suite struct LunarCalendarTests {
  /// Announced days; 1985, 2007 and 2030 differ from the Chinese calendar by the time zone.
  @Test(arguments: [
    "1968-01-29", "1985-01-21", "2007-02-17", "2015-02-19", "2018-02-16", "2019-02-05",
    "2020-01-25", "2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29",
    "2026-02-17", "2027-02-06", "2028-01-26", "2030-02-02",
  ])
  func findsTheFirstDayOfTheYear(_ day: String) throws {
    let date = try #require(CalendarDate(day))
    #expect(LunarCalendar.newYear(in: date.year) == date)
  }

  /// 2023 had a leap second month, 2020 a leap fourth, which comes later.
  @Test(arguments: [
    "2019-04-14", "2020-04-02", "2021-04-21", "2022-04-10", "2023-04-29", "2024-04-18",
    "2025-04-07", "2026-04-26", "2027-04-16", "2028-04-04",
  ])
  func findsTheDayOfTheHungKings(_ day: String) throws {
    let date = try #require(CalendarDate(day))
    #expect(LunarCalendar.date(month: 3, day: 10, year: date.year) == date)
  }

  @Test func beginsEveryYearBetweenTwentiethOfJanuaryAndTwentyFirstOfFebruary() throws {
    for year in 1901...2198 {
      let date = try #require(LunarCalendar.newYear(in: year))
      let (_, month, day) = date.components
      #expect((month == 1 && day >= 20) || (month == 2 && day <= 21), "\(date)")
    }
  }

  @Test func knowsNoYearOutsideTheCalendar() {
    #expect(LunarCalendar.newYear(in: 1900) == nil)
    #expect(LunarCalendar.date(month: 13, day: 1, year: 2026) == nil)
  }
}
