import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let syllableMalformed = Check(
    CheckInfo(
      "syllable-malformed", .note, .text,
      title: Bilingual(
        vi: "Mỗi tiếng phải là một âm tiết tiếng Việt viết được",
        en: "A Vietnamese word is a syllable that can exist"),
      explanation: Bilingual(
        vi: """
          Tiếng Việt chỉ có một số âm tiết; “đươc”, “hòan”, “nghành” không phải âm tiết \
          nào và thường là lỗi gõ; “vieecj” là chữ gõ khi bộ gõ chưa bật. Từ nước ngoài có \
          dấu nối và tên riêng viết hoa được bỏ qua, trừ khi chỉ sai chỗ dấu thanh.
          """,
        en: """
          Vietnamese has a closed set of syllables; “đươc”, “hòan”, “nghành” are none of \
          them and mostly typing errors; “vieecj” was typed without an input method. \
          Foreign words with hyphens and capitalised names are passed over, unless only \
          the tone mark is misplaced.
          """),
      message: Bilingual(
        vi: "“{word}” không phải âm tiết tiếng Việt",
        en: "“{word}” is no Vietnamese syllable"),
      variants: [
        "misplaced": Bilingual(
          vi: "“{word}” đặt dấu thanh sai chỗ, cần viết “{right}”",
          en: "“{word}” has its tone mark on the wrong vowel: “{right}”"),
        "typed": Bilingual(
          vi: "“{word}” là chữ gõ khi bộ gõ chưa bật, cần viết “{right}”",
          en: "“{word}” was typed without an input method: “{right}”"),
      ],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "thiếu dấu thanh", en: "a missing tone"),
          "name: Cấp phép ‹đươc› gia hạn"),
        CheckExample(
          .procedure, Bilingual(vi: "dấu sai chỗ", en: "a misplaced mark"),
          "name: Xác nhận ‹hòan› thành"),
        CheckExample(
          .procedure, Bilingual(vi: "dấu sai chỗ ở chữ hoa", en: "a misplaced mark, capitalised"),
          "name: ‹Ngươì› dân xác nhận"),
        CheckExample(
          .procedure, Bilingual(vi: "bộ gõ chưa bật", en: "without an input method"),
          "name: Xác nhận ‹lamf› việc"),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "chữ tắt, từ có dấu nối, tên riêng",
            en: "abbreviations, hyphens, names"),
          "name: Cấp lại ki-lô-gam, QĐ-UBND, Đắk Lắk, khuỷu, nghiêng, giếng, tệp pdf, if"),
      ]),
    .text(onlyWith: .oddSyllable) { use, context, list in
      guard use.role != .instrumentTitle, context.isVietnamese
      else { return }
      var found:
        [(bytes: Range<Int>, letters: [VietnameseLetter], fault: VietnameseSyllable.Fault)] =
          []
      var typed: [(bytes: Range<Int>, right: String)] = []
      VietnameseAlphabet.forEachWord(in: use.text.text) { bytes, letters, isMixed in
        guard !isMixed, letters.count <= 12, let first = letters.first,
          letters.dropFirst().allSatisfy({ !$0.isUpper }) || !first.isUpper
        else { return }
        guard SyllableFilter.isMarked(letters) else {
          if !first.isUpper, let right = Telex.word(letters) { typed.append((bytes, right)) }
          return
        }
        do throws(VietnameseSyllable.Fault) {
          _ = try VietnameseSyllable(letters)
        } catch {
          // Names may be of other languages.
          if first.isUpper, error == .malformed { return }
          found.append((bytes, letters, error))
        }
      }
      // Words of an old encoding are one mistake, which another check reports.
      guard !found.isEmpty || !typed.isEmpty, LegacyEncoding.detect(use.text.text) == nil,
        !use.survey.contains(.odd) || !Misread.isOne(use.text.text)
      else { return }
      let bytes = Array(use.text.text.utf8)
      // A text without any mark is one mistake as a whole.
      for item in typed where use.survey.contains(.accented) {
        guard !SyllableFilter.isSpecial(item.bytes, in: bytes) else { continue }
        list.add(
          at: use.at(item.bytes),
          ["word": Bilingual(use.text.text.utf8Slice(item.bytes)), "right": Bilingual(item.right)],
          variant: "typed", fixes: use.replacement(item.bytes, item.right))
      }
      for item in found where !SyllableFilter.isSpecial(item.bytes, in: bytes) {
        let word = Bilingual(use.text.text.utf8Slice(item.bytes))
        if case .misplacedTone(let from, let to) = item.fault {
          let right = VietnameseSyllable.spelling(item.letters, movingTone: from, to: to)
          list.add(
            at: use.at(item.bytes), ["word": word, "right": Bilingual(right)], variant: "misplaced",
            fixes: use.replacement(item.bytes, right))
        } else {
          list.add(at: use.at(item.bytes), ["word": word])
        }
      }
    }
  )
}
