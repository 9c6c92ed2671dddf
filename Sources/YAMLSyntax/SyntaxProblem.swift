import Diagnostics
import SourceText

/// A syntax error as libyaml tells it, with byte offsets.
struct SyntaxProblem {
  var text: String
  var context: String
  var offset: Int
  var contextOffset: Int
}

extension TreeBuilder {
  /// Said with the last finding of a file that is given up.
  static let restIsUnread = Bilingual(
    vi: "Quá nhiều tài liệu hỏng: phần còn lại của tệp không được đọc.",
    en: "Too many broken documents: the rest of the file is not read.")

  /// Drops the document and says in one finding why.
  mutating func reportSyntax(_ problem: SyntaxProblem) -> Outcome {
    let outcome = resumption(after: problem.offset)
    let finding = syntaxFinding(problem)
    dropDocument()
    report(finding)
    return outcome
  }

  private func syntaxFinding(_ problem: SyntaxProblem) -> Finding {
    let context = problem.context
    if context == "while scanning a directive" || context.hasSuffix("directive") {
      let start = problem.contextOffset
      return Finding(.directiveNotAllowed, at: place(start..<lines.contentEnd(from: start)))
    }
    if problem.text == "found incompatible YAML document"
      || problem.text.hasPrefix("found duplicate %")
    {
      let start = problem.offset
      return Finding(.directiveNotAllowed, at: place(start..<lines.contentEnd(from: start)))
    }
    if let tag = tagFinding(problem) { return tag }
    let diagnosis = diagnose(problem)
    let range = diagnosis.range.clamped(to: 0..<bytes.count)
    if survey.hasInvisibles, let hidden = misleadingCharacter(before: range.upperBound) {
      return hidden
    }
    let help: Bilingual? =
      diagnosis.variant == nil && !problem.text.isEmpty
      ? Bilingual(
        vi: "Bộ đọc YAML báo: \(problem.text).", en: "The YAML reader says: \(problem.text).")
      : nil
    return Finding(
      .yamlSyntax, at: place(range), ["text": diagnosis.argument],
      variant: diagnosis.variant, help: help, fixes: diagnosis.fixes)
  }

  /// A hidden character that ends a line, or begins one, near a mistake: it is the mistake.
  private func misleadingCharacter(before end: Int) -> Finding? {
    let line = lines.start(ofLineAt: end)
    var index = max(savepoint.start, lines.start(ofLineAt: max(0, line - 1)))
    while index < end {
      let (value, width) = bytes.scalar(at: index)
      if let hidden = HiddenCharacter(value) {
        let isAtStart = lines.skipBlanks(lines.start(ofLineAt: index)) == index
        if isAtStart || HiddenCharacter.breaksLines(value) {
          let place = place(index..<index + width)
          let fix = FixIt(hidden.fixTitle, at: place, replacement: hidden.replacement)
          return Finding(
            .invisibleCharacter, at: place, ["character": hidden.name], fixes: [fix])
        }
      }
      index += max(1, width)
    }
    return nil
  }

  /// `when: !a && b`: the `!` makes a tag of what was meant as text.
  private func tagFinding(_ problem: SyntaxProblem) -> Finding? {
    let start: Int
    if problem.context.hasSuffix("tag") || problem.text == "found undefined tag handle" {
      start = problem.contextOffset
    } else if problem.context.hasSuffix("anchor"),
      let value = lines.valueStart(onLineOf: problem.contextOffset, before: problem.contextOffset),
      bytes[value] == 0x21
    {
      start = value
    } else if problem.context == "while scanning a block scalar",
      let value = lines.valueStart(onLineOf: problem.contextOffset, before: problem.contextOffset),
      bytes[value] == 0x21
    {
      // `when: !(a > 1)`: behind the tag the `>` begins a block of text.
      start = value
    } else {
      return nil
    }
    var end = start
    while end < bytes.count, !SourceLines.isBlank(bytes[end]), !SourceLines.isBreak(bytes[end]) {
      end += 1
    }
    return Finding(
      .tagNotAllowed, at: place(start..<end), ["tag": lines.excerpt(start..<end)],
      fixes: quotingFix(from: start))
  }
}
