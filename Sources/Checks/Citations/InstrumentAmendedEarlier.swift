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
          Bilingual(vi: "số nhỏ hơn trong cùng năm", en: "an earlier number of the same year"),
          """
          kind: instrument
          number: 45/2020/NĐ-CP
          type: decree
          title: Về thực hiện thủ tục hành chính trên môi trường điện tử
          effective: { from: 2020-05-22, until: 2025-06-30 }
          replaced-by: [‹30/2020/NĐ-CP›]
          ---
          kind: instrument
          number: 30/2020/NĐ-CP
          type: decree
          title: Về công tác văn thư
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
        } else if let own = try? InstrumentNumber(subject.number.value),
          let number = try? InstrumentNumber(other.value)
        {
          isOlder = number.precedes(own)
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

extension InstrumentNumber {
  /// Whether it was given before another: in an earlier year, or earlier in the row of numbers that
  /// one body gives to one type of text in a year.
  fileprivate func precedes(_ other: InstrumentNumber) -> Bool {
    guard let year, let later = other.year else { return false }
    guard year == later else { return year < later }
    guard symbol == other.symbol, bodies == other.bodies, let own = Int(serial),
      let next = Int(other.serial)
    else { return false }
    return own < next
  }
}
