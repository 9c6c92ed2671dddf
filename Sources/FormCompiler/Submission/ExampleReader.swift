import CatalogModel
import Diagnostics
import SourceText

/// Puts the answers of examples together, each that others are like once.
struct ExampleReader {
  let evaluator: FormEvaluator
  private var known: [String: Answer] = [:]

  private var form: CheckedForm { evaluator.form }

  init(_ evaluator: FormEvaluator) { self.evaluator = evaluator }

  /// Its own answers, or those of the example it is like, with its changes.
  mutating func answers(of example: FormExample) throws(ExampleProblem) -> Answer {
    try answers(of: example, remaining: form.form.examples.count)
  }

  /// - Parameter remaining: how many steps from example to example there may be.
  private mutating func answers(
    of example: FormExample, remaining: Int
  ) throws(ExampleProblem) -> Answer {
    var answers: Answer
    if let own = example.answers {
      answers = Answer(own.value, for: 0, in: form)
    } else {
      answers = try base(of: example, remaining: remaining)
    }
    guard case .map(let changes)? = example.change?.value else { return answers }
    for change in changes {
      let path = AnswerStep.path(change.key)
      let value = Answer(change.value, for: path.flatMap { form.node(at: $0) }, in: form)
      guard let path, let changed = answers.replacing(path[...], by: value) else {
        throw ExampleProblem(
          message: Bilingual(
            vi: "không đổi được “\(change.key)”: không có chỗ ấy trong câu trả lời",
            en: "“\(change.key)” cannot be changed: the answers have no such place"))
      }
      answers = changed
    }
    return answers
  }

  private mutating func base(
    of example: FormExample, remaining: Int
  ) throws(ExampleProblem) -> Answer {
    guard let like = example.like?.value else { return .object([]) }
    if let found = known[like] { return found }
    guard remaining > 0, let other = form.form.examples.first(where: { $0.name?.text == like })
    else {
      throw ExampleProblem(
        message: Bilingual(
          vi: "không tìm thấy ví dụ “\(like)” để dựa vào, hoặc các ví dụ dựa vòng vào nhau",
          en:
            "there is no example “\(like)” to be like, or examples are like each other in a circle"
        ))
    }
    let found = try answers(of: other, remaining: remaining - 1)
    known[like] = found
    return found
  }
}

/// Why the answers of an example cannot be put together.
struct ExampleProblem: Error {
  var message: Bilingual
}
