import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formTaxCodeAsText = Check(
    CheckInfo(
      "form-tax-code-as-text", .warning, .forms,
      title: Bilingual(
        vi: "Mã số thuế, mã số doanh nghiệp dùng kiểu tax-code",
        en: "A tax or enterprise code is of type tax-code"),
      explanation: Bilingual(
        vi:
          "Mã số doanh nghiệp cũng là mã số thuế. Kiểu tax-code kiểm tra số chữ số và số kiểm tra; kiểu chữ hay số nhận cả mã gõ sai.",
        en:
          "The code of an enterprise is its tax code too. The type tax-code checks the number of digits and the check digit; text or a number takes mistyped ones."
      ),
      message: Bilingual(
        vi: "“{field}” là mã số thuế nhưng kiểu {type} không kiểm tra",
        en: "“{field}” is a tax code, which the type {type} does not check"),
      basis: [LegalBasis("86/2024/TT-BTC", "", confirmed: false)],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "kiểu chữ", en: "a text"),
          """
          \(FormExampleText.head)
                    - { id: maSo, type: ‹text›, name: "2. Mã số doanh nghiệp", max-length: 14 }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "đúng kiểu, hoặc số khác cũng được", en: "its own type, or another number"),
          """
          \(FormExampleText.head)
                    - { id: maSo, type: tax-code, name: Mã số thuế }
                    - { id: soKhac, type: text, name: "Mã số doanh nghiệp hoặc số quyết định thành lập", max-length: 50 }
          """),
      ]),
    .catalog { context, list in
      // Whoever has no code may write another number there.
      taxCodes.report(in: context.catalog, &list) { $0.contains(" hoac ") || $0.contains("/") }
    })
}

private let taxCodes = CodeAsText(["Mã số thuế", "Mã số doanh nghiệp", "MST"], .taxCode)
