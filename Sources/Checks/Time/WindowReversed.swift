import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let windowReversed = Check(
    CheckInfo(
      "window-reversed", .error, .time,
      title: Bilingual(
        vi: "Ngày bắt đầu không sau ngày kết thúc",
        en: "A window begins before it ends"),
      explanation: Bilingual(
        vi:
          "from và until đều tính cả ngày ấy; khoảng có ngày kết thúc trước ngày bắt đầu thì không gồm ngày nào.",
        en: "from and until both count; a window that ends before it begins has no day at all."),
      message: Bilingual(
        vi: "khoảng hiệu lực kết thúc {until}, trước khi bắt đầu {from}",
        en: "this window ends on {until}, before it begins on {from}"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "ngược", en: "reversed"),
          """
          documents:
            - { document: to-khai, originals: 1, mode: submit }
            - document: giay-chung-sinh
              originals: 1
              mode: submit
              effective: { from: 2026-08-01, until: ‹2026-07-15› }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "đúng", en: "right"),
          """
          documents:
            - { document: to-khai, originals: 1, mode: submit }
            - document: giay-chung-sinh
              originals: 1
              mode: submit
              effective: { from: 2026-07-15, until: 2026-08-31 }
          """),
      ]),
    .catalog { context, list in
      WindowWalker.forEach(in: context.catalog) { window, header in
        guard let from = window.from, let until = window.until, until.value < from.value else {
          return
        }
        list.add(
          at: header.at(until.range),
          ["from": from.value.inWords, "until": until.value.inWords])
      }
      for calendar in context.catalog.calendars.all {
        for holiday in calendar.years.flatMap(\.holidays)
        where holiday.until.value < holiday.from.value {
          list.add(
            at: calendar.header.at(holiday.until.range),
            ["from": holiday.from.value.inWords, "until": holiday.until.value.inWords])
        }
      }
      for item in context.catalog.codeLists.all {
        for entry in item.entries {
          guard let from = entry.window.from, let until = entry.window.until, until < from else {
            continue
          }
          list.add(at: entry.place, ["from": from.inWords, "until": until.inWords])
        }
      }
    })
}
