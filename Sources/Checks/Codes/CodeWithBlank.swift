import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let codeWithBlank = Check(
    CheckInfo(
      "code-with-blank", .error, .codes,
      title: Bilingual(
        vi: "Mã không có khoảng trắng, xuống dòng, chữ giống chữ",
        en: "Codes have no blanks, line breaks or look-alike letters"),
      explanation: Bilingual(
        vi:
          "Mã chép từ văn bản hay bị ngắt dòng giữa chừng hoặc lẫn chữ Kirin trông giống chữ La-tinh; nhìn thì đúng mà máy không tìm thấy.",
        en:
          "Codes copied from documents are often cut by a line break, or hold Cyrillic letters that look Latin: right to the eye, and not found by machines."
      ),
      message: Bilingual(
        vi: "mã “{code}” có khoảng trắng hoặc ký tự lạ",
        en: "the code “{code}” has blanks or strange characters"),
      basis: [LegalBasis("20/2020/QĐ-TTg", confirmed: false)],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "khoảng trắng giữa mã", en: "a blank inside"),
          """
          code: ‹"1.0011 93"›
          """),
        CheckExample(
          .procedure, Bilingual(vi: "liền nhau", en: "without"),
          """
          code: "1.001193"
          """),
      ]),
    .catalog { context, list in
      WrittenCodes.forEach(in: context.catalog) { code, header, _ in
        guard CodeBlank.isFound(in: code.value) else { return }
        let place = header.at(code.range)
        let cleaned = CodeBlank.cleaned(code.value)
        list.add(
          at: place, ["code": Bilingual(code.value)],
          fixes: [
            FixIt(
              Bilingual(vi: "Đổi thành “\(cleaned)”", en: "Change to “\(cleaned)”"), at: place,
              replacement: "\"\(cleaned)\"")
          ])
      }
    })
}
