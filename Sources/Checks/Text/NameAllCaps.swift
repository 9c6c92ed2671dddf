import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let nameAllCaps = Check(
    CheckInfo(
      "name-all-caps", .warning, .text,
      title: Bilingual(vi: "Tên không viết toàn chữ hoa", en: "A name is not all capitals"),
      explanation: Bilingual(
        vi: """
          Chữ hoa toàn bộ là cách trình bày tiêu đề, không phải chính tả của tên: không \
          phân biệt được tên riêng và khó đọc khi in. Hãy viết hoa theo Nghị định \
          30/2020/NĐ-CP.
          """,
        en: """
          All capitals is a way to lay out headings, not the spelling of a name: proper \
          names disappear and print is hard to read. Capitalise by Decree 30/2020/NĐ-CP.
          """),
      message: Bilingual(vi: "Tên viết toàn chữ hoa", en: "The name is all capitals"),
      basis: [LegalBasis("30/2020/NĐ-CP", "Phụ lục II")],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "toàn chữ hoa", en: "all capitals"),
          "name: ‹ĐĂNG KÝ KHAI SINH›"),
        CheckExample(
          .procedure, Bilingual(vi: "chữ tắt", en: "an abbreviation"),
          "name: Cấp sổ BHXH"),
      ]),
    .text(onlyWith: .accented) { use, context, list in
      guard use.isName, !use.survey.contains(.lowerCase),
        use.text.text.utf8.count > 12, use.text.text.utf8.contains(0x20), context.isVietnamese
      else { return }
      list.add(at: use.place)
    }
  )
}
