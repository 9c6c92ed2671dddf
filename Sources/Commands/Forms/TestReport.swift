import CatalogModel
import Diagnostics
import FormCompiler
import SourceText
import Writers

/// What came of the examples of forms, in each format.
struct TestReport {
  let forms: [TestedForm]
  let files: [SourceFile]
  let date: CalendarDate
  let language: Language

  private func line(of place: Place) -> String {
    let index = Int(place.file.index)
    guard files.indices.contains(index) else { return "?" }
    let file = files[index]
    let start = file.lineStarts().position(of: place.range.start, in: file.bytes)
    return "\(file.path):\(start.line):\(start.column)"
  }

  private func name(_ run: ExampleRun) -> String { run.name?.text(in: language.rawValue) ?? "" }

  // MARK: For people

  var text: String {
    var text = ""
    for form in forms { text += page(of: form) }
    let examples = forms.reduce(0) { $0 + ($1.test?.examples.count ?? 0) }
    let wrong = forms.reduce(0) { $0 + ($1.test?.examples.count { !$0.isRight } ?? 0) }
    let broken = forms.count { $0.test == nil }
    text +=
      language == .vi
      ? "\(forms.count) biểu mẫu, \(examples) ví dụ, \(wrong) sai, \(broken) biểu mẫu có lỗi\n"
      : "\(forms.count) forms, \(examples) examples, \(wrong) wrong, \(broken) forms with errors\n"
    return text
  }

  private func page(of form: TestedForm) -> String {
    let isVietnamese = language == .vi
    guard let test = form.test else {
      return Escaping.forTerminal(form.id) + ": "
        + (isVietnamese
          ? "có lỗi; chạy “motcua check” để xem\n"
          : "has errors; run “motcua check” to see them\n")
    }
    let right = test.examples.count { $0.isRight }
    var text = Escaping.forTerminal(form.id) + ": "
    text +=
      isVietnamese
      ? "\(right)/\(test.examples.count) ví dụ đúng"
      : "\(right) of \(test.examples.count) examples right"
    let seen = test.coverage.count { $0.sawTrue && $0.sawFalse }
    text +=
      isVietnamese
      ? "; \(seen)/\(test.coverage.count) điều kiện thử cả đúng lẫn sai\n"
      : "; \(seen) of \(test.coverage.count) conditions seen both true and false\n"
    for run in test.examples where !run.isRight {
      text += "  ✗ \(line(of: run.place)): \(Escaping.forTerminal(name(run)))\n"
      for difference in run.differences {
        text += "      \(Escaping.forTerminal(difference[language]))\n"
      }
    }
    for one in form.missing {
      let doubt =
        one.isReachable ? "" : isVietnamese ? " (chưa rõ có thể)" : " (perhaps impossible)"
      text += "  · \(line(of: one.coverage.place)): "
      text += Escaping.forTerminal(one.words[language]) + doubt + "\n"
    }
    for proposal in form.proposals {
      for line in proposal.lines(on: date) { text += "  \(Escaping.forTerminal(line))\n" }
    }
    return text
  }

  // MARK: JSON

  var json: [UInt8] {
    var json = JSONWriter(.pretty, capacity: 16_384)
    json.object { json in
      json.member("asOf", date.description)
      json.member("right", forms.allSatisfy(\.isRight))
      json.array("forms") { json in
        for form in forms { json.object { write(form, &$0) } }
      }
    }
    return json.finish()
  }

  private func write(_ form: TestedForm, _ json: inout JSONWriter) {
    json.member("form", form.id)
    json.member("right", form.isRight)
    guard let test = form.test else {
      json.member("error", "form-has-errors")
      return
    }
    json.array("examples") { json in
      for run in test.examples { json.object { write(run, &$0) } }
    }
    json.array("conditions") { json in
      for coverage in test.coverage { json.object { write(coverage, &$0) } }
    }
    json.array("missing") { json in
      for one in form.missing {
        json.object { json in
          json.member("path", one.coverage.path)
          json.member("key", one.coverage.key.rawValue)
          json.member("outcome", one.outcome)
          json.member("reachable", one.isReachable)
        }
      }
    }
    guard !form.proposals.isEmpty else { return }
    json.array("proposals") { json in
      for proposal in form.proposals {
        json.object { json in
          json.member("name", proposal.name)
          json.member("asOf", date.description)
          json.key("answers")
          proposal.answers.write(to: &json)
          json.key("expect")
          proposal.expected.write(to: &json)
        }
      }
    }
  }

  private func write(_ run: ExampleRun, _ json: inout JSONWriter) {
    json.member("name", run.name?.text ?? "")
    json.member("at", line(of: run.place))
    json.member("right", run.isRight)
    json.array("differences") { json in
      for difference in run.differences {
        json.object { json in
          json.member("vi", difference.vi)
          json.member("en", difference.en)
        }
      }
    }
  }

  private func write(_ coverage: ConditionCoverage, _ json: inout JSONWriter) {
    json.member("path", coverage.path)
    json.member("key", coverage.key.rawValue)
    json.member("at", line(of: coverage.place))
    json.member("true", coverage.sawTrue)
    json.member("false", coverage.sawFalse)
    json.member("unknown", coverage.sawUnknown)
  }

  // MARK: JUnit

  /// A suite for each form, a case for each example.
  var junit: [UInt8] {
    var xml = MarkupWriter(.xml(declaration: true), pretty: true)
    let counts = forms.map { form in
      form.test.map { test in (test.examples.count, test.examples.count { !$0.isRight }) } ?? (1, 1)
    }
    let totals: KeyValuePairs<String, String?> = [
      "name": "motcua test", "tests": "\(counts.reduce(0) { $0 + $1.0 })",
      "failures": "\(counts.reduce(0) { $0 + $1.1 })", "errors": "0",
    ]
    xml.element("testsuites", totals) { xml in
      for (form, count) in zip(forms, counts) {
        let suite: KeyValuePairs<String, String?> = [
          "name": form.id, "tests": "\(count.0)", "failures": "\(count.1)", "errors": "0",
        ]
        xml.element("testsuite", suite) { write(form, &$0) }
      }
    }
    return xml.finish()
  }

  private func write(_ form: TestedForm, _ xml: inout MarkupWriter) {
    guard let test = form.test else {
      xml.element("testcase", ["classname": form.id, "name": form.id]) {
        $0.element("failure", ["message": "the form has errors"], text: "")
      }
      return
    }
    for run in test.examples {
      xml.element("testcase", ["classname": form.id, "name": name(run)]) { xml in
        guard !run.isRight else { return }
        let text = run.differences.map { $0[language] }.joined(separator: "\n")
        xml.element(
          "failure", ["message": run.differences.first?[language] ?? ""],
          text: "\(line(of: run.place))\n\(text)")
      }
    }
  }
}
