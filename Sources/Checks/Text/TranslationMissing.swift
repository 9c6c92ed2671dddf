import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let translationMissing = Check(
    CheckInfo(
      "translation-missing", .warning, .text,
      title: Bilingual(
        vi: "Văn bản nhiều ngôn ngữ có đủ các ngôn ngữ của danh mục",
        en: "A text in several languages has every language of the catalog"),
      explanation: Bilingual(
        vi: """
          Danh mục khai báo các ngôn ngữ trong `languages`. Văn bản đã dịch mà thiếu một \
          ngôn ngữ sẽ hiện bằng tiếng Việt giữa trang tiếng nước ngoài.
          """,
        en: """
          The catalog declares its `languages`. A text that was translated into some of \
          them shows up in Vietnamese amid a foreign page.
          """),
      message: Bilingual(
        vi: "Văn bản chưa có bản dịch “{language}”",
        en: "The text has no translation into “{language}”"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "thiếu tiếng Anh", en: "English is missing"),
          "name: { vi: ‹\"Đăng ký thử nghiệm\"› }"),
        CheckExample(
          .procedure, Bilingual(vi: "đủ ngôn ngữ", en: "every language"),
          "name: { vi: \"Đăng ký thử nghiệm\", en: \"Trial registration\" }"),
      ]),
    .text(onlyWith: .translated) { use, context, list in
      guard let settings = context.catalog.settings else { return }
      // A language that the catalog does not have may be the one that is missed.
      let known = Set(settings.languages.map(\.value))
      guard use.text.translations.allSatisfy({ known.contains($0.language) }) else { return }
      for language in settings.languages
      where !use.text.translations.contains(where: { $0.language == language.value }) {
        // The first is the one that readers of the others fall back on.
        let isFirst = language.value == settings.languages.first?.value
        list.add(
          at: use.place, severity: isFirst ? .warning : .note,
          ["language": Bilingual(language.value)])
      }
    }
  )
}
