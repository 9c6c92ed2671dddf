import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let tableSingleRow = Check(
    CheckInfo(
      "table-single-row", .note, .services,
      title: Bilingual(
        vi: "Bảng một dòng viết thành một giá trị",
        en: "A table of one row is written as one value"),
      explanation: Bilingual(
        vi: "Một dòng áp dụng cho mọi hồ sơ thì chính là một giá trị; viết gọn dễ đọc hơn.",
        en:
          "One row that applies to every dossier is a single value; written so it is easier to read."
      ),
      message: Bilingual(
        vi: "bảng chỉ có một giá trị cho mọi hồ sơ; viết thẳng giá trị đó",
        en: "the table has one value for every dossier; write the value itself"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "chỉ có otherwise",
            en: "nothing but otherwise"),
          """
          time-limit:
            - ‹otherwise: 3 working days›
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "một giá trị",
            en: "one value"),
          """
          time-limit: 3 working days
          """),
      ]),
    .content { written, _, list in
      for table in written.tables {
        guard table.rows.count == 1, let row = table.rows.first, row.selectors.isEmpty else {
          continue
        }
        list.add(at: written.at(table.range))
      }
    })
}
