/// A calendar for examples, right but for what an example replaces.
enum CalendarSample {
  static func text(
    year: String = "2026", tet: String = "from: 2026-02-16, until: 2026-02-20",
    labour: String = "date: 2026-05-01", national: String = "from: 2026-09-01, until: 2026-09-02",
    november: String = "date: 2026-11-24", makeup: String = "2026-01-10",
    hours: String = "8", hungKings: String = "date: 2026-04-27",
    week: String = "[mon, tue, wed, thu, fri]"
  ) -> String {
    """
    kind: calendar
    id: lich-rieng
    name: Lịch riêng
    effective: { until: 2026-06-30 }
    working-week: \(week)
    hours-per-day: \(hours)
    years:
      - year: \(year)
        source: Bộ luật Lao động 2019, Điều 112
        holidays:
          - { date: 2026-01-01, name: Tết Dương lịch }
          - { \(tet), name: Tết Nguyên đán }
          - { \(hungKings), name: Nghỉ bù Giỗ Tổ Hùng Vương }
          - { date: 2026-04-30, name: Ngày Chiến thắng }
          - { \(labour), name: Ngày Quốc tế lao động }
          - { \(national), name: Quốc khánh }
          - { \(november), name: Ngày Văn hóa Việt Nam }
        makeup: [\(makeup)]
    """
  }
}
