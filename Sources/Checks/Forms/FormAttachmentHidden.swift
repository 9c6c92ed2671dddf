import CatalogModel
import Diagnostics
import FormCompiler
import SourceText

extension Check {
  static let formAttachmentHidden = Check(
    CheckInfo(
      "form-attachment-hidden", .error, .forms,
      title: Bilingual(
        vi: "Tệp đính kèm hiện ra khi thủ tục yêu cầu giấy tờ",
        en: "An attachment is shown where its paper is asked for"),
      explanation: Bilingual(
        vi:
          "Tệp đính kèm gắn với giấy tờ bắt buộc đúng khi mọi thủ tục dùng biểu mẫu đều yêu cầu giấy tờ đó. Đã chứng minh rằng có tờ khai mà thủ tục yêu cầu giấy tờ còn visible lại ẩn chỗ nộp; tờ khai ấy không nộp đủ hồ sơ được. Bỏ visible, hoặc sửa cho khớp điều kiện của thủ tục.",
        en:
          "An attachment bound to a paper is required exactly where every procedure that uses the form asks for it. It is proven that there is a submission for which they do while visible hides the field, so that the dossier cannot be completed. Drop visible, or make it agree with the procedure's condition."
      ),
      message: Bilingual(
        vi: "“{field}” bị ẩn trong khi thủ tục yêu cầu “{document}”: {witness}",
        en: "“{field}” is hidden while the procedure asks for “{document}”: {witness}"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "hai điều kiện ngược nhau", en: "conditions that contradict"),
          text(visible: "‹\"!nguoi.uyQuyen\"›")),
        CheckExample(
          .procedure, Bilingual(vi: "hai điều kiện khớp nhau", en: "conditions that agree"),
          text(visible: "nguoi.uyQuyen")),
        CheckExample(
          .procedure, Bilingual(vi: "luôn hiện", en: "always shown"), text(visible: "true")),
      ]),
    .checkedForm { written, _, list in
      let form = written.checked
      for proof in written.proofs {
        guard case .paperHidden(let number) = proof.claim, let paper = form[number].paper,
          let hidden = paper.hidden, let visible = form[number].visible.first
        else { continue }
        let answers = proof.witness.map { form.words(of: $0, reading: hidden) } ?? ""
        list.add(
          at: visible.place,
          [
            "field": Bilingual(form[number].path), "document": Bilingual(paper.document.value),
            "witness": answers.isEmpty
              ? Bilingual(vi: "tờ khai bất kỳ", en: "any submission") : Bilingual(answers),
          ],
          related: [
            Related(
              Place(hidden.file, paper.document.range),
              Bilingual(vi: "giấy tờ được yêu cầu", en: "the paper that is asked for"))
          ])
      }
    }, premise: .wholeCatalog)

  private static func text(visible: String) -> String {
    FormExampleText.filed(
      asks: [
        "{ document: giay-chung-sinh, originals: 1, mode: upload, when: questions.uyQuyen }"
      ],
      more: """
        questions:
          - { id: uyQuyen, type: boolean, name: "Ủy quyền", from: to-khai-dien-tu.nguoi.uyQuyen }
        """,
      fields: [
        "{ id: uyQuyen, type: boolean, name: \"Ủy quyền\" }",
        "{ id: tep, type: attachment, name: Giấy chứng sinh, document: giay-chung-sinh, visible: \(visible) }",
      ])
  }
}

extension CheckedForm {
  /// "nguoi.uyQuyen = true": what a submission answers to the fields that a condition reads.
  fileprivate func words(of submission: SchemaValue, reading condition: FormCondition) -> String {
    reads(of: condition).compactMap { number -> String? in
      let keys = self[number].path.split(separator: ".").map(String.init)
      let value = keys.reduce(Optional(submission)) { $0?[$1] }
      guard let text = value?.plainText else { return nil }
      return "\(self[number].path) = \(text)"
    }.joined(separator: "; ")
  }
}

extension SchemaValue {
  /// A single value as people write it; nil for objects and lists.
  fileprivate var plainText: String? {
    switch self {
    case .string(let text): "“\(text)”"
    case .integer(let number): "\(number)"
    case .number(let digits): digits
    case .boolean(let value): "\(value)"
    case .null, .array, .object: nil
    }
  }
}
