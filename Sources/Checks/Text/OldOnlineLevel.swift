import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let oldOnlineLevel = Check(
    CheckInfo(
      "old-online-level", .warning, .text,
      title: Bilingual(
        vi: "Không dùng “mức độ 3”, “mức độ 4” của dịch vụ công trực tuyến",
        en: "Online services are no longer of “level 3” or “level 4”"),
      explanation: Bilingual(
        vi: """
          Từ Nghị định 42/2022/NĐ-CP dịch vụ công trực tuyến chỉ có “toàn trình” và “một \
          phần”. Hãy viết lại theo mức hiện hành.
          """,
        en: """
          Since Decree 42/2022/NĐ-CP online services are either “toàn trình” (full) or \
          “một phần” (partial). Use the current words.
          """),
      message: Bilingual(
        vi: "“{words}” là cách gọi cũ, nay là “{now}”",
        en: "“{words}” is no longer used; say “{now}”"),
      basis: [LegalBasis("42/2022/NĐ-CP", "Điều 11")],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "mức độ 4", en: "level 4"),
          "name: Dịch vụ công trực tuyến ‹mức độ 4›"),
        CheckExample(
          .procedure, Bilingual(vi: "mức độ của việc khác", en: "a level of something else"),
          "name: Xác định mức độ 3 của khuyết tật"),
      ]),
    .text(onlyWith: .gradeWord) { use, context, list in
      guard use.isOwnWords, context.isVietnamese else { return }
      let text = FoldedText(use.text.text)
      guard OnlineGrade.contexts.contains(where: { text.contains($0) }) else { return }
      for (phrase, now) in OnlineGrade.phrases {
        for range in text.all(phrase) {
          list.add(
            at: use.at(text.bytes(range)),
            ["words": Bilingual(text.text(range)), "now": Bilingual(now)])
        }
      }
    }
  )
}
