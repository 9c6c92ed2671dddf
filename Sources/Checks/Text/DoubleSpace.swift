import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let doubleSpace = Check(
    CheckInfo(
      "double-space", .warning, .text,
      title: Bilingual(
        vi: "Giữa hai từ chỉ có một dấu cách", en: "One blank stands between two words"),
      explanation: Bilingual(
        vi: """
          Hai dấu cách liền nhau làm cho hai tên giống nhau không khớp và để lại khoảng \
          trống khi in. Hãy giữ một.
          """,
        en: "Two blanks in a row make equal names differ and leave gaps in print. Keep one."),
      message: Bilingual(
        vi: "Có {count} dấu cách liền nhau", en: "There are {count} blanks in a row"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "hai dấu cách", en: "two blanks"),
          "name: Đăng ký‹  ›thử nghiệm"),
        CheckExample(
          .procedure, Bilingual(vi: "một dấu cách", en: "one blank"),
          "name: Đăng ký thử nghiệm"),
      ]),
    .text(onlyWith: .doubleBlank) { use, _, list in
      guard use.isOwnWords || use.role == .option else { return }
      let bytes = Array(use.text.text.utf8)
      var index = 0
      while index < bytes.count {
        guard bytes[index] == 0x20 else {
          index += 1
          continue
        }
        let start = index
        while index < bytes.count, bytes[index] == 0x20 { index += 1 }
        // Indentation within a text of several lines, and the edges, are another matter.
        let isInside = start > 0 && bytes[start - 1] != 0x0A && index < bytes.count
        guard index - start > 1, isInside, bytes[index] != 0x0A else { continue }
        list.add(
          at: use.at(start..<index), ["count": Bilingual(String(index - start))],
          fixes: use.fixes(
            Bilingual(vi: "Giữ một dấu cách", en: "Keep one blank"), start..<index, " "))
      }
    }
  )
}
