import CatalogModel
import Diagnostics
import FormCompiler
import SourceText

extension Check {
  static let formExampleExpectUnknown = Check(
    CheckInfo(
      "form-example-expect-unknown", .error, .forms,
      title: Bilingual(
        vi: "Kết quả mong đợi nêu trường, quy tắc có thật",
        en: "Expected results name fields and rules that exist"),
      explanation: Bilingual(
        vi:
          "expect là valid, hoặc danh sách lỗi mong đợi: at nêu đường dẫn của trường, because nêu loại lỗi, rule nêu mã quy tắc. Sai tên thì ví dụ không kiểm tra được gì.",
        en:
          "expect is valid, or a list of the errors expected: at gives the path of a field, because the kind of error, rule the id of a rule. With a wrong name the example tests nothing."
      ),
      message: Bilingual(
        vi: "biểu mẫu không có trường “{name}”",
        en: "the form has no field “{name}”"),
      variants: [
        "rule": Bilingual(
          vi: "biểu mẫu không có quy tắc “{name}”",
          en: "the form has no rule “{name}”"),
        "because": Bilingual(
          vi: "không có loại lỗi “{name}”; có: {kinds}",
          en: "there is no kind of error “{name}”; there are {kinds}"),
        "word": Bilingual(
          vi: "kết quả mong đợi “{name}” không rõ: ghi valid, hoặc danh sách lỗi",
          en: "“{name}” is no expected result: write valid, or a list of errors"),
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "sai quy tắc", en: "a misspelt rule"),
          """
          \(FormExampleText.head)
          \(FormExampleText.name)
          rules:
            - { id: co-ten, require: "nguoi.hoTen != 'An'", message: Phải có tên }
          examples:
            - name: Thiếu tên
              answers: { nguoi: { hoTen: Nguyễn Văn An } }
              expect: [{ rule: ‹co-tên› }]
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "sai tên trường", en: "a misspelt field"),
          """
          \(FormExampleText.head)
          \(FormExampleText.name)
          examples:
            - name: Thiếu tên
              answers: { nguoi: { hoTen: Nguyễn Văn An } }
              expect: [{ at: ‹nguoi.hoTne›, because: required }]
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "sai loại lỗi", en: "a misspelt kind of error"),
          """
          \(FormExampleText.head)
          \(FormExampleText.name)
          examples:
            - name: Thiếu tên
              answers: { nguoi: {} }
              expect: [{ at: nguoi.hoTen, because: ‹requierd› }]
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "đúng tên", en: "the right names"),
          """
          \(FormExampleText.head)
          \(FormExampleText.name)
          rules:
            - { id: co-ten, require: "nguoi.hoTen != 'An'", message: Phải có tên }
          examples:
            - name: Tên An
              answers: { nguoi: { hoTen: An } }
              expect: [{ rule: co-ten }]
            - name: Thiếu tên
              answers: { nguoi: {} }
              expect: [{ at: nguoi.hoTen, because: required }]
          """),
      ]),
    .checkedForm { written, context, list in
      let form = written.form
      guard !form.examples.isEmpty else { return }
      // What conditions ask for as well was lost or renamed.
      let lost = Set(written.unknownNames(context).map(\.path))
      let tree = written.tree
      let rules = form.rules.compactMap { $0.id?.value }
      // Where two rules have one id, the right id of one of them is missing.
      let hasDoubles = Set(rules).count < rules.count
      let kinds = SubmissionFault.Kind.allCases.map(\.rawValue)
      for example in form.examples {
        guard let expect = example.expect else { continue }
        if case .scalar(let word, _) = expect.value, word != "valid" {
          list.add(
            at: form.header.at(expect.range), ["name": Bilingual(word)], variant: "word")
        }
        guard case .list(let items) = expect.value else { continue }
        for case .map(let entries) in items {
          for entry in entries {
            guard case .scalar(let name, _) = entry.value else { continue }
            let place = form.header.at(entry.valueRange)
            if entry.key == "rule", !rules.contains(name), !hasDoubles {
              let guess = DidYouMean(NearMiss.best(for: name, among: rules), at: place)
              list.add(
                at: place, ["name": Bilingual(name)], variant: "rule", help: guess.help,
                fixes: guess.fixes)
            } else if entry.key == "because", !kinds.contains(name) {
              let guess = DidYouMean(NearMiss.best(for: name, among: kinds), at: place)
              list.add(
                at: place,
                ["name": Bilingual(name), "kinds": Bilingual(kinds.joined(separator: ", "))],
                variant: "because", help: guess.help, fixes: guess.fixes)
            } else if entry.key == "at", !lost.contains(FormTree.plainPath(name)),
              case .unknown(let part, let names) = tree.resolve(
                "submission." + FormTree.plainPath(name), from: nil)
            {
              let guess = NearMiss.best(for: part, among: names)
              list.add(
                at: place, ["name": Bilingual(name)],
                help: guess.map { Bilingual(vi: "ý bạn là “\($0)”?", en: "did you mean “\($0)”?") })
            }
          }
        }
      }
    })
}
