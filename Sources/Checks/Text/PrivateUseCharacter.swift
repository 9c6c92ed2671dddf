import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let privateUseCharacter = Check(
    CheckInfo(
      "private-use-character", .error, .text,
      title: Bilingual(
        vi: "Văn bản không được chứa ký tự vùng dùng riêng",
        en: "Text must not contain private-use characters"),
      explanation: Bilingual(
        vi: """
          Dấu đầu dòng của phông Wingdings sao chép từ Word nằm ở vùng mã dùng riêng \
          (U+E000–U+F8FF): ở phông khác nó là ô vuông trống. Hãy xóa đi, hoặc thay bằng \
          dấu gạch đầu dòng.
          """,
        en: """
          Bullets of the font Wingdings copied from Word lie in the private-use area \
          (U+E000–U+F8FF): in any other font they are empty boxes. Delete them or write \
          a dash.
          """),
      message: Bilingual(
        vi: "Ký tự {character} thuộc vùng dùng riêng, không hiển thị được",
        en: "The character {character} is private-use and cannot be shown"),
      basis: [LegalBasis("TCVN 6909:2001")],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "dấu đầu dòng Wingdings", en: "a Wingdings bullet"),
          "name: ‹\u{F0D8} ›Đăng ký thử nghiệm"),
        CheckExample(
          .procedure, Bilingual(vi: "dấu gạch thường", en: "an ordinary dash"),
          "name: Đăng ký – thử nghiệm"),
      ]),
    .text(onlyWith: .odd) { use, _, list in
      let bytes = Array(use.text.text.utf8)
      var offset = 0
      for scalar in use.text.text.unicodeScalars {
        let start = offset
        offset += UTF8.width(scalar)
        guard (0xE000...0xF8FF).contains(scalar.value) else { continue }
        var end = offset
        if start == 0 {
          while end < bytes.count, bytes[end] == 0x20 { end += 1 }
        }
        list.add(
          at: use.at(start..<end), ["character": Bilingual(scalar.codePoint)],
          fixes: start == 0
            ? use.fixes(
              Bilingual(vi: "Xóa ký tự này", en: "Delete the character"), start..<end, "")
            : use.replacement(start..<end, "-"))
      }
    }
  )
}
