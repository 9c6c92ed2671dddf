import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let calendarYearMissing = Check(
    CheckInfo(
      "calendar-year-missing", .error, .time,
      title: Bilingual(
        vi: "Lịch làm việc có năm nay và năm sau",
        en: "The calendar has this year and the next"),
      explanation: Bilingual(
        vi:
          "Không biết ngày nghỉ của một năm thì không tính được ngày hẹn trả rơi vào năm ấy. Thiếu năm đang xét là lỗi; thiếu năm sau là cảnh báo, bổ sung khi có thông báo nghỉ lễ.",
        en:
          "Without the holidays of a year no due day in it can be told. The year looked at is an error; the next a warning: add it when the holidays are announced."
      ),
      message: Bilingual(
        vi: "lịch làm việc chưa có năm {year}",
        en: "the calendar has no year {year}"),
      basis: [LegalBasis("45/2019/QH14", "Điều 112")],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "chưa có năm 2027", en: "no 2027"),
          """
          kind: calendar
          id: ‹lich-moi›
          name: Lịch mới
          working-week: [mon, tue, wed, thu, fri]
          hours-per-day: 8
          years:
            - year: 2026
              source: Bộ luật Lao động 2019, Điều 112
              holidays:
                - { date: 2026-01-01, name: Tết Dương lịch }
                - { from: 2026-02-16, until: 2026-02-20, name: Tết Nguyên đán }
                - { date: 2026-04-27, name: Nghỉ bù Giỗ Tổ Hùng Vương }
                - { from: 2026-04-30, until: 2026-05-01, name: Ngày Chiến thắng và 1/5 }
                - { from: 2026-09-01, until: 2026-09-02, name: Quốc khánh }
                - { date: 2026-11-24, name: Ngày Văn hóa Việt Nam }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "lịch của danh mục đủ năm", en: "the catalog's own calendar"),
          """
          time-limit: 3 working days
          """),
      ]),
    .calendar { calendar, context, list in
      guard calendar.header.window.contains(context.date), !calendar.years.isEmpty,
        !context.isBroken(calendar.header.place), !calendar.years.contains(where: calendar.repeats)
      else { return }
      // A year whose number alone is wrong is there, and has a finding.
      let declared = Set(
        calendar.years.compactMap { $0.year?.value } + calendar.years.compactMap(\.onlyOtherYear))
      let year = context.date.year
      for wanted in [year, year + 1] where !declared.contains(wanted) {
        list.add(
          at: calendar.header.namePlace, severity: wanted == year ? .error : .warning,
          ["year": Bilingual(String(wanted))])
      }
    })
}
