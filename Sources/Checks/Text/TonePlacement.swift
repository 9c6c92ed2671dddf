import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let tonePlacement = Check(
    CheckInfo(
      "tone-placement", .warning, .text,
      title: Bilingual(
        vi: "Dấu thanh đặt theo quy ước của danh mục",
        en: "Tone marks stand where the catalog's house style puts them"),
      explanation: Bilingual(
        vi: """
          “hòa” và “hoà” là hai chuỗi khác nhau khi tìm kiếm và so tên. Danh mục chọn \
          một kiểu trong `house-style.tones`; tên văn bản pháp luật và lời trích nguyên \
          văn giữ cách viết của bản gốc.
          """,
        en: """
          To a search “hòa” and “hoà” are two words. The catalog chooses one way in \
          `house-style.tones`; titles of legal texts and quoted records keep the \
          spelling of the original.
          """),
      message: Bilingual(
        vi: "“{word}” đặt dấu khác quy ước của danh mục, cần viết “{right}”",
        en: "“{word}” places the tone against the house style, which writes “{right}”"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "kiểu mới trong danh mục kiểu cũ",
            en: "new style where the old is chosen"),
          "name: Đăng ký ‹hoà› giải ở cơ sở"),
        CheckExample(
          .procedure, Bilingual(vi: "không có hai cách viết", en: "words with only one way"),
          "name: Hòa giải và thủy lợi, quý khách hoàn thành thuyền"),
      ]),
    .text(onlyWith: [.oldTone, .newTone]) { use, context, list in
      guard let tones = context.catalog.settings?.tones?.value, use.isOwnWords,
        use.survey.contains(tones == .old ? .newTone : .oldTone), context.isVietnamese
      else { return }
      let wrong: VietnameseSyllable.ToneStyle = tones == .old ? .new : .old
      var found: [(bytes: Range<Int>, right: String)] = []
      VietnameseAlphabet.forEachWord(in: use.text.text) { bytes, letters, isMixed in
        guard !isMixed, letters.count <= 7, let syllable = try? VietnameseSyllable(letters),
          syllable.toneStyle == wrong, let right = syllable.withToneMoved
        else { return }
        found.append((bytes, right))
      }
      // Words of an old encoding are one mistake, which another check reports.
      guard !found.isEmpty, LegacyEncoding.detect(use.text.text) == nil else { return }
      for (bytes, right) in found {
        list.add(
          at: use.at(bytes),
          ["word": Bilingual(use.text.text.utf8Slice(bytes)), "right": Bilingual(right)],
          fixes: use.replacement(bytes, right))
      }
    }
  )
}
