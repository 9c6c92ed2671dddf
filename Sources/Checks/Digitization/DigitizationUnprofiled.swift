import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let digitizationUnprofiled = Check(
    CheckInfo(
      "digitization-unprofiled", .warning, .digitization,
      title: Bilingual(
        vi: "Giấy tờ phải số hóa có thông số quét",
        en: "A paper that must be digitized has scan settings"),
      explanation: Bilingual(
        vi:
          "Không có thông số thì mỗi nơi quét một kiểu. Khai thông số một lần ở catalog rồi nêu bằng profile.",
        en:
          "Without settings every counter scans in its own way. Declare a profile once in the catalog and name it by profile."
      ),
      message: Bilingual(
        vi: "phải số hóa nhưng chưa có thông số quét (profile)",
        en: "it must be digitized, but has no scan settings (profile)"),
      basis: [
        LegalBasis("01/2023/TT-VPCP", "Điều 8")
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "chưa có thông số",
            en: "no settings"),
          """
          kind: document
          id: giay-thu
          name: Bản xác nhận thử nghiệm
          digitization: { decide: ‹required›, category: sector-law, signed-by: ubnd-xa, basis: [01/2023/TT-VPCP] }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "có thông số",
            en: "settings"),
          """
          kind: document
          id: giay-thu
          name: Bản xác nhận thử nghiệm
          digitization: { decide: required, category: sector-law, profile: thuong, signed-by: ubnd-xa, basis: [01/2023/TT-VPCP] }
          """),
      ]),
    .digitization { subject, context, list in
      guard let decide = subject.required, subject.resolved(in: context).profile == nil else {
        return
      }
      list.add(at: subject.at(decide.range))
    })
}
