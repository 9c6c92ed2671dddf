import CatalogModel
import Diagnostics
import Expressions
import FormCompiler
import SourceText

extension Check {
  static let formCalculationRefused = Check(
    CheckInfo(
      "form-calculation-refused", .error, .forms,
      title: Bilingual(
        vi: "Giá trị tính được là một câu trả lời hợp lệ",
        en: "A calculated value is a valid answer"
      ),
      explanation: Bilingual(
        vi:
          "Biểu thức cho một giá trị mà chính trường không nhận: không có trong các lựa chọn, ngoài giới hạn, trái mẫu. Khi ấy người khai không nộp được và cũng không sửa được.",
        en:
          "The expression gives a value that the field itself refuses: none of its options, out of bounds, of another shape. Whoever meets it can neither file nor put it right."
      ),
      message: Bilingual(
        vi: "trường không nhận giá trị tính được “{value}”: {reason}",
        en: "the field refuses the calculated value “{value}”: {reason}"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "không phải lựa chọn", en: "no option"),
          text("nguoi.a == 'x' ? 'm' : ‹'zz'›", most: 10)),
        CheckExample(
          .declarations,
          Bilingual(vi: "vượt giới hạn", en: "out of bounds"),
          text("nguoi.a == 'x' ? 'm' : 'f'", most: 5, number: "‹10›")),
        CheckExample(
          .declarations,
          Bilingual(vi: "ngày sau giới hạn", en: "a day after the bound"),
          """
          \(FormExampleText.head)
                    - { id: ngay, type: date, name: Ngày, max: "2020-01-01", calculate: "‹date('2030-01-01')›" }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "trường nhận giá trị", en: "values that the field takes"),
          text("nguoi.a == 'x' ? 'm' : 'f'", most: 10)),
      ]),
    .catalog { context, list in
      WrittenField.forEach(in: context.catalog) { written in
        guard !written.field.calculation.isEmpty,
          let field = written.alone(in: context),
          let value = field.checked.calculation?.value
        else { return }
        for constant in value.constants {
          // A value of another type is a finding of its expression.
          let faults = field.faults(of: constant.answer)
          guard let fault = faults.first, fault.kind != .type,
            // Where nothing fits, that is the finding.
            field.form.contradiction(of: field.node) == nil
          else { continue }
          list.add(
            at: written.at(constant.range),
            ["value": Bilingual(constant.text), "reason": fault.message])
        }
      }
    })

  private static func text(
    _ either: String, most: Int, number: String = "10"
  ) -> String {
    """
    \(FormExampleText.head)
              - { id: a, type: text, name: Câu trả lời }
              - { id: gioi, type: choice, name: Giới, options: [{ code: m, name: Nam giới }, { code: f, name: Nữ giới }], calculate: "\(either)" }
              - { id: so, type: integer, name: Số bản, max: \(most), calculate: "\(number)" }
    """
  }
}

extension FormCondition {
  /// The constants that the expression can come to, where they are written.
  fileprivate var constants: [(answer: Answer, text: String, range: SourceRange)] {
    var result: [(answer: Answer, text: String, range: SourceRange)] = []
    let tree = expression.parsed.tree
    collect(tree.root, &result)
    // What is written with a function, such as a date.
    if result.isEmpty, written.names.isEmpty,
      let value = try? expression.evaluate([:], EvaluationContext()),
      let (answer, text) = value.constant
    {
      result.append((answer, text, place(of: tree[tree.root].range)))
    }
    return result
  }

  private func collect(
    _ id: NodeID, _ result: inout [(answer: Answer, text: String, range: SourceRange)]
  ) {
    let node = expression.parsed.tree[id]
    switch node.kind {
    case .conditional(_, let then, let otherwise):
      collect(then, &result)
      collect(otherwise, &result)
    case .literal(let value):
      guard let (answer, text) = value.constant else { return }
      result.append((answer, text, place(of: node.range)))
    default: break
    }
  }

  private func place(of range: SourceRange) -> SourceRange {
    if case .cel = written.syntax { written.origin.range(of: range) } else { range }
  }
}

extension CELValue {
  /// As an answer and as people read it; nil for what is no answer.
  fileprivate var constant: (answer: Answer, text: String)? {
    switch self {
    case .string(let text): (.string(text.string), text.string)
    case .int(let number): (.number(Double(number)), "\(number)")
    case .double(let number): (.number(number), "\(number)")
    case .date(let date): (.string(date.description), date.description)
    default: nil
    }
  }
}
