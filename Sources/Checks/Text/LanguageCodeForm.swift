import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let languageCodeForm = Check(
    CheckInfo(
      "language-code-form", .error, .text,
      title: Bilingual(
        vi: "Ngôn ngữ của danh mục ghi bằng mã ISO 639",
        en: "Languages of the catalog are ISO 639 codes"),
      explanation: Bilingual(
        vi:
          "Trang và dữ liệu công bố mang mã ngôn ngữ hai hoặc ba chữ thường: vi, en. Bản dịch cũng dùng đúng mã ấy làm khóa.",
        en:
          "Pages and published data carry a language code of two or three small letters: vi, en. Translations use the same codes as keys."
      ),
      message: Bilingual(
        vi: "“{language}” không phải mã ngôn ngữ",
        en: "“{language}” is no language code"),
      examples: [
        CheckExample(
          .catalog,
          Bilingual(vi: "tên ngôn ngữ", en: "the name of a language"),
          """
          languages: [vi, ‹english›]
          """),
        CheckExample(
          .catalog,
          Bilingual(vi: "mã", en: "codes"),
          """
          languages: [vi, en]
          """),
      ]),
    .settings { settings, _, list in
      for language in settings.languages {
        guard !LanguageCode.isOne(language.value) else { continue }
        let place = settings.header.at(language.range)
        let guess = DidYouMean(LanguageCode.meant(by: language.value), at: place)
        list.add(
          at: place, ["language": Bilingual(language.value)], help: guess.help, fixes: guess.fixes)
      }
    })
}

/// What stands under `languages`.
enum LanguageCode {
  static func isOne(_ code: String) -> Bool {
    let bytes = code.utf8
    return (2...3).contains(bytes.count) && bytes.allSatisfy { (0x61...0x7A).contains($0) }
      && countries[code] == nil
  }

  /// The code that was probably meant by what is none.
  static func meant(by written: String) -> String? {
    countries[written] ?? languageNames[VietnameseText.folded(written)]
  }
}

/// Codes of languages by those of countries, which are none of a language.
private let countries = [
  "vn": "vi", "us": "en", "gb": "en", "cn": "zh", "jp": "ja", "kr": "ko",
]

/// Codes by the names people write instead.
private let languageNames: [String: String] = Dictionary(
  [
    ("vietnamese", "vi"), ("viet", "vi"), ("tiếng Việt", "vi"), ("vie", "vi"),
    ("english", "en"), ("tiếng Anh", "en"), ("french", "fr"), ("tiếng Pháp", "fr"),
    ("chinese", "zh"), ("tiếng Trung", "zh"), ("tiếng Tày", "tyz"), ("tiếng Mông", "hmn"),
    ("tiếng Dao", "ium"),
  ].map { (VietnameseText.folded($0.0), $0.1) }, uniquingKeysWith: { first, _ in first })
