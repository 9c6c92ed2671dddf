import CatalogModel
import Conditions
import Diagnostics
import SourceText

extension Check {
  static let questionSourceOptions = Check(
    CheckInfo(
      "question-source-options", .warning, .references,
      title: Bilingual(
        vi: "Câu hỏi lấy câu trả lời từ biểu mẫu có cùng các lựa chọn",
        en: "A question that a form answers has the same options"),
      explanation: Bilingual(
        vi:
          "Câu trả lời của trường trong biểu mẫu là câu trả lời của câu hỏi. Mã chỉ có ở một bên thì không được nhận ra ở bên kia: lựa chọn của câu hỏi không bao giờ được chọn, hoặc câu trả lời của biểu mẫu không dùng được.",
        en:
          "What is answered in the field of the form answers the question. A code that only one of them has means nothing to the other: the option of the question is never chosen, or the answer of the form is of no use."
      ),
      message: Bilingual(
        vi: "trường “{path}” của biểu mẫu không có lựa chọn “{code}”",
        en: "the field “{path}” of the form has no option “{code}”"),
      variants: [
        "lacking": Bilingual(
          vi: "trường “{path}” có thể trả lời “{code}”, câu hỏi không có lựa chọn ấy",
          en: "the field “{path}” may be answered “{code}”, which is no option of the question")
      ],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "mã khác với biểu mẫu", en: "another code than the form’s"),
          text("{ code: ‹mot-ca-nhan›, name: Cá nhân }, { code: to-chuc, name: Tổ chức }")),
        CheckExample(
          .procedure, Bilingual(vi: "thiếu một lựa chọn", en: "an option is lacking"),
          text(
            "{ code: ca-nhan, name: Cá nhân }, { code: to-chuc, name: Tổ chức }",
            from: "‹bieu-mau.nguoi.chuThe›", further: ", { code: ho, name: Hộ gia đình }")),
        CheckExample(
          .procedure, Bilingual(vi: "cùng mã", en: "the same codes"),
          text("{ code: ca-nhan, name: Cá nhân }, { code: to-chuc, name: Tổ chức }")),
      ]),
    .procedure { procedure, context, list in
      for question in procedure.questions where question.from != nil {
        guard let from = question.from, let type = question.type?.value, type.hasOptions,
          let field = context.source(of: question), field.type?.value.hasOptions ?? false
        else { continue }
        let day = procedure.header.day(nearest: context.date)
        guard let own = AnswerOptions(of: question, in: context.catalog, on: day),
          let given = AnswerOptions(of: field, in: context.catalog, on: day),
          own.isComplete, given.isComplete, !own.values.isEmpty, !given.values.isEmpty
        else { continue }
        let codes = Set(given.values.map(\.code))
        let strange = own.values.map(\.code).filter { !codes.contains($0) }
        if let first = strange.first {
          list.add(
            at: procedure.header.at(question.optionRange(of: first) ?? from.range),
            ["path": Bilingual(from.value), "code": Bilingual(first)])
        } else if let other = given.values.first(where: { value in
          !own.values.contains { $0.code == value.code }
        }) {
          list.add(
            at: procedure.header.at(from.range),
            ["path": Bilingual(from.value), "code": Bilingual(other.code)], variant: "lacking")
        }
      }
    })

  private static func text(
    _ options: String, from: String = "bieu-mau.nguoi.chuThe", further: String = ""
  ) -> String {
    """
    questions:
      - id: chuThe
        type: choice
        name: Người đăng ký
        from: \(from)
        options: [\(options)]
    documents:
      - { document: to-khai, originals: 1, mode: submit }
      - { document: giay-chung-sinh, originals: 1, mode: submit, when: questions.chuThe == 'to-chuc' }
    ---
    kind: form
    id: bieu-mau
    name: Biểu mẫu thử
    document: to-khai
    pages:
      - id: trangMot
        name: Trang một
        sections:
          - id: nguoi
            name: Người đăng ký
            fields:
              - id: chuThe
                type: choice
                name: Người đăng ký
                options:
                  [{ code: ca-nhan, name: Cá nhân }, { code: to-chuc, name: Tổ chức }\(further)]
    examples:
      - name: Cá nhân đăng ký
        answers: { nguoi: { chuThe: ca-nhan } }
        expect: valid
    """
  }
}

extension FormField {
  /// Where one of its own options, or its code list, is written.
  fileprivate func optionRange(of code: String) -> SourceRange? {
    switch self.options {
    case .inline(let options, _): options.first { $0.code.value == code }?.code.range
    case .list(let id): id.range
    case nil: nil
    }
  }
}
