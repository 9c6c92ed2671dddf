import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let instrumentTitleHasNumber = Check(
    CheckInfo(
      "instrument-title-has-number", .warning, .citations,
      title: Bilingual(
        vi: "Tên văn bản không lặp lại loại và số",
        en: "A title does not repeat type and number"),
      explanation: Bilingual(
        vi:
          "Loại và số, ký hiệu có khóa riêng; đầu ra tự ghép “Nghị định số … quy định …”. Ghi trong tên thì bị lặp.",
        en:
          "Type and number have keys of their own; outputs join “Nghị định số … quy định …” themselves. In the title they would come twice."
      ),
      message: Bilingual(
        vi: "tên văn bản bắt đầu bằng “{word} số …”",
        en: "the title begins with “{word} số …”"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "có loại và số",
            en: "type and number"),
          """
          kind: instrument
          number: 45/2020/NĐ-CP
          type: decree
          title: ‹Nghị định› số 45/2020/NĐ-CP về thực hiện thủ tục hành chính trên môi trường điện tử
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "chỉ có trích yếu",
            en: "the subject only"),
          """
          kind: instrument
          number: 45/2020/NĐ-CP
          type: decree
          title: Về thực hiện thủ tục hành chính trên môi trường điện tử
          """),
      ]),
    .instrument { subject, _, list in
      if let title = subject.title, title.text == subject.number.value {
        list.add(at: subject.header.at(title.range), ["word": Bilingual(title.text)])
        return
      }
      guard let title = subject.title, let word = TitleTypeWord(title.text),
        word.hasNumber(in: title.text), subject.type.map({ $0.value == word.type }) ?? true
      else { return }
      let text = String(decoding: Array(title.text.utf8)[word.bytes], as: UTF8.self)
      list.add(
        at: subject.header.place(of: word.bytes, in: title.text, at: title.range),
        ["word": Bilingual(text)])
    })
}
