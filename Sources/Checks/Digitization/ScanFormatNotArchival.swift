import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let scanFormatNotArchival = Check(
    CheckInfo(
      "scan-format-not-archival", .warning, .digitization,
      title: Bilingual(
        vi: "Bản số hóa lưu trữ ở định dạng PDF/A",
        en: "Digitized papers are archived as PDF/A"),
      explanation: Bilingual(
        vi:
          "PDF/A mang theo phông chữ và màu nên đọc được lâu dài; TIFF, PNG chỉ là bản gốc quét. Thêm pdf-a-1 hoặc pdf-a-2.",
        en:
          "PDF/A carries its fonts and colours and stays readable; TIFF and PNG are only masters. Add pdf-a-1 or pdf-a-2."
      ),
      message: Bilingual(
        vi: "không có định dạng lưu trữ PDF/A",
        en: "there is no archival format (PDF/A)"),
      basis: [
        LegalBasis("05/2025/TT-BNV", "", confirmed: false)
      ],
      examples: [
        CheckExample(
          .catalog,
          Bilingual(
            vi: "chỉ có PDF thường",
            en: "plain PDF only"),
          """
          digitization-profiles:
            - id: thuong
              name: Giấy tờ thường
              format: [‹pdf, tiff›]
              resolution: 300 dpi
              color: color
          """),
        CheckExample(
          .catalog,
          Bilingual(
            vi: "có PDF/A",
            en: "PDF/A"),
          """
          digitization-profiles:
            - id: thuong
              name: Giấy tờ thường
              format: [pdf-a-2, tiff]
              resolution: 300 dpi
              color: color
          """),
      ]),
    .settings { subject, context, list in
      for profile in subject.profiles {
        guard let first = profile.formats.first, let last = profile.formats.last,
          !context.isBroken(subject.header.at(profile.range)),
          !profile.formats.contains(where: { $0.value == "pdf-a-1" || $0.value == "pdf-a-2" })
        else { continue }
        list.add(at: subject.header.at(SourceRange(start: first.range.start, end: last.range.end)))
      }
    })
}
