import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let oddBlank = Check(
    CheckInfo(
      "odd-blank", .warning, .text,
      title: Bilingual(
        vi: "Giữa các từ là dấu cách thường", en: "Words are divided by ordinary blanks"),
      explanation: Bilingual(
        vi:
          "Dấu tab và dấu cách toàn chữ, nửa chữ của bảng mã khác nhìn giống dấu cách nhưng làm hai tên giống nhau thành khác nhau.",
        en:
          "Tabs and the wide or thin spaces of other scripts look like blanks, yet make equal names differ."
      ),
      message: Bilingual(
        vi: "có ký tự {character} thay cho dấu cách", en: "{character} stands where a blank belongs"
      ),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "dấu tab", en: "a tab"), "name: Đăng ký‹\t›thử nghiệm"),
        CheckExample(
          .procedure, Bilingual(vi: "dấu cách", en: "a blank"), "name: Đăng ký thử nghiệm"),
      ]),
    .text(onlyWith: .odd) { use, _, list in
      guard use.isOwnWords || use.role == .option else { return }
      var offset = 0
      for scalar in use.text.text.unicodeScalars {
        let count = UTF8.width(scalar)
        defer { offset += count }
        guard isOdd(scalar.value) else { continue }
        let bytes = offset..<offset + count
        list.add(
          at: use.at(bytes), ["character": Bilingual(scalar.codePoint)],
          fixes: use.replacement(bytes, " "))
        return
      }
    }
  )

  private static func isOdd(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
