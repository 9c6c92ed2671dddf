import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let nameStartsWithThuTuc = Check(
    CheckInfo(
      "name-starts-with-thu-tuc", .note, .text,
      title: Bilingual(
        vi: "Tên thủ tục không bắt đầu bằng “Thủ tục”",
        en: "The name of a procedure does not begin with “Thủ tục”"),
      explanation: Bilingual(
        vi: """
          Trong danh mục thủ tục, chữ “Thủ tục” ở đầu tên không nói thêm gì và làm danh \
          sách xếp theo chữ cái vô dụng. Tên đúng như bản ghi quốc gia thì giữ nguyên: \
          có portal-id thì không báo.
          """,
        en: """
          In a catalog of procedures the word “Thủ tục” says nothing and spoils the \
          alphabetical list. A name as the national record has it is kept: \
          with portal-id nothing is reported.
          """),
      message: Bilingual(
        vi: "Tên thủ tục bắt đầu bằng “{words}”",
        en: "The name of the procedure begins with “{words}”"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "có chữ “Thủ tục”", en: "begins with it"),
          "name: ‹Thủ tục› đăng ký khai sinh"),
        CheckExample(
          .procedure, Bilingual(vi: "không có", en: "does not"),
          "name: Đăng ký khai sinh"),
      ]),
    .procedure { procedure, context, list in
      guard procedure.portalID == nil, let name = procedure.name else { return }
      // "Thủ tục " and "Thủ tục hành chính " in any case of letters.
      guard name.text.utf8.first == 0x54, context.isVietnamese else { return }
      let words = name.text.prefix(7)
      guard words.lowercased() == "thủ tục" else { return }
      let use = TextUse(text: name, role: .name, header: procedure.header)
      list.add(at: use.at(0..<words.utf8.count), ["words": Bilingual(String(words))])
    }
  )
}
