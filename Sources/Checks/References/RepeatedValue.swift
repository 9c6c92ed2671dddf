import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let repeatedValue = Check(
    CheckInfo(
      "repeated-value", .warning, .references,
      title: Bilingual(
        vi: "Một danh sách không nêu một thứ hai lần",
        en: "A list names nothing twice"),
      explanation: Bilingual(
        vi: "Nêu lặp lại không thêm gì; thường là chép nhầm và thiếu mất một mục khác.",
        en: "Naming a thing twice adds nothing; often it was copied and another is missing."),
      message: Bilingual(
        vi: "“{value}” đã có trong danh sách này",
        en: "“{value}” stands in this list already"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "hai lần trực tiếp", en: "in person twice"),
          """
          channels: [in-person, postal, ‹in-person›]
          """),
        CheckExample(
          .procedure, Bilingual(vi: "ghi đè kênh khác", en: "in the place of another channel"),
          """
          channels: [in-person, ‹in-person›]
          documents:
            - { document: to-khai, originals: 1, mode: { in-person: submit, postal: submit } }
            - { document: giay-chung-sinh, originals: 1, mode: { in-person: submit, postal: submit } }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "mỗi thứ một lần", en: "each once"),
          """
          channels: [in-person, postal]
          """),
      ]),
    .catalog { context, list in
      ValueLists.forEach(in: context.catalog) { values, header in
        guard values.count > 1 else { return }
        for (index, value) in values.enumerated().dropFirst() {
          guard let earlier = values[..<index].first(where: { $0.value == value.value }),
            // A value that was only guessed is a finding of its own.
            !context.isBroken(header.at(value.range)),
            !context.isBroken(header.at(earlier.range)),
            !context.isUnresolved(header.at(value.range)),
            !context.isUnresolved(header.at(earlier.range))
          else { continue }
          list.add(
            at: header.at(value.range), ["value": Bilingual(value.value)],
            related: [
              Related(
                header.at(earlier.range), Bilingual(vi: "nêu trước ở đây", en: "named before here"))
            ])
        }
      }
    })
}
