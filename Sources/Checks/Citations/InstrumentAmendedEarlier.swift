import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let instrumentAmendedEarlier = Check(
    CheckInfo(
      "instrument-amended-earlier", .warning, .citations,
      title: Bilingual(
        vi: "Văn bản sửa đổi, thay thế ra sau văn bản được sửa đổi, thay thế",
        en: "Texts are amended and replaced by later ones"),
      explanation: Bilingual(
        vi:
          "Văn bản ra trước không thể sửa đổi, thay thế văn bản ra sau. Có thể hai số bị đảo chỗ.",
        en: "An earlier text cannot amend or replace a later one. The two may have been swapped."),
      message: Bilingual(
        vi: "{other} ra trước {number}",
        en: "{other} is older than {number}"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "sửa đổi bởi nghị định cũ hơn",
            en: "amended by an older decree"),
          """
          kind: instrument
          number: 45/2020/NĐ-CP
          type: decree
          title: Về thực hiện thủ tục hành chính trên môi trường điện tử
          amended-by: [‹61/2018/NĐ-CP›]
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "sửa đổi bởi nghị định mới hơn",
            en: "amended by a newer decree"),
          """
          kind: instrument
          number: 45/2020/NĐ-CP
          type: decree
          title: Về thực hiện thủ tục hành chính trên môi trường điện tử
          amended-by: [118/2025/NĐ-CP]
          """),
      ]),
    .instrument { subject, context, list in
      for other in subject.amendedBy + subject.replacedBy {
        let later = context.catalog.instruments.first(of: other.value)
        let isOlder: Bool
        if let own = subject.issued?.value, let day = later?.issued?.value {
          isOlder = day < own
        } else if let own = year(of: subject.number.value), let year = year(of: other.value) {
          isOlder = year < own
        } else {
          continue
        }
        guard isOlder else { continue }
        list.add(
          at: subject.header.at(other.range),
          ["other": Bilingual(other.value), "number": Bilingual(subject.number.value)])
      }
    })
}

private func year(of number: String) -> Int? { (try? InstrumentNumber(number))?.year }
