import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let digitizationUnsigned = Check(
    CheckInfo(
      "digitization-unsigned", .warning, .digitization,
      title: Bilingual(
        vi: "Bản số hóa có cơ quan ký số",
        en: "A digitized paper has an office that signs it"),
      explanation: Bilingual(
        vi: "Bản số hóa chỉ có giá trị khi được ký số của cơ quan số hóa. Ghi signed-by.",
        en:
          "A digitized copy counts only with the digital signature of the office that made it. Give signed-by."
      ),
      message: Bilingual(
        vi: "phải số hóa nhưng chưa biết cơ quan nào ký số",
        en: "it must be digitized, but nobody is named to sign it"),
      basis: [
        LegalBasis("01/2023/TT-VPCP", "", confirmed: false)
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "chưa có người ký",
            en: "nobody signs"),
          """
          kind: document
          id: giay-thu
          name: Bản xác nhận thử nghiệm
          digitization: { decide: ‹required›, category: sector-law, profile: thuong, basis: [01/2023/TT-VPCP] }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "có người ký",
            en: "somebody signs"),
          """
          kind: document
          id: giay-thu
          name: Bản xác nhận thử nghiệm
          digitization: { decide: required, category: sector-law, profile: thuong, signed-by: ubnd-xa, basis: [01/2023/TT-VPCP] }
          """),
      ]),
    .digitization { subject, context, list in
      guard let decide = subject.required, subject.resolved(in: context).signedBy == nil else {
        return
      }
      list.add(at: subject.at(decide.range))
    })
}

extension DigitizationUse {
  /// The decision, where it is written here and demands digitization.
  var required: Located<Digitization.Decision>? {
    guard let decide = digitization.decide, decide.value == .required else { return nil }
    return decide
  }
}
