import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let scanResolutionLow = Check(
    CheckInfo(
      "scan-resolution-low", .error, .digitization,
      title: Bilingual(
        vi: "Độ phân giải quét đủ để lưu trữ",
        en: "Scans have enough resolution to be kept"),
      explanation: Bilingual(
        vi:
          "Hướng dẫn số hóa thống nhất năm 2025: từ 300 dpi; giấy tờ hành chính thông thường, lưu ngắn hạn từ 200 dpi. Dưới 200 dpi là lỗi, dưới 300 dpi là lưu ý.",
        en:
          "The unified guidance of 2025: 300 dpi and more; ordinary papers with short retention 200 dpi and more. Below 200 dpi is an error, below 300 dpi a note."
      ),
      message: Bilingual(
        vi: "{dpi} dpi thấp hơn mức tối thiểu 200 dpi",
        en: "{dpi} dpi is below the minimum of 200 dpi"),
      variants: [
        "ordinary": Bilingual(
          vi:
            "{dpi} dpi chỉ đủ cho giấy tờ hành chính thông thường; giấy tờ lưu lâu dài cần 300 dpi",
          en: "{dpi} dpi is enough only for ordinary papers; what is kept long needs 300 dpi")
      ],
      basis: [
        LegalBasis("05/2025/TT-BNV", "", confirmed: false)
      ],
      examples: [
        CheckExample(
          .catalog,
          Bilingual(
            vi: "150 dpi",
            en: "150 dpi"),
          """
          digitization-profiles:
            - id: thuong
              name: Giấy tờ thường
              format: [pdf-a-2]
              resolution: ‹150 dpi›
              color: color
          """),
        CheckExample(
          .catalog,
          Bilingual(
            vi: "300 dpi",
            en: "300 dpi"),
          """
          digitization-profiles:
            - id: thuong
              name: Giấy tờ thường
              format: [pdf-a-2]
              resolution: 300 dpi
              color: color
          """),
      ]),
    .settings { subject, _, list in
      for profile in subject.profiles {
        guard let resolution = profile.resolution, resolution.value < 300 else { continue }
        let dpi: KeyValuePairs = ["dpi": Bilingual("\(resolution.value)")]
        let place = subject.header.at(resolution.range)
        if resolution.value < 200 {
          list.add(at: place, dpi)
        } else {
          list.add(at: place, severity: .note, dpi, variant: "ordinary")
        }
      }
    })
}
