import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let confusableLetter = Check(
    CheckInfo(
      "confusable-letter", .error, .text,
      title: Bilingual(
        vi: "Chữ cái phải là chữ Việt, không phải chữ khác trông giống",
        en: "Letters must be Vietnamese, not others that look alike"),
      explanation: Bilingual(
        vi: """
          Chữ “С” của tiếng Nga, “Ð” của tiếng Aixơlen hay “ƣ” sinh ra khi trích từ PDF \
          trông như chữ Việt nhưng là ký tự khác: tìm kiếm, sắp xếp và so tên đều sai. \
          Hãy gõ lại bằng chữ Việt.
          """,
        en: """
          The Russian “С”, the Icelandic “Ð” or the “ƣ” that comes out of PDF files look \
          like Vietnamese letters and are others: searching, sorting and comparing names \
          go wrong. Type the Vietnamese letter.
          """),
      message: Bilingual(
        vi: "“{word}” có {letters} trông giống chữ Việt nhưng không phải",
        en: "“{word}” contains {letters}, which only looks like a Vietnamese letter"),
      basis: [LegalBasis("TCVN 6909:2001")],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "Ð của Aixơlen", en: "an Icelandic Ð"),
          "name: ‹Ðăng› ký thử nghiệm"),
        CheckExample(
          .procedure, Bilingual(vi: "chữ Nga", en: "a Russian letter"),
          "name: Giấy phép lái xe hạng ‹С›"),
        CheckExample(
          .procedure, Bilingual(vi: "chữ ƣ từ PDF", en: "ƣ out of a PDF"),
          "name: Cấp giấy phép ‹trƣớc› thời hạn"),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "chữ Việt, chữ Hy Lạp trong công thức",
            en: "Vietnamese, and Greek in a formula"),
          "name: Đo hàm lượng α và β"),
      ]),
    .text(onlyWith: .odd) { use, context, list in
      var words: [Confusables.Word] = []
      VietnameseAlphabet.forEachWord(in: use.text.text) { bytes, letters, isMixed in
        guard isMixed else { return }
        let word = use.text.text.utf8Slice(bytes)
        if let found = Confusables.word(word, at: bytes, hasLatin: !letters.isEmpty) {
          words.append(found)
        }
      }
      guard !words.isEmpty, LegacyEncoding.detect(use.text.text) == nil else { return }
      for word in words {
        list.add(
          at: use.at(word.bytes),
          ["word": Bilingual(word.text), "letters": Bilingual(word.letters)],
          fixes: word.right.map { use.replacement(word.bytes, $0) } ?? [])
      }
    }
  )
}
