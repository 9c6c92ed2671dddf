import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let repeatedWord = Check(
    CheckInfo(
      "repeated-word", .warning, .text,
      title: Bilingual(
        vi: "Một từ không viết hai lần liền nhau",
        en: "A word is not written twice in a row"),
      explanation: Bilingual(
        vi: """
          “của của” là lỗi gõ hoặc lỗi sao chép. Từ láy như “dần dần”, “luôn luôn” và \
          chỗ hai từ ghép gặp nhau như “quy định định mức” được bỏ qua.
          """,
        en: """
          “của của” is a typing or copying error. Reduplications such as “dần dần”, and \
          places where two compounds meet as in “quy định định mức”, are passed over.
          """),
      message: Bilingual(vi: "Từ “{word}” viết hai lần", en: "The word “{word}” is written twice"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "từ lặp", en: "a doubled word"),
          "name: Cấp giấy phép của‹ của› cơ quan"),
        CheckExample(
          .procedure,
          Bilingual(vi: "từ láy, từ ghép gặp nhau", en: "reduplication, compounds that meet"),
          "name: Quy định định mức, dần dần áp dụng song song"),
      ]),
    .text(onlyWith: .repeatedWord) { use, context, list in
      guard use.isOwnWords, context.isVietnamese else { return }
      var words: [Range<Int>] = []
      VietnameseAlphabet.forEachWord(in: use.text.text) { bytes, _, _ in words.append(bytes) }
      let bytes = Array(use.text.text.utf8)
      for index in words.indices.dropFirst() {
        let (first, second) = (words[index - 1], words[index])
        guard bytes[first].elementsEqual(bytes[second]),
          bytes[first.upperBound..<second.lowerBound].allSatisfy({ $0 == 0x20 })
        else { continue }
        let word = use.text.text.utf8Slice(second)
        guard Reduplication.isFault(word, first.lowerBound..<second.upperBound, in: bytes) else {
          continue
        }
        list.add(
          at: use.at(first.upperBound..<second.upperBound), ["word": Bilingual(word)],
          fixes: use.fixes(
            Bilingual(vi: "Xóa từ lặp", en: "Delete the second word"),
            first.upperBound..<second.upperBound, ""))
      }
    }
  )
}
