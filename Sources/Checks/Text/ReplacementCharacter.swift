import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let replacementCharacter = Check(
    CheckInfo(
      "replacement-character", .error, .text,
      title: Bilingual(
        vi: "Văn bản không được chứa ký tự thay thế U+FFFD",
        en: "Text must not contain the replacement character U+FFFD"),
      explanation: Bilingual(
        vi: """
          Ký tự “\u{FFFD}” đứng ở chỗ một chữ đã mất khi chuyển bảng mã. Không máy nào \
          biết chữ ấy là gì: hãy mở văn bản gốc và gõ lại.
          """,
        en: """
          The character “\u{FFFD}” stands where a letter was lost in a conversion. No \
          program can know which: open the original and type it again.
          """),
      message: Bilingual(
        vi: "Một chữ đã mất ở đây (U+FFFD)", en: "A letter was lost here (U+FFFD)"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "chữ đã mất", en: "a lost letter"),
          "name: Đăng k‹\u{FFFD}› thử nghiệm"),
        CheckExample(
          .procedure, Bilingual(vi: "đủ chữ", en: "nothing lost"),
          "name: Đăng ký thử nghiệm"),
      ]),
    .text(onlyWith: .odd) { use, _, list in
      var offset = 0
      for scalar in use.text.text.unicodeScalars {
        if scalar == "\u{FFFD}" { list.add(at: use.at(offset..<offset + 3)) }
        offset += UTF8.width(scalar)
      }
    }
  )
}
