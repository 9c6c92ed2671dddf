import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let calendarYearRepeated = Check(
    CheckInfo(
      "calendar-year-repeated", .error, .time,
      title: Bilingual(
        vi: "Mỗi năm đứng một lần trong lịch làm việc",
        en: "A year stands once in a calendar"),
      explanation: Bilingual(
        vi:
          "Một năm có hai mục thì không biết ngày nghỉ nào đúng. Thường là mục chép từ năm trước mà chưa sửa số năm; nếu không, gộp hai mục.",
        en:
          "With two entries of one year nobody knows whose days off are right. Usually an entry was copied from the year before and its number not changed; otherwise join the two."
      ),
      message: Bilingual(
        vi: "năm {year} đã có một mục ở trên",
        en: "the year {year} has an entry already"),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "chép mà chưa sửa năm", en: "copied and not changed"),
          """
          kind: calendar
          id: lich-moi
          name: Lịch mới
          working-week: [mon, tue, wed, thu, fri]
          hours-per-day: 8
          years:
            - year: 2026
              source: Bộ luật Lao động 2019, Điều 112
              holidays: [{ date: 2026-01-01, name: Tết Dương lịch }]
            - year: ‹2026›
              source: Bộ luật Lao động 2019, Điều 112
              holidays: [{ date: 2027-01-01, name: Tết Dương lịch }]
          """),
        CheckExample(
          .procedure, Bilingual(vi: "đúng", en: "right"),
          """
          channels: [in-person]
          """),
      ]),
    .calendar { calendar, _, list in
      for (index, year) in calendar.years.enumerated() {
        guard let number = year.year,
          let first = calendar.years[..<index].first(where: { $0.year?.value == number.value })
        else { continue }
        list.add(
          at: calendar.header.at(number.range), ["year": Bilingual(String(number.value))],
          related: [
            Related(
              calendar.header.at(first.year?.range ?? first.range),
              Bilingual(vi: "mục kia ở đây", en: "the other entry"))
          ])
      }
    })
}
