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
            vi: "đồng ý bằng câu hỏi có, không",
            en: "a consent as a yes or no"),
          """
          \(FormExampleText.head)
                    - id: dongY
                      type: boolean
                      name: Tôi đồng ý chia sẻ dữ liệu cá nhân
                      default: ‹true›
                    - id: nhanTin
                      type: boolean
                      name: Nhận tin nhắn khi có kết quả
                      default: true
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
        guard let value = written.field.defaultValue ?? written.field.calculate else { return }
        switch written.field.type?.value {
        case .declaration, .confirmation:
          if case .scalar("false", _) = value.value { return }
        case .boolean:
          guard case .scalar("true", isQuoted: false) = value.value, isConsent(written.field) else {
            return
          }
        default: return
        }
        list.add(at: written.at(value.range), ["field": written.title])
      }
    })
}

/// Whether people say it of themselves: "Tôi đồng ý…", "Đồng ý…".
private func isConsent(_ field: FormField) -> Bool {
  guard let name = field.name else { return false }
  let folded = VietnameseText.folded(FieldLabel.withoutNumber(name.text))
  return folded.hasPrefix("toi ") || folded.hasPrefix("dong y ")
}
