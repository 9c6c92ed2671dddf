import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let documentOptionalAndConditional = Check(
    CheckInfo(
      "document-optional-and-conditional", .note, .documents,
      title: Bilingual(
        vi: "Giấy tờ “nếu có” không cần điều kiện",
        en: "A document “if there is one” needs no condition"),
      explanation: Bilingual(
        vi:
          "optional nghĩa là nộp nếu có; when nghĩa là bắt buộc khi điều kiện đúng. Có cả hai thì không rõ khi điều kiện đúng có bắt buộc không.",
        en:
          "optional means “if there is one”, when means “required if the condition holds”. With both, nobody knows whether it is required then."
      ),
      message: Bilingual(
        vi: "vừa optional vừa có điều kiện",
        en: "optional and conditional at once"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "cả hai",
            en: "both"),
          """
          questions:
            - { id: uyQuyen, type: boolean, name: Có người được ủy quyền }
          documents:
            - document: to-khai
              originals: 1
              mode: submit
            - document: giay-chung-sinh
              originals: 1
              mode: submit
              optional: true
              when: ‹questions.uyQuyen›
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "chỉ có điều kiện",
            en: "a condition only"),
          """
          questions:
            - { id: uyQuyen, type: boolean, name: Có người được ủy quyền }
          documents:
            - document: to-khai
              originals: 1
              mode: submit
              when: questions.uyQuyen
          """),
      ]),
    .asked { subject, _, list in
      guard subject.use.isOptional, let when = subject.use.when else { return }
      list.add(at: subject.at(when.range))
    })
}
