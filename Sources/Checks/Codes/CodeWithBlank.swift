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
      variants: [
        "edge": Bilingual(
          vi: "mã “{code}” có khoảng trắng ở đầu hoặc cuối",
          en: "the code “{code}” has a blank at its beginning or end")
      ],
      basis: [LegalBasis("20/2020/QĐ-TTg", confirmed: false)],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "khoảng trắng giữa mã", en: "a blank inside"),
          """
          code: ‹"1.0011 93"›
          """),
        CheckExample(
          .declarations, Bilingual(vi: "khoảng trắng ở cuối mã lựa chọn", en: "after an option"),
          """
          \(FormExampleText.head)
                    - id: quanHe
                      type: choice
                      name: Quan hệ
                      options:
                        - { code: ban-than, name: Bản thân }
                        - { code: ‹"khac "›, name: Khác }
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
      WrittenField.forEach(in: context.catalog) { written in
        guard case .inline(let options, _)? = written.field.options else { return }
        for option in options where CodeBlank.isAtEdge(of: option.code.value) {
          list.add(
            at: written.at(option.code.range), ["code": Bilingual(option.code.value)],
            variant: "edge")
        }
      }
      for codeList in context.catalog.codeLists.all {
        for entry in codeList.entries where CodeBlank.isAtEdge(of: entry.code) {
          list.add(at: entry.place, ["code": Bilingual(entry.code)], variant: "edge")
        }
      }
    })
}
