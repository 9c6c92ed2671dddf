import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formIdentityAsText = Check(
    CheckInfo(
      "form-identity-as-text", .warning, .forms,
      title: Bilingual(
        vi: "Số định danh cá nhân dùng kiểu citizen-id",
        en: "A personal identification number is of type citizen-id"),
      explanation: Bilingual(
        vi:
          "Kiểu citizen-id kiểm tra đủ 12 chữ số và cấu trúc của số; kiểu chữ hay số nhận cả số sai, cả chứng minh nhân dân 9 số đã hết giá trị.",
        en:
          "The type citizen-id checks the 12 digits and their structure; text or a number takes wrong ones, and the nine digits of identity cards that are no longer valid."
      ),
      message: Bilingual(
        vi: "“{field}” là số định danh cá nhân nhưng kiểu {type} không kiểm tra",
        en: "“{field}” is a personal identification number, which the type {type} does not check"),
      basis: [LegalBasis("137/2015/NĐ-CP", "Điều 13", confirmed: false)],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "kiểu chữ", en: "a text"),
          """
          \(FormExampleText.head)
                    - { id: soDinhDanh, type: ‹text›, name: Số định danh cá nhân, max-length: 12 }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "có số thứ tự trên tờ khai", en: "with its number on the paper form"),
          """
          \(FormExampleText.head)
                    - { id: soDinhDanh, type: ‹text›, name: "9. Số định danh cá nhân của chủ hộ", pattern: "[0-9]{9}|[0-9]{12}" }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "đúng kiểu", en: "its own type"),
          """
          \(FormExampleText.head)
                    - { id: soDinhDanh, type: citizen-id, name: Số định danh cá nhân }
          """),
      ]),
    .catalog { context, list in
      // "Số định danh hoặc hộ chiếu" takes the papers of foreigners too.
      identityNumbers.report(in: context.catalog, &list) { $0.contains(passport) }
    })
}

private let identityNumbers = CodeAsText(["Số định danh", "Số căn cước", "Số CCCD"], .citizenID)
private let passport = VietnameseText.folded("hộ chiếu")
