import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formDeclarationPreticked = Check(
    CheckInfo(
      "form-declaration-preticked", .error, .forms,
      title: Bilingual(
        vi: "Cam đoan, đồng ý không được đánh dấu sẵn",
        en: "Declarations and consents are not pre-ticked"),
      explanation: Bilingual(
        vi:
          "Người khai phải tự đánh dấu; đánh dấu sẵn thì cam đoan và đồng ý xử lý dữ liệu cá nhân không có giá trị.",
        en:
          "People tick it themselves; a box ticked in advance makes neither a declaration nor a consent."
      ),
      message: Bilingual(
        vi: "“{field}” được đánh dấu sẵn",
        en: "“{field}” is ticked in advance"),
      basis: [
        LegalBasis("91/2025/QH15", confirmed: false)
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "đánh dấu sẵn",
            en: "ticked in advance"),
          """
          \(FormExampleText.head)
                    - id: camDoan
                      type: declaration
                      name: Tôi cam đoan lời khai là đúng
                      default: ‹true›
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "để trống",
            en: "left open"),
          """
          \(FormExampleText.head)
                    - { id: camDoan, type: declaration, name: Tôi cam đoan lời khai là đúng }
          """),
      ]),
    .catalog { context, list in
      WrittenField.forEach(in: context.catalog) { written in
        guard
          written.field.type?.value == .declaration || written.field.type?.value == .confirmation,
          let value = written.field.defaultValue ?? written.field.calculate
        else { return }
        if case .scalar("false", _) = value.value { return }
        list.add(at: written.at(value.range), ["field": written.title])
      }
    })
}
