import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let translationUndeclared = Check(
    CheckInfo(
      "translation-undeclared", .warning, .text,
      title: Bilingual(
        vi: "Bản dịch thuộc các ngôn ngữ của danh mục",
        en: "Translations are in the catalog’s languages"),
      explanation: Bilingual(
        vi:
          "Danh mục khai các ngôn ngữ ở languages; bản dịch sang ngôn ngữ khác không hiện ở đâu. Thêm ngôn ngữ vào languages, hoặc sửa mã ngôn ngữ.",
        en:
          "The catalog declares its languages; a text in another one is shown nowhere. Add the language to languages, or correct its code."
      ),
      message: Bilingual(
        vi: "Danh mục không có ngôn ngữ “{language}”",
        en: "The catalog has no language “{language}”"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(vi: "tiếng Pháp", en: "French"),
          """
          name: { vi: "Đăng ký thử nghiệm", en: "Trial registration", ‹fr›: "Enregistrement" }
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "các ngôn ngữ đã khai", en: "declared languages"),
          """
          name: { vi: "Đăng ký thử nghiệm", en: "Trial registration" }
          """),
      ]),
    .text(onlyWith: .translated) { use, context, list in
      guard let settings = context.catalog.settings else { return }
      let declared = settings.languageCodes
      // One of them is written wrongly: it may be the one looked for.
      guard settings.languages.allSatisfy({ LanguageCode.isOne($0.value) }) else { return }
      for translation in use.text.translations where !declared.contains(translation.language) {
        // Another key than a code is reported where it was read.
        guard (2...3).contains(translation.language.utf8.count) else { continue }
        list.add(
          at: use.header.at(translation.languageRange),
          ["language": Bilingual(translation.language)])
      }
    })
}
