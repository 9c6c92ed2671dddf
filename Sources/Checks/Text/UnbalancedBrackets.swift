import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let unbalancedBrackets = Check(
    CheckInfo(
      "unbalanced-brackets", .warning, .text,
      title: Bilingual(vi: "Dấu ngoặc mở và đóng đủ cặp", en: "Brackets and quotes come in pairs"),
      explanation: Bilingual(
        vi: """
          Dấu ngoặc lẻ thường cho biết một phần câu đã mất khi sao chép. Số thứ tự kiểu \
          “a)” được bỏ qua.
          """,
        en: """
          A single bracket often shows that part of the sentence was lost in copying. \
          Markers such as “a)” are passed over.
          """),
      message: Bilingual(vi: "Dấu “{mark}” không có dấu đi cùng", en: "“{mark}” has no partner"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "thiếu ngoặc đóng", en: "no closing bracket"),
          "name: Cấp lại giấy phép ‹(›bản sao"),
        CheckExample(
          .procedure, Bilingual(vi: "thiếu ngoặc mở", en: "no opening bracket"),
          "name: Cấp lại giấy phép bản sao‹)›"),
        CheckExample(
          .procedure, Bilingual(vi: "đủ cặp", en: "in pairs"),
          "name: \"Cấp lại “giấy phép” (a) bản sao; b) bản chính\""),
      ]),
    .text(onlyWith: .bracket) { use, _, list in
      guard use.isOwnWords else { return }
      let unmatched = Brackets.unmatched(in: use.text.text)
      // In text of another encoding they are no brackets.
      guard !unmatched.isEmpty,
        !use.survey.contains(.odd)
          || LegacyEncoding.detect(use.text.text) == nil && !Misread.isOne(use.text.text)
      else { return }
      for (bytes, mark) in unmatched {
        list.add(at: use.at(bytes), ["mark": Bilingual(String(Character(mark)))])
      }
    }
  )
}
