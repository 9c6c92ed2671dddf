public import CatalogModel
public import Diagnostics
public import SourceText

/// One example of a form, put through its evaluator (ví dụ của biểu mẫu).
public struct ExampleRun: Sendable {
  /// An error that an example says there is.
  public struct Expected: Sendable {
    /// A path, with or without numbers of items; nil for a rule.
    public var at: String?
    public var rule: String?
    public var because: String?
    public var range: SourceRange
    /// Whether no field has the path, or no error is of the kind.
    public var isUnknown: Bool
  }

  /// The number among the examples of the form.
  public var number: Int
  public var name: HumanText?
  public var place: Place
  /// nil where the answers could not be put together.
  public var answers: Answer?
  /// Why not.
  public var problem: Bilingual?
  public var verdict = SubmissionVerdict()
  /// Errors that were expected and did not come.
  public var missing: [Expected] = []
  /// Errors that came and were not expected.
  public var unexpected: [SubmissionFault] = []

  /// Whether it behaves as it is marked.
  public var isRight: Bool { problem == nil && missing.isEmpty && unexpected.isEmpty }

  /// What differs, one sentence each.
  public var differences: [Bilingual] {
    if let problem { return [problem] }
    let absent = missing.map { expected -> Bilingual in
      let place = expected.rule.map { "rules.\($0)" } ?? expected.at ?? ""
      let why = expected.because.map { " (\($0))" } ?? ""
      return Bilingual(
        vi: "thiếu lỗi mong đợi tại \(place)\(why)",
        en: "no error at \(place)\(why), which is expected")
    }
    return absent
      + unexpected.map { fault in
        Bilingual(
          vi: "\(fault.path): \(fault.message.vi) (\(fault.kind.rawValue))",
          en: "\(fault.path): \(fault.message.en) (\(fault.kind.rawValue))")
      }
  }
}

extension ExampleRun {
  init(_ example: FormExample, number: Int, from reader: inout ExampleReader) {
    self.number = number
    name = example.name
    place = Place(
      reader.evaluator.form.form.header.place.file, example.name?.range ?? example.range)
    do throws(ExampleProblem) {
      answers = try reader.answers(of: example)
    } catch {
      problem = error.message
    }
  }

  /// Compares what came with what is expected.
  mutating func compare(with example: FormExample, _ form: CheckedForm) {
    let expected = Self.expected(of: example, form)
    var isMet = [Bool](repeating: false, count: expected.count)
    func isExpected(_ fault: SubmissionFault) -> Bool {
      var found = false
      for (index, one) in expected.enumerated() where one.isMet(by: fault, form) {
        isMet[index] = true
        found = true
      }
      return found
    }
    unexpected = verdict.errors.filter { !isExpected($0) }
    for warning in verdict.warnings { _ = isExpected(warning) }
    missing = zip(expected, isMet).filter { !$1 }.map(\.0)
  }

  private static func expected(of example: FormExample, _ form: CheckedForm) -> [Expected] {
    guard case .list(let items)? = example.expect?.value else { return [] }
    return items.compactMap { item in
      guard case .map(let entries) = item else { return nil }
      func text(_ key: String) -> String? {
        guard case .scalar(let text, _)? = entries.first(where: { $0.key == key })?.value else {
          return nil
        }
        return text
      }
      return Expected(
        at: text("at"), rule: text("rule"), because: text("because"),
        range: entries.first?.valueRange ?? example.range,
        isUnknown: text("at").map { !form.has($0) } ?? false
          || text("because").map { SubmissionFault.Kind(rawValue: $0) == nil } ?? false)
    }
  }
}

extension ExampleRun.Expected {
  fileprivate func isMet(by fault: SubmissionFault, _ form: CheckedForm) -> Bool {
    if let because, because != fault.kind.rawValue {
      // The shape of a type is a pattern to those who write forms.
      guard because == "pattern", fault.kind == .format else { return false }
    }
    if let rule {
      return fault.rule.map { form.rules[$0].path == "rules.\(rule)" } ?? false
    }
    guard let at, fault.rule == nil else { return false }
    return fault.path == at || fault.path.withoutItems() == at
      || fault.path.withoutItems("[]") == at
  }
}

extension String {
  /// A path without the numbers of items.
  ///
  /// - Parameter mark: what stands for each number.
  func withoutItems(_ mark: String = "") -> String {
    guard utf8.contains(UInt8(ascii: "[")) else { return self }
    var result = ""
    var isInside = false
    for scalar in unicodeScalars {
      if scalar == "[" {
        isInside = true
        result += mark
      }
      if !isInside { result.unicodeScalars.append(scalar) }
      if scalar == "]" { isInside = false }
    }
    return result
  }
}
