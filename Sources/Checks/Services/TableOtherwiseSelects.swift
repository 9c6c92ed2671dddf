import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let tableOtherwiseSelects = Check(
    CheckInfo(
      "table-otherwise-selects", .error, .services,
      title: Bilingual(
        vi: "Dòng otherwise không kèm điều kiện chọn",
        en: "The row `otherwise` has no selectors"),
      explanation: Bilingual(
        vi: "Otherwise áp dụng cho tất cả những gì còn lại. Muốn giới hạn thì viết một dòng có is.",
        en: "`otherwise` holds for all that remains. To restrict a value write a row with `is`."),
      message: Bilingual(
        vi: "otherwise không đi cùng điều kiện chọn; dùng is cho dòng này",
        en: "`otherwise` takes no selectors; use `is` in this row"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "otherwise chỉ cho bưu chính",
            en: "otherwise for post alone"),
          """
          channels: [in-person, postal]
          time-limit:
            - channel: in-person
              is: 3 working days
            - ‹channel: postal
              otherwise: 4 working days›
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "dòng thường",
            en: "a plain row"),
          """
          channels: [in-person, postal]
          time-limit:
            - channel: in-person
              is: 3 working days
            - channel: postal
              is: 4 working days
          """),
      ]),
    .content { written, context, list in
      for table in written.tables {
        for row in table.rows where row.isOtherwise && !row.selectors.isEmpty {
          if context.isBroken(written.at(row.range)) { continue }
          list.add(at: written.at(row.range))
        }
      }
    })
}
