import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let tableOtherwiseNotLast = Check(
    CheckInfo(
      "table-otherwise-not-last", .error, .services,
      title: Bilingual(
        vi: "Dòng otherwise đứng cuối bảng",
        en: "The row `otherwise` stands last"),
      explanation: Bilingual(
        vi:
          "Otherwise là giá trị của những gì còn lại; đứng giữa bảng, nó dễ bị hiểu là chặn các dòng sau.",
        en:
          "`otherwise` is the value of all that remains; in the middle it seems to cut off the rows after it."
      ),
      message: Bilingual(
        vi: "otherwise phải là dòng cuối của bảng",
        en: "`otherwise` must be the last row of the table"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "otherwise đứng đầu",
            en: "otherwise comes first"),
          """
          channels: [in-person, postal]
          time-limit:
            - ‹otherwise: 4 working days›
            - channel: in-person
              is: 3 working days
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "otherwise đứng cuối",
            en: "otherwise comes last"),
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
        guard let index = table.rows.firstIndex(where: \.isOtherwise),
          table.rows[index...].contains(where: { !$0.isOtherwise })
        else { continue }
        list.add(at: written.at(table.rows[index].range))
      }
    })
}
