import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formExampleMissing = Check(
    CheckInfo(
      "form-example-missing", .note, .forms,
      title: Bilingual(
        vi: "Biểu mẫu có ví dụ",
        en: "A form has examples"),
      explanation: Bilingual(
        vi:
          "Ví dụ là phép thử của biểu mẫu: một bộ trả lời hợp lệ, và mỗi quy tắc một bộ không hợp lệ.",
        en:
          "Examples are the tests of a form: one set of valid answers, and an invalid one for each rule."
      ),
      message: Bilingual(
        vi: "biểu mẫu “{form}” chưa có ví dụ nào",
        en: "the form “{form}” has no examples"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "không có ví dụ",
            en: "no examples"),
          """
          kind: form
          id: ‹to-khai-dien-tu›
          name: Tờ khai điện tử
          document: to-khai
          pages:
            - id: trang
              name: Trang khai
              sections:
                - id: nguoi
                  name: Người khai
                  fields:
          \(FormExampleText.name)
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "có ví dụ",
            en: "an example"),
          """
          \(FormExampleText.head)
          \(FormExampleText.name)
          examples:
            - name: Khai đủ
              answers: { nguoi: { hoTen: Nguyễn Văn An } }
              expect: valid
          """),
      ]),
    .form { form, _, list in
      guard form.examples.isEmpty else { return }
      list.add(at: form.header.namePlace, ["form": Bilingual(form.name?.text ?? form.id.value)])
    })
}
