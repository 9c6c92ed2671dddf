import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formOldDistrictRequired = Check(
    CheckInfo(
      "form-old-district-required", .warning, .forms,
      title: Bilingual(
        vi: "Biểu mẫu hiện hành không bắt buộc khai cấp huyện",
        en: "A form in force does not require a district"),
      explanation: Bilingual(
        vi:
          "Từ ngày 01/7/2025 không còn cấp huyện. Dùng trường địa chỉ hai cấp (type: address); địa danh cũ cho phép bằng history: true.",
        en:
          "Districts ended on 2025-07-01. Use an address of two levels (type: address); former places are allowed by history: true."
      ),
      message: Bilingual(
        vi: "“{field}” bắt buộc khai cấp huyện",
        en: "“{field}” requires a district"),
      basis: [
        LegalBasis("72/2025/QH15")
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "bắt buộc khai huyện",
            en: "a district is required"),
          """
          \(FormExampleText.head)
                    - { id: ‹huyen›, type: text, name: Quận/huyện }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "địa chỉ hai cấp",
            en: "an address of two levels"),
          """
          \(FormExampleText.head)
                    - { id: diaChi, type: address, name: Địa chỉ }
          """),
      ]),
    .catalog { context, list in
      WrittenField.forEach(in: context.catalog) { written in
        let field = written.field
        guard written.isInForm,
          written.header.window.until.map({ $0 >= Regimes.twoLevels }) ?? true,
          let id = field.id, field.isOptional?.value != true, field.visible == nil,
          field.required.map({ $0.syntax == .constant(true) }) ?? true
        else { return }
        let name = VietnameseText.folded(field.name?.text ?? "")
        let isDistrict =
          ["huyen", "quanhuyen", "maquanhuyen", "mahuyen"].contains(id.value.lowercased())
          || ["huyen", "quan/huyen", "quan, huyen", "huyen/quan", "cap huyen"].contains(name)
        if isDistrict { list.add(at: written.at(id.range), ["field": written.title]) }
      }
    })
}
