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
          nào và thường là lỗi gõ. Từ nước ngoài có dấu nối và tên riêng viết hoa được \
          bỏ qua.
          """,
        en: """
          Vietnamese has a closed set of syllables; “đươc”, “hòan”, “nghành” are none of \
          them and mostly typing errors. Foreign words with hyphens and capitalised \
          names are passed over.
          """),
      message: Bilingual(
        vi: "“{word}” không phải âm tiết tiếng Việt",
        en: "“{word}” is no Vietnamese syllable"),
      variants: [
        "misplaced": Bilingual(
          vi: "“{word}” đặt dấu thanh sai chỗ, cần viết “{right}”",
          en: "“{word}” has its tone mark on the wrong vowel: “{right}”")
      ],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "thiếu dấu thanh", en: "a missing tone"),
          "name: Cấp phép ‹đươc› gia hạn"),
        CheckExample(
          .procedure, Bilingual(vi: "dấu sai chỗ", en: "a misplaced mark"),
          "name: Xác nhận ‹hòan› thành"),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "chữ tắt, từ có dấu nối, tên riêng",
            en: "abbreviations, hyphens, names"),
          "name: Cấp lại ki-lô-gam, QĐ-UBND, Đắk Lắk, khuỷu, nghiêng, giếng"),
      ]),
    .text(onlyWith: .oddSyllable) { use, context, list in
      guard use.role != .instrumentTitle, context.isVietnamese
      else { return }
      var found:
        [(bytes: Range<Int>, letters: [VietnameseLetter], fault: VietnameseSyllable.Fault)] =
          []
      VietnameseAlphabet.forEachWord(in: use.text.text) { bytes, letters, isMixed in
        guard !isMixed, letters.first?.isUpper == false, SyllableFilter.isMarked(letters) else {
          return
        }
        do throws(VietnameseSyllable.Fault) {
          _ = try VietnameseSyllable(letters)
        } catch {
          if letters.count <= 12 { found.append((bytes, letters, error)) }
        }
      }
      // Words of an old encoding are one mistake, which another check reports.
      guard !found.isEmpty, LegacyEncoding.detect(use.text.text) == nil,
        !use.survey.contains(.odd) || !Misread.isOne(use.text.text)
      else { return }
      let bytes = Array(use.text.text.utf8)
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
