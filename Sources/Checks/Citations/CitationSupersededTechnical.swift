import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let citationSupersededTechnical = Check(
    CheckInfo(
      "citation-superseded-technical", .note, .citations,
      title: Bilingual(
        vi: "Quy chuẩn kỹ thuật cũ được thay bằng quy định mới",
        en: "Superseded technical rules give way to the new ones"),
      explanation: Bilingual(
        vi:
          "Thông tư 01/2023/TT-VPCP còn viện dẫn 02/2019/TT-BNV, nhưng hướng dẫn số hóa thống nhất năm 2025 theo 05/2025/TT-BNV. Viện dẫn thông số mới.",
        en:
          "Circular 01/2023/TT-VPCP still names 02/2019/TT-BNV, but the unified digitization guidance of 2025 follows 05/2025/TT-BNV. Cite the new parameters."
      ),
      message: Bilingual(
        vi: "{number} đã có quy định mới: {successor}",
        en: "{number} has a newer rule: {successor}"),
      basis: [
        LegalBasis("05/2025/TT-BNV", "", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "thông số lưu trữ cũ",
            en: "the archival parameters of before"),
          """
          basis: [60/2014/QH13, ‹02/2019/TT-BNV›]
          ---
          kind: instrument
          number: 02/2019/TT-BNV
          type: circular
          title: Quy định tiêu chuẩn dữ liệu thông tin đầu vào và yêu cầu bảo quản tài liệu lưu trữ điện tử
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "viện dẫn khác",
            en: "another citation"),
          """
          basis: [60/2014/QH13]
          """),
      ]),
    .citation { subject, context, list in
      let number = subject.citation.number.value
      guard number == "02/2019/TT-BNV" else { return }
      // Where its last day is declared, that speaks for itself.
      if let until = context.catalog.instruments.first(of: number)?.header.window.until,
        until < context.date
      {
        return
      }
      list.add(
        at: subject.place, ["number": Bilingual(number), "successor": Bilingual("05/2025/TT-BNV")])
    })
}
