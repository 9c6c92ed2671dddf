import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let tableOtherwiseRepeated = Check(
    CheckInfo(
      "table-otherwise-repeated", .error, .services,
      title: Bilingual(
        vi: "Bảng có nhiều nhất một dòng otherwise",
        en: "A table has at most one row `otherwise`"),
      explanation: Bilingual(
        vi: "Hai giá trị cho phần còn lại thì không biết theo giá trị nào.",
        en: "With two values for all that remains nobody knows which holds."),
      message: Bilingual(
        vi: "bảng này đã có một dòng otherwise",
        en: "this table has a row `otherwise` already"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "hai dòng otherwise",
            en: "two rows otherwise"),
          """
          channels: [in-person, postal]
          time-limit:
            - channel: in-person
              is: 3 working days
            - otherwise: 4 working days
            - ‹otherwise: 5 working days›
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "một dòng otherwise",
            en: "one row otherwise"),
          """
          channels: [in-person, postal]
          time-limit:
            - channel: in-person
              is: 3 working days
            - otherwise: 4 working days
          """),
      ]),
    .content { written, _, list in
      for table in written.tables {
        let rows = table.rows.filter(\.isOtherwise)
        guard let first = rows.first else { continue }
        for row in rows.dropFirst() {
          list.add(
            at: written.at(row.range),
            related: [
              Related(
                written.at(first.range),
                Bilingual(vi: "dòng đầu ở đây", en: "the first stands here"))
            ])
        }
      }
    })
}
