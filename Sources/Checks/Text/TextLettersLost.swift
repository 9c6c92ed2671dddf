import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let textLettersLost = Check(
    CheckInfo(
      "text-letters-lost", .warning, .text,
      title: Bilingual(
        vi: "Chữ có dấu không bị đổi thành dấu hỏi", en: "No letters have become question marks"),
      explanation: Bilingual(
        vi:
          "“K?t qu?” là dấu vết của một chương trình không biết chữ Việt. Chữ đã mất không lấy lại được: chép lại từ bản gốc.",
        en:
          "“K?t qu?” is left by a program that does not know Vietnamese letters. What is lost cannot be got back: copy it from the original."
      ),
      message: Bilingual(vi: "chữ trong “{word}” đã mất", en: "letters of “{word}” are lost"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "mất chữ", en: "letters lost"), "name: Tr? ‹k?t› quả"),
        CheckExample(
          .procedure, Bilingual(vi: "câu hỏi", en: "a question"),
          """
          steps:
            - "Hồ sơ đã đủ chưa? Nếu đủ thì tiếp nhận."
          """),
      ]),
    .text(onlyWith: .tightQuestion) { use, _, list in
      guard use.isOwnWords || use.role == .option else { return }
      let bytes = Array(use.text.text.utf8)
      for index in bytes.indices.dropFirst().dropLast()
      where bytes[index] == 0x3F && TextByte.isLetter(bytes[index - 1])
        && TextByte.isLetter(bytes[index + 1])
      {
        let word = bytes.token(around: index)
        guard !bytes.isAddress(word) else { continue }
        list.add(at: use.at(word), ["word": Bilingual(use.text.text.utf8Slice(word))])
        return
      }
    }
  )
}
