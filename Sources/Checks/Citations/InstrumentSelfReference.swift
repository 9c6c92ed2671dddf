import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let instrumentSelfReference = Check(
    CheckInfo(
      "instrument-self-reference", .error, .citations,
      title: Bilingual(
        vi: "Văn bản không tự sửa đổi, thay thế mình",
        en: "A text does not amend or replace itself"),
      explanation: Bilingual(
        vi: "amended-by và replaced-by nêu văn bản khác ra sau. Thường là chép nhầm số.",
        en: "amended-by and replaced-by name later texts. Usually a number was copied by mistake."),
      message: Bilingual(
        vi: "{number} không thể tự sửa đổi hay thay thế mình",
        en: "{number} cannot amend or replace itself"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "tự thay thế",
            en: "replaces itself"),
          """
          kind: instrument
          number: 45/2020/NĐ-CP
          type: decree
          title: Về thực hiện thủ tục hành chính trên môi trường điện tử
          amended-by: [‹45/2020/NĐ-CP›]
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "văn bản khác",
            en: "another text"),
          """
          kind: instrument
          number: 45/2020/NĐ-CP
          type: decree
          title: Về thực hiện thủ tục hành chính trên môi trường điện tử
          amended-by: [118/2025/NĐ-CP]
          """),
      ]),
    .instrument { subject, _, list in
      for other in subject.amendedBy + subject.replacedBy where other.value == subject.number.value
      {
        list.add(at: subject.header.at(other.range), ["number": Bilingual(other.value)])
      }
    })
}
