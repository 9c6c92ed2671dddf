import Diagnostics
import Expressions
import SourceText
import Writers

/// What came of one expression, for a person.
struct EvalPage {
  let text: String

  init(_ answer: EvalSession.Answer, _ source: String, _ language: Language) {
    let isVietnamese = language == .vi
    var text = ""
    func row(_ vi: String, _ en: String, _ value: String) {
      let label = isVietnamese ? vi : en
      let blanks = String(repeating: " ", count: max(1, 12 - DisplayWidth.of(label)))
      text += label + blanks + Escaping.forTerminal(value) + "\n"
    }
    switch answer.outcome {
    case .value(let value): row("giá trị", "value", "\(value)")
    case .problems(let problems):
      for problem in problems {
        text += Self.complaint(
          problem.code.rawValue, problem.message[language], problem.range, source)
        for fix in problem.fixes {
          text +=
            (isVietnamese ? "  sửa: " : "  fix: ") + Escaping.forTerminal(fix.replacement) + "\n"
        }
      }
    case .failure(let failure):
      text += Self.complaint(
        failure.reason.code, failure.message[language], failure.range, source)
    case .badRequest(let message): text += message[language] + "\n"
    }
    if let expression = answer.expression {
      row("kiểu", "type", "\(expression.type)")
      if expression.parsed.isValid {
        row("dạng chuẩn", "canonical", expression.parsed.tree.canonicalText)
      }
      for line in answer.decision?.rows ?? [] {
        row(line.label.vi, line.label.en, line.text[language])
      }
    }
    self.text = text
  }

  /// The line of the expression with the part underlined.
  private static func complaint(
    _ code: String, _ message: String, _ range: SourceRange, _ source: String
  ) -> String {
    let bytes = Array(source.utf8)
    let start = min(range.bounds.lowerBound, bytes.count)
    let lineStart = bytes[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let lineEnd = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    let end = min(max(range.bounds.upperBound, start), lineEnd)
    let shown = { (part: ArraySlice<UInt8>) in
      Escaping.forTerminal(String(decoding: part, as: UTF8.self))
    }
    let before = DisplayWidth.of(shown(bytes[lineStart..<start]))
    let under = max(1, DisplayWidth.of(shown(bytes[start..<end])))
    return "error[\(code)]: \(Escaping.forTerminal(message))\n"
      + "  \(shown(bytes[lineStart..<lineEnd]))\n"
      + "  " + String(repeating: " ", count: before) + String(repeating: "^", count: under) + "\n"
  }
}
