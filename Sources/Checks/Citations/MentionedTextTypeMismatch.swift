import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let mentionedTextTypeMismatch = Check(
    CheckInfo(
      "mentioned-text-type-mismatch", .warning, .citations,
      title: Bilingual(
        vi: "Tên loại văn bản trong lời văn khớp với ký hiệu",
        en: "The type of a legal text named in prose agrees with its symbol"),
      explanation: Bilingual(
        vi:
          "“Thông tư số 03/2025/NĐ-CP” không có thật: NĐ là nghị định, TT là thông tư. Sửa từ chỉ loại hoặc số hiệu theo văn bản gốc.",
        en:
          "“Thông tư số 03/2025/NĐ-CP” cannot be: NĐ means a decree, TT a circular. Correct the word or the number by the original."
      ),
      message: Bilingual(
        vi: "“{word}” không khớp với ký hiệu của {number}",
        en: "“{word}” does not agree with the symbol of {number}"),
      basis: [LegalBasis("30/2020/NĐ-CP", "Phụ lục III", confirmed: false)],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(vi: "thông tư mang ký hiệu nghị định", en: "a circular as a decree"),
          """
          steps:
            - Cơ quan thẩm định theo ‹Thông tư› số 123/2015/NĐ-CP.
          """),
        CheckExample(
          .procedure, Bilingual(vi: "khớp", en: "they agree"),
          """
          steps:
            - Cơ quan thẩm định theo nghị định số 123/2015/NĐ-CP, Luật số 60/2014/QH13.
          """),
      ]),
    .text(onlyWith: .digitSlash) { use, _, list in
      guard use.reliesOnLaw else { return }
      for mention in MentionedText.all(in: use.text.text) {
        guard let word = mention.word, mention.symbol.types.allSatisfy({ !word.types.contains($0) })
        else { continue }
        list.add(
          at: use.at(word.bytes),
          [
            "word": Bilingual(use.text.text.utf8Slice(word.bytes)),
            "number": Bilingual(mention.number),
          ])
      }
    })
}
