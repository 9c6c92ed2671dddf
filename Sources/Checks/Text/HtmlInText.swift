import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let htmlInText = Check(
    CheckInfo(
      "html-in-text", .warning, .text,
      title: Bilingual(vi: "Văn bản không chứa mã HTML", en: "Text contains no HTML"),
      explanation: Bilingual(
        vi: """
          Thẻ như `<br>` hay ký hiệu như `&nbsp;` còn sót khi lấy từ trang web; ở đây \
          chúng được in ra nguyên văn. Hãy xóa hoặc thay bằng ký tự thật.
          """,
        en: """
          Tags such as `<br>` or entities such as `&nbsp;` are left from a web page; \
          here they are printed as they stand. Delete them or write the character \
          itself.
          """),
      message: Bilingual(
        vi: "Có mã HTML “{code}” trong văn bản",
        en: "There is HTML in the text: “{code}”"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "ký hiệu HTML", en: "an entity"),
          "name: Đăng ký thử‹&nbsp;›nghiệm"),
        CheckExample(
          .procedure, Bilingual(vi: "thẻ HTML", en: "a tag"),
          "name: Đăng ký ‹<b>›thử nghiệm</b>"),
        CheckExample(
          .procedure, Bilingual(vi: "dấu nhỏ hơn và dấu và", en: "less-than and ampersand"),
          "name: Đo nồng độ < 5 mg & > 2 mg, theo <tên đơn vị>"),
      ]),
    .text(onlyWith: .markup) { use, _, list in
      guard use.isOwnWords else { return }
      // Tags come in pairs: one text is one mistake.
      let bytes = Array(use.text.text.utf8)
      let items = Markup.find(in: bytes)
      guard let first = items.first, let last = items.last else { return }
      let code = use.text.text.utf8Slice(first.bytes)
      list.add(
        at: use.at(first.bytes), ["code": Bilingual(code)],
        fixes: Markup.removing(items, from: bytes).map {
          use.fixes(
            Bilingual(vi: "Bỏ “\(code)”", en: "Remove “\(code)”"),
            first.bytes.lowerBound..<last.bytes.upperBound, $0)
        } ?? [])
    }
  )
}
