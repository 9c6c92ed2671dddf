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
                    - { id: ‹noiChet›, type: text, name: "Quận, huyện nơi chết" }
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
        let label = FieldLabel.withoutNumber(field.name?.text ?? "")
        let isDistrict =
          ["huyen", "quanhuyen", "maquanhuyen", "mahuyen"].contains(id.value.lowercased())
          || isDistrict(VietnameseText.folded(label))
        if isDistrict { list.add(at: written.at(id.range), ["field": written.title]) }
      }
    })
}

/// Whether a label is that of a district, perhaps with what it is of: "Quận, huyện nơi chết".
private func isDistrict(_ label: String) -> Bool {
  let names = ["quan/huyen", "quan, huyen", "huyen/quan", "huyen, quan", "cap huyen", "huyen"]
  guard let name = names.first(where: label.hasPrefix) else { return false }
  let rest = label.utf8.dropFirst(name.utf8.count)
  // "Huyện ủy" is a body; a former district may be asked for.
  guard rest.first.map({ $0 == 0x20 }) ?? true else { return false }
  return rest.isEmpty || rest.starts(with: " noi ".utf8) && !label.contains("truoc")
}
