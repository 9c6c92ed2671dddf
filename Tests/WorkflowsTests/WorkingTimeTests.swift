import CatalogModel
import Testing
import Workflows

@Suite struct WorkingTimeTests {
  let time = WorkingTime(sampleCalendar())

  @Test func followsTheWeekHolidaysAndMakeUpDays() throws {
    #expect(try time.isWorkingDay(day("2026-05-08")))
    #expect(try time.isWorkingDay(day("2026-05-09")))
    #expect(try !time.isWorkingDay(day("2026-05-10")))
    #expect(try !time.isWorkingDay(day("2026-04-30")))
  }

  @Test func doesNotCountTheFirstDay() throws {
    #expect(try time.adding(workingDays: 1, to: day("2026-11-23")) == day("2026-11-24"))
    #expect(try time.adding(workingDays: 5, to: day("2026-11-23")) == day("2026-11-30"))
  }

  @Test func takesADossierFiledOnAHolidayAsReceivedOnTheNextWorkingDay() throws {
    #expect(try time.adding(workingDays: 0, to: day("2026-02-16")) == day("2026-02-23"))
    #expect(try time.adding(workingDays: 2, to: day("2026-02-16")) == day("2026-02-25"))
  }

  @Test func movesACalendarDeadlineOffAHoliday() throws {
    #expect(try time.deadline(days: 3, from: day("2026-04-27")) == day("2026-05-04"))
    #expect(try time.deadline(months: 1, from: day("2026-01-31")) == day("2026-03-02"))
  }

  @Test func countsDaysBetweenAsItAddsThem() throws {
    let start = day("2025-12-29")
    for count in 0...60 {
      let end = try time.adding(workingDays: count, to: start)
      #expect(try time.workingDays(after: start, through: end) == count)
    }
  }

  @Test func refusesYearsNobodyDeclared() {
    #expect(throws: WorkingTimeError.yearNotDeclared(2027)) {
      try time.adding(workingDays: 10, to: day("2026-12-28"))
    }
    #expect(throws: WorkingTimeError.yearNotDeclared(2024)) {
      try time.isWorkingDay(day("2024-12-31"))
    }
    let gap = WorkingTime(sampleCalendar(years: [2024, 2026]))
    #expect(throws: WorkingTimeError.yearNotDeclared(2025)) {
      try gap.adding(workingDays: 1, to: day("2024-12-31"))
    }
    #expect(throws: WorkingTimeError.yearNotDeclared(2025)) {
      try gap.workingDays(after: day("2024-12-31"), through: day("2026-01-02"))
    }
    #expect(gap.declaredYears == [2024, 2026])
  }

  @Test func refusesCountsNoLawGives() {
    #expect(throws: WorkingTimeError.outOfRange) {
      try time.adding(workingDays: .max, to: day("2026-01-05"))
    }
    #expect(throws: WorkingTimeError.outOfRange) {
      try time.deadline(days: .max, from: day("2026-01-05"))
    }
    #expect(throws: WorkingTimeError.outOfRange) {
      try time.milliHours(
        of: StatedDuration(DecimalNumber(units: 999_999_999_999_999), .workingDays))
    }
  }

  @Test func addsHoursAcrossDays() throws {
    let morning = WorkingMoment(day: day("2026-11-27"), elapsed: 6000)
    #expect(
      try time.adding(milliHours: 2000, to: morning)
        == WorkingMoment(day: day("2026-11-27"), elapsed: 8000))
    #expect(
      try time.adding(milliHours: 2001, to: morning)
        == WorkingMoment(day: day("2026-11-30"), elapsed: 1))
    #expect(
      try time.adding(milliHours: 26_000, to: morning)
        == WorkingMoment(day: day("2026-12-02"), elapsed: 8000))
  }

  @Test func turnsDaysIntoHoursExactly() throws {
    #expect(
      try time.milliHours(of: StatedDuration(DecimalNumber(units: 25, scale: 2), .workingDays))
        == 2000)
    #expect(try time.milliHours(of: StatedDuration(DecimalNumber(units: 3), .days)) == nil)
  }

  @Test func saysWhenHoursOrDaysAreMissing() {
    let noHours = WorkingTime(sampleCalendar(hoursPerDay: nil))
    #expect(throws: WorkingTimeError.noHoursPerDay) {
      try noHours.milliHours(of: StatedDuration(DecimalNumber(units: 1), .workingDays))
    }
    var calendar = sampleCalendar(years: [2025])
    calendar.workingWeek = []
    let never = WorkingTime(calendar)
    #expect(throws: WorkingTimeError.noWorkingDays) {
      try never.workingDay(notBefore: day("2025-03-03"))
    }
  }
}
