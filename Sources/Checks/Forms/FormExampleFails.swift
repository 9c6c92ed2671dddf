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
            - name: ‹Thiếu tên›
              answers: { nguoi: { hoTen: Nguyễn Văn An } }
              expect: [{ at: nguoi.hoTen, because: required }]
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
    .checkedForm { written, _, list in
      guard !written.form.examples.isEmpty, written.checked.isSound else { return }
      for run in written.test.examples where !run.isRight {
        guard !hasWrongNames(run, written.form), let difference = run.differences.first else {
          continue
        }
        list.add(at: run.place, ["difference": difference])
      }
    })

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
      || run.unexpected.contains { $0.kind == .unknownKey }
  }
}
