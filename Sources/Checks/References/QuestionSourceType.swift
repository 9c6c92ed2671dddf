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
          QuestionSample.text(from: "‹bieu-mau.nguoiYeuCau.uyQuyen›", type: "text", answer: "Có")),
        CheckExample(
          .procedure, Bilingual(vi: "cùng kiểu", en: "the same type"),
          QuestionSample.text()),
      ]),
    .procedure { procedure, context, list in
      for question in procedure.questions {
        guard let from = question.from, let type = question.type?.value,
          let given = context.source(of: question)?.type?.value, !given.fills(type)
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
