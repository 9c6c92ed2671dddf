import CatalogModel
import Diagnostics
import Expressions
import FormCompiler
import SourceText

extension Check {
  static let formExampleFails = Check(
    CheckInfo(
      "form-example-fails", .error, .forms,
      title: Bilingual(
        vi: "Ví dụ của biểu mẫu cho đúng kết quả đã ghi",
        en: "Examples of a form behave as they are marked"),
      explanation: Bilingual(
        vi:
          "Ví dụ là phép thử của biểu mẫu: ghi valid thì không được có lỗi nào; ghi danh sách lỗi thì phải có đúng các lỗi ấy, không thừa, không thiếu. Sai thì biểu mẫu sai, hoặc ví dụ đã cũ. motcua test cho xem từng ví dụ.",
        en:
          "Examples are the tests of a form: one that is valid has no errors, one with a list of errors has exactly those. Where it is otherwise the form is wrong, or the example is out of date. motcua test shows each of them."
      ),
      message: Bilingual(
        vi: "ví dụ không cho kết quả đã ghi: {difference}",
        en: "the example does not behave as it is marked: {difference}"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "thiếu câu trả lời bắt buộc", en: "a required answer is missing"),
          """
          \(FormExampleText.head)
          \(FormExampleText.name)
          examples:
            - name: ‹Khai đủ›
              answers: { nguoi: {} }
              expect: valid
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "lỗi mong đợi không xảy ra", en: "the expected error does not come"),
          """
          \(FormExampleText.head)
          \(FormExampleText.name)
          examples:
            - name: Thiếu tên
              answers: { nguoi: { hoTen: Nguyễn Văn An } }
              expect: [{ at: ‹nguoi.hoTen›, because: required }]
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "đúng như đã ghi", en: "as it is marked"),
          """
          \(FormExampleText.head)
          \(FormExampleText.name)
          examples:
            - name: Khai đủ
              answers: { nguoi: { hoTen: Nguyễn Văn An } }
              expect: valid
            - name: Thiếu tên
              answers: { nguoi: {} }
              expect: [{ at: nguoi.hoTen, because: required }]
          """),
      ]),
    .checkedForm { written, context, list in
      // What could not be read, and what no answer can meet, has findings of its own.
      guard !written.form.examples.isEmpty, written.checked.isLaidOut,
        !written.checked.nodes.contains(where: { $0.field?.field.hasBoundOfOtherType ?? false }),
        !context.isBroken(written.form.header.place), !written.isImpossible
      else { return }
      guard written.test.examples.contains(where: { !$0.isRight }) else { return }
      // Fields that wait for each other are shown or not for that reason alone.
      let isConfused = !written.checked.isSound || written.hasCycles
      let runs = written.test.examples.map {
        isConfused ? $0.onlyAnswersThemselves : $0.withoutUnknownNames
      }
      let wrong = WrongFields(written, context)
      for run in runs where !run.isRight {
        guard !hasWrongNames(run, written.form), !isInherited(run, among: runs, written.form),
          !run.unexpected.contains(where: { $0.rule == nil && wrong.explain($0.kind, at: $0.node) }
          ),
          !run.missing.contains(where: wrong.explain),
          let difference = run.differences.first
        else { continue }
        list.add(
          at: written.form.header.at(place(of: run, written.form)), ["difference": difference],
          related: field(of: run, written).map { [$0] } ?? [])
      }
    })

  /// The answer that is not taken, the error that does not come; else the example.
  private static func place(of run: ExampleRun, _ form: Form) -> SourceRange {
    if let expected = run.missing.first, run.problem == nil { return expected.range }
    let example = form.examples[run.number]
    if let fault = run.unexpected.first, fault.kind != .required {
      for written in [example.change, example.answers] {
        if let range = written.flatMap({ $0.value.range(ofAnswer: fault.path) }) { return range }
      }
    }
    if let fault = run.unexpected.first, fault.rule != nil, let expect = example.expect {
      return expect.range
    }
    return run.place.range
  }

  /// Where the field is declared that refuses the answer.
  private static func field(of run: ExampleRun, _ written: WrittenForm) -> Related? {
    guard run.missing.isEmpty, run.problem == nil, let fault = run.unexpected.first,
      fault.rule == nil, let place = written.checked[fault.node].namePlace
    else { return nil }
    return Related(place, Bilingual(vi: "trường được khai ở đây", en: "the field is declared here"))
  }

  /// Whether an example differs only as the one that it is like does.
  private static func isInherited(
    _ run: ExampleRun, among runs: [ExampleRun], _ form: Form
  ) -> Bool {
    guard run.problem == nil, run.missing.isEmpty,
      let like = form.examples[run.number].like?.value,
      let base = runs.first(where: { $0.name?.text == like })
    else { return false }
    return run.unexpected.allSatisfy { fault in
      base.unexpected.contains { $0.path == fault.path && $0.kind == fault.kind }
    }
  }

  /// Whether what differs comes of a name that another finding is about.
  private static func hasWrongNames(_ run: ExampleRun, _ form: Form) -> Bool {
    if let like = form.examples[run.number].like?.value, run.problem != nil {
      return !form.examples.contains { $0.name?.text == like }
    }
    let rules = form.rules.compactMap { $0.id?.value }
    let isOfUnknownRule = run.missing.contains { expected in
      expected.rule.map { !rules.contains($0) } ?? false
    }
    return isOfUnknownRule || run.missing.contains { $0.isUnknown }
  }
}

extension ExampleRun {
  /// Without the answers that no field takes, which are a finding of their own, and what comes of
  /// their standing there under another name: what an answer is by itself does not.
  fileprivate var withoutUnknownNames: ExampleRun {
    unexpected.contains { $0.kind == .unknownKey } ? onlyAnswersThemselves : self
  }

  /// What no condition has a part in.
  fileprivate var onlyAnswersThemselves: ExampleRun {
    var rest = self
    rest.missing = []
    rest.unexpected.removeAll { !$0.kind.isOfAnswerItself }
    return rest
  }
}

extension SubmissionFault.Kind {
  fileprivate var isOfAnswerItself: Bool {
    switch self {
    case .type, .option, .pattern, .format, .date, .min, .max, .step, .minLength, .maxLength: true
    case .required, .visible, .minItems, .maxItems, .uniqueBy, .constraint, .calculate,
      .unknownKey, .filter, .rule:
      false
    }
  }
}

extension SyntaxValue {
  /// Where the answer at a path like `chuHo.thanhVien[2].hoTen` is written; keys may be paths
  /// themselves.
  fileprivate func range(ofAnswer path: String) -> SourceRange? {
    switch self {
    case .scalar: return nil
    case .list(let items):
      guard path.first == "[", let end = path.firstIndex(of: "]"),
        let number = Int(path[path.index(after: path.startIndex)..<end]),
        items.indices.contains(number)
      else { return nil }
      return items[number].range(ofAnswer: Self.rest(of: path, from: path.index(after: end)))
    case .map(let entries):
      for entry in entries where path.hasPrefix(entry.key) {
        let end = path.index(path.startIndex, offsetBy: entry.key.count)
        if end == path.endIndex { return entry.valueRange }
        guard path[end] == "." || path[end] == "[" else { continue }
        return entry.value.range(ofAnswer: Self.rest(of: path, from: end))
      }
      return nil
    }
  }

  private static func rest(of path: String, from index: String.Index) -> String {
    let rest = path[index...]
    return String(rest.first == "." ? rest.dropFirst() : rest)
  }
}
