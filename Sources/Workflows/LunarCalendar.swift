public import CatalogModel

/// The Vietnamese lunisolar calendar (âm lịch), as far as public holidays need it.
///
/// Months begin on the day of a new moon at UTC+7; month 11 holds the winter solstice, and a
/// year of thirteen months repeats the first month in which the sun enters no new sign. The
/// moments are those of J. Meeus' series, good to a few minutes between 1900 and 2199.
public enum LunarCalendar {
  /// The first day of a lunar year (mùng 1 Tết) that falls in the solar year.
  public static func newYear(in year: Int) -> CalendarDate? { date(month: 1, day: 1, year: year) }

  /// The day of a month that is not a leap month.
  ///
  /// - Parameter year: the solar year in which the lunar year begins.
  /// - Returns: nil outside 1901…2198, where there is no such calendar.
  public static func date(month: Int, day: Int, year: Int) -> CalendarDate? {
    guard (1901...2198).contains(year), (1...12).contains(month), (1...30).contains(day) else {
      return nil
    }
    let solarYear = month >= 11 ? year : year - 1
    let (start, end) = (eleventhMonth(of: solarYear), eleventhMonth(of: solarYear + 1))
    var offset = (month + 1) % 12
    if end - start > 365, offset >= leapMonth(after: start) { offset += 1 }
    let first = newMoon(lunation(at: Double(start)) + offset)
    return CalendarDate(dayNumber: Int32(first + day - 1 - dayNumberOfEpoch))
  }

  /// The Julian day number of 1970-01-01.
  private static let dayNumberOfEpoch = 2_440_588
  private static let hoursEast = 7.0
  private static let synodicMonth = 29.530588853

  /// How many new moons lie between that of 1 January 1900 and a day that begins a month.
  private static func lunation(at day: Double) -> Int {
    Int((0.5 + (day - 2_415_021.076998695) / synodicMonth).rounded(.down))
  }

  /// The day on which the month with the winter solstice begins.
  private static func eleventhMonth(of year: Int) -> Int {
    guard let last = CalendarDate(year: year, month: 12, day: 31) else { return 0 }
    let days = Double(Int(last.dayNumber) + dayNumberOfEpoch - 2_415_021)
    let number = Int((days / synodicMonth).rounded(.down))
    let day = newMoon(number)
    return sunSign(on: day) >= 9 ? newMoon(number - 1) : day
  }

  /// The number of the leap month, counted from the eleventh month that begins on `start`.
  private static func leapMonth(after start: Int) -> Int {
    let first = lunation(at: Double(start))
    var sign = sunSign(on: newMoon(first + 1))
    for number in 2...13 {
      let next = sunSign(on: newMoon(first + number))
      if next == sign { return number - 1 }
      sign = next
    }
    return 13
  }

  /// The Julian day number of a new moon at UTC+7.
  private static func newMoon(_ number: Int) -> Int {
    let k = Double(number)
    let t = k / 1236.85
    let (t2, t3) = (t * t, t * t * t)
    let mean =
      2_415_020.75933 + 29.53058868 * k + 0.0001178 * t2 - 0.000000155 * t3
      + 0.00033 * sine(166.56 + 132.87 * t - 0.009173 * t2)
    let sun = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3
    let moon = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3
    let node = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3
    let solar = (0.1734 - 0.000393 * t) * sine(sun) + 0.0021 * sine(2 * sun)
    let lunar = -0.4068 * sine(moon) + 0.0161 * sine(2 * moon) - 0.0004 * sine(3 * moon)
    let nodal =
      0.0104 * sine(2 * node) + 0.0004 * sine(2 * node + sun) - 0.0004 * sine(2 * node - sun)
      - 0.0006 * sine(2 * node + moon) + 0.0010 * sine(2 * node - moon)
    let mixed =
      -0.0051 * sine(sun + moon) - 0.0074 * sine(sun - moon) + 0.0005 * sine(2 * moon + sun)
    let clock = -0.000278 + 0.000265 * t + 0.000262 * t2
    return Int((mean + solar + lunar + nodal + mixed - clock + 0.5 + hoursEast / 24).rounded(.down))
  }

  /// Which twelfth of its way the sun is in when a day begins at UTC+7; 0 begins in spring.
  private static func sunSign(on day: Int) -> Int {
    let t = (Double(day) - 2_451_545.5 - hoursEast / 24) / 36_525
    let t2 = t * t
    let anomaly = 357.52910 + 35_999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2
    let mean = 280.46645 + 36_000.76983 * t + 0.0003032 * t2
    let centre =
      (1.914600 - 0.004817 * t - 0.000014 * t2) * sine(anomaly)
      + (0.019993 - 0.000101 * t) * sine(2 * anomaly) + 0.000290 * sine(3 * anomaly)
    let degrees = (mean + centre).truncatingRemainder(dividingBy: 360)
    return Int(((degrees < 0 ? degrees + 360 : degrees) / 30).rounded(.down))
  }

  /// The sine of an angle in degrees.
  private static func sine(_ degrees: Double) -> Double {
    var angle = degrees.truncatingRemainder(dividingBy: 360)
    if angle > 180 { angle -= 360 }
    if angle < -180 { angle += 360 }
    // The series is best near zero.
    if angle > 90 { angle = 180 - angle }
    if angle < -90 { angle = -180 - angle }
    let x = angle * .pi / 180
    var (term, sum) = (x, x)
    for n in 1...9 {
      term *= -x * x / Double(2 * n * (2 * n + 1))
      sum += term
    }
    return sum
  }
}
