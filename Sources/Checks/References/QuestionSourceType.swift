import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let questionSourceType = Check(
    CheckInfo(
      "question-source-type", .warning, .references,
      title: Bilingual(
        vi:
          "Câu hỏi lấy câu trả lời cùng kiểu từ biểu mẫu",
        en:
          "A question takes an answer of its type from a form"
      ),
      explanation: Bilingual(
        vi:
          "from nối câu hỏi với một trường của biểu mẫu để không phải trả lời hai lần. Trường kiểu khác thì câu trả lời không dùng được: thường là chép nhầm đường dẫn.",
        en:
          "from binds a question to a field of a form, so that nobody answers twice. The answer of a field of another type cannot be used: often the path was miscopied."
      ),
      message: Bilingual(
        vi:
          "câu hỏi kiểu {type}, trường “{path}” kiểu {other}",
        en:
          "the question is of type {type}, the field “{path}” of {other}"
      ),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "trường văn bản", en: "a text field"),
          """
          questions:
            - id: uyQuyen
              type: boolean
              name: Có ủy quyền
              from: ‹bieu-mau.nguoiYeuCau.uyQuyen›
          documents:
            - { document: to-khai, originals: 1, mode: submit, when: questions.uyQuyen }

          ---
          kind: form
          id: bieu-mau
          name: Biểu mẫu thử
          document: to-khai
          pages:
            - id: trangMot
              name: Trang một
              sections:
                - id: nguoiYeuCau
                  name: Người yêu cầu
                  fields:
                    - { id: uyQuyen, type: text, name: Được ủy quyền }
          examples:
            - name: Tự đi đăng ký
              answers: { nguoiYeuCau: { uyQuyen: Có } }
              expect: valid
          """),
        CheckExample(
          .procedure, Bilingual(vi: "cùng kiểu", en: "the same type"),
          """
          questions:
            - id: uyQuyen
              type: boolean
              name: Có ủy quyền
              from: bieu-mau.nguoiYeuCau.uyQuyen
          documents:
            - { document: to-khai, originals: 1, mode: submit, when: questions.uyQuyen }

          ---
          kind: form
          id: bieu-mau
          name: Biểu mẫu thử
          document: to-khai
          pages:
            - id: trangMot
              name: Trang một
              sections:
                - id: nguoiYeuCau
                  name: Người yêu cầu
                  fields:
                    - { id: uyQuyen, type: boolean, name: Được ủy quyền }
          examples:
            - name: Tự đi đăng ký
              answers: { nguoiYeuCau: { uyQuyen: false } }
              expect: valid
          """),
      ]),
    .procedure { procedure, context, list in
      for question in procedure.questions {
        guard let from = question.from, let type = question.type?.value,
          let dot = from.value.firstIndex(of: "."),
          let given = context.formPaths(of: String(from.value[..<dot]))[
            String(from.value[from.value.index(after: dot)...])],
          let given, !given.fills(type)
        else { continue }
        list.add(
          at: procedure.header.at(from.range),
          [
            "type": Bilingual(type.rawValue), "other": Bilingual(given.rawValue),
            "path": Bilingual(from.value),
          ])
      }
    })
}
