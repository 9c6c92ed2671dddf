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
      WrittenField.forEach(in: context.catalog) { written in
        guard let type = written.field.type,
          type.value == .text || type.value == .multiline || type.value == .integer,
          let name = written.field.name
        else { return }
        let label = FieldLabel.withoutNumber(name.text)
        guard label.utf8.first.map({ $0 | 0x20 }) == 0x6D else { return }
        let folded = VietnameseText.folded(label)
        // Whoever has no code may write another number there.
        guard names.contains(where: folded.hasPrefix), !folded.contains(" hoac "),
          !folded.contains("/")
        else { return }
        let place = written.at(type.range)
        list.add(
          at: place,
          ["field": Bilingual(name.text), "type": Bilingual(type.value.rawValue)],
          fixes: [
            FixIt(
              Bilingual(vi: "Đổi thành tax-code", en: "Change to tax-code"), at: place,
              replacement: "tax-code")
          ])
      }
    })
}

private let names = ["Mã số thuế", "Mã số doanh nghiệp", "MST"].map { VietnameseText.folded($0) }
