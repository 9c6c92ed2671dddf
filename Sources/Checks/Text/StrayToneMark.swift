import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let strayToneMark = Check(
    CheckInfo(
      "stray-tone-mark", .warning, .text,
      title: Bilingual(
        vi:
          "Mỗi chữ có một dấu thanh",
        en:
          "A letter has one tone mark"
      ),
      explanation: Bilingual(
        vi:
          "Một dấu rời còn sót sau chữ đã có dấu là lỗi của bộ gõ hay bộ chuyển mã; in ra thành hai dấu chồng nhau.",
        en:
          "A loose mark behind a letter that has its own is left by an input method or a converter; it prints as two marks, one on the other."
      ),
      message: Bilingual(
        vi:
          "thừa dấu {mark} sau chữ",
        en:
          "there is a loose mark {mark} behind a letter"
      ),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "hai dấu thanh", en: "two tone marks"),
          "name: Đăng ký thử nghiệm ‹hố\u{301}› sơ"),
        CheckExample(
          .procedure, Bilingual(vi: "một dấu", en: "one mark"),
          "name: Đăng ký thử nghiệm hồ sơ"),
      ]),
    .text(onlyWith: .odd) { use, _, list in
      guard use.isOwnWords || use.role == .option else { return }
      var offset = 0
      for scalar in use.text.text.unicodeScalars {
        let count = UTF8.width(scalar)
        defer { offset += count }
        guard (0x300...0x36F).contains(scalar.value) else { continue }
        let bytes = offset..<offset + count
        list.add(
          at: use.at(Array(use.text.text.utf8).token(around: offset)),
          ["mark": Bilingual(scalar.codePoint)],
          fixes: use.fixes(Bilingual(vi: "Xóa dấu", en: "Delete the mark"), bytes, ""))
        return
      }
    }
  )
}
