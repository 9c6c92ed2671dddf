import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let componentCodeForm = Check(
    CheckInfo(
      "component-code-form", .warning, .codes,
      title: Bilingual(
        vi: "Mã thành phần hồ sơ theo một dạng đã biết",
        en: "Component codes are of a known form"),
      explanation: Bilingual(
        vi:
          "Các hệ thống dùng dạng 000.00.00.G09-KQ002269, KQ.G15.000031 hoặc một số nguyên. Dạng khác, nhất là thiếu hay thừa một chữ số, thường là chép nhầm.",
        en:
          "Systems use 000.00.00.G09-KQ002269, KQ.G15.000031, or a whole number. Another form, above all a digit too few or too many, is usually a slip."
      ),
      message: Bilingual(
        vi: "“{code}” không giống mã thành phần hồ sơ",
        en: "“{code}” does not look like a component code"),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "không phải mã", en: "no code"),
          """
          kind: document
          id: giay-la
          name: Giấy lạ
          component-code: ‹to-khai-01›
          digitization:
            decide: on-request
            reason: Thành phần thông thường
            basis: [01/2023/TT-VPCP]
          """),
        CheckExample(
          .declarations, Bilingual(vi: "thiếu một chữ số", en: "a digit is lacking"),
          """
          kind: document
          id: giay-la
          name: Giấy lạ
          component-code: ‹000.00.00.G09-KQ02269›
          digitization:
            decide: on-request
            reason: Thành phần thông thường
            basis: [01/2023/TT-VPCP]
          """),
        CheckExample(
          .declarations, Bilingual(vi: "đúng", en: "right"),
          """
          kind: document
          id: giay-la
          name: Giấy lạ
          component-code: 000.00.00.G09-KQ002269
          digitization:
            decide: on-request
            reason: Thành phần thông thường
            basis: [01/2023/TT-VPCP]
          """),
      ]),
    .document { document, _, list in
      guard let code = document.componentCode, !CodeBlank.isFound(in: code.value),
        !CodeShape.matches(
          code.value, anyOf: ["ddd.dd.dd.Udd-U+dddddd", "KQ.Gdd.dddddd", "d+"])
      else { return }
      list.add(at: document.header.at(code.range), ["code": Bilingual(code.value)])
    })
}
