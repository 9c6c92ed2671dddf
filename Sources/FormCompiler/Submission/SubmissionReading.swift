import CatalogModel
import Conditions
import Diagnostics
import Expressions
import SourceText

/// An answer with the type of its node.
struct TypedAnswer {
  /// nil where the answer is of another type.
  var value: CELValue?
  /// Of an object by the position of the child, of a list by the number of the item.
  var parts: [TypedAnswer?] = []
}

/// One submission while it is read.
struct SubmissionReading {
  let evaluator: FormEvaluator
  private let form: CheckedForm
  private(set) var verdict = SubmissionVerdict()
  /// By node, for the items that are being read.
  private var values: [CELValue?]
  /// Numbers of the items that are being read, outermost first.
  private var items: [Int] = []

  init(_ evaluator: FormEvaluator) {
    self.evaluator = evaluator
    form = evaluator.form
    values = Array(repeating: nil, count: evaluator.form.nodes.count)
  }

  /// Reads all answers; what is wrong with them by themselves is in the verdict then.
  mutating func read(_ answer: Answer) -> TypedAnswer {
    let whole = typed(answer, 0)
    load(whole, 0)
    return whole
  }

  /// Adds what else is wrong with answers that were read.
  mutating func judge(_ whole: TypedAnswer) {
    judge(whole, object: 0)
    judgeRules()
  }

  // MARK: Types

  private mutating func typed(_ answer: Answer, _ number: Int) -> TypedAnswer {
    switch form[number].content {
    case .object: object(answer, number)
    case .list: list(answer, number)
    case .value: value(answer, number)
    }
  }

  private mutating func object(_ answer: Answer, _ number: Int) -> TypedAnswer {
    guard case .object(let members) = answer else {
      addType(number, "đối tượng", "an object")
      return TypedAnswer()
    }
    let children = form[number].children
    var parts = [TypedAnswer?](repeating: nil, count: children.count)
    for member in members {
      guard let position = evaluator.positions[number][CELText(member.key)] else {
        addUnknown(member.key, in: number)
        continue
      }
      parts[position] = typed(member.value, children[position])
    }
    var map = CELMap()
    for (position, child) in children.enumerated() {
      guard let value = parts[position]?.value else { continue }
      _ = map.insert(value, for: .string(CELText(form[child].key)))
    }
    return TypedAnswer(value: .map(map), parts: parts)
  }

  private mutating func list(_ answer: Answer, _ number: Int) -> TypedAnswer {
    guard case .array(let answers) = answer, let item = form[number].children.first else {
      addType(number, "danh sách", "a list")
      return TypedAnswer()
    }
    var faults: [AnswerFault] = []
    evaluator.counts[number]?.look(at: answers.count, "", &faults)
    add(faults, at: number)
    var parts: [TypedAnswer?] = []
    parts.reserveCapacity(answers.count)
    for (index, answer) in answers.enumerated() {
      items.append(index)
      parts.append(typed(answer, item))
      items.removeLast()
    }
    return TypedAnswer(value: .list(parts.compactMap { $0?.value }), parts: parts)
  }

  private mutating func value(_ answer: Answer, _ number: Int) -> TypedAnswer {
    var faults: [AnswerFault] = []
    let value = evaluator.shapes[number].read(answer, &faults)
    if !faults.isEmpty { add(faults, at: number) }
    return TypedAnswer(value: value)
  }

  // MARK: Presence

  /// Makes what an answer holds readable, up to the items of lists.
  private mutating func load(_ answer: TypedAnswer?, _ number: Int) {
    values[number] = answer?.value
    let node = form[number]
    guard node.content == .object else { return }
    for (position, child) in node.children.enumerated() {
      let parts = answer?.parts ?? []
      load(position < parts.count ? parts[position] : nil, child)
    }
  }

  private mutating func judge(_ answer: TypedAnswer, object number: Int) {
    // What is no object holds nothing that could be missing.
    guard answer.value != nil else { return }
    for (position, child) in form[number].children.enumerated() {
      let isShown = form[child].visible.allSatisfy { outcome($0) == true }
      if let part = answer.parts[position] {
        if isShown {
          judge(part, child)
        } else {
          add(
            .visible, child, "không được trả lời: trường không hiện với các câu trả lời này",
            "must not be answered: the field is not shown with these answers")
        }
      } else if isShown, isRequired(child) {
        if form[child].type == .attachment {
          add(.required, child, "chưa đính kèm tệp", "no file is attached")
        } else {
          add(.required, child, "chưa trả lời", "is not answered")
        }
      }
    }
  }

  private func isRequired(_ number: Int) -> Bool {
    switch form[number].requirement {
    case .always: true
    case .never: false
    case .when(let condition): outcome(condition) == true
    }
  }

  private mutating func judge(_ answer: TypedAnswer, _ number: Int) {
    switch form[number].content {
    case .object: judge(answer, object: number)
    case .list: judgeItems(of: answer, number)
    case .value: if let value = answer.value { judge(value, number) }
    }
    judgeConstraints(of: number)
  }

  private mutating func judgeItems(of answer: TypedAnswer, _ number: Int) {
    guard let item = form[number].children.first else { return }
    for (index, part) in answer.parts.enumerated() {
      guard let part else { continue }
      items.append(index)
      load(part, item)
      judge(part, object: item)
      items.removeLast()
    }
    judgeUniqueness(of: answer, number, item)
  }

  // MARK: Values

  private mutating func judgeConstraints(of number: Int) {
    for constraint in form[number].constraints where outcome(constraint.condition) == false {
      let kind: SubmissionFault.Kind =
        switch constraint.kind {
        case .constraint: .constraint
        case .min: .min
        case .max: .max
        }
      let field = form[number].field?.field
      let written = (kind == .min ? field?.min : field?.max)?.value ?? ""
      switch kind {
      case .min:
        add(kind, number, "không được nhỏ hơn \(written)", "must not be less than \(written)")
      case .max:
        add(kind, number, "không được lớn hơn \(written)", "must not be more than \(written)")
      default:
        add(kind, number, "không đúng ràng buộc của trường", "breaks the field's constraint")
      }
    }
  }

  private mutating func judge(_ value: CELValue, _ number: Int) {
    let node = form[number]
    if let filter = node.filter { judge(value, by: filter, number) }
    guard let calculation = node.calculation else { return }
    if let when = calculation.when, outcome(when) != true { return }
    guard let wanted = self.value(of: calculation.value) else {
      add(
        .calculate, number, "không được trả lời: chưa tính được giá trị",
        "must not be answered: its value cannot be calculated yet")
      return
    }
    if !Self.isSame(value, wanted) {
      add(
        .calculate, number, "phải bằng giá trị tính được", "has to be the value that is calculated")
    }
  }

  /// Dates known in part are the same when they say the same.
  private static func isSame(_ a: CELValue, _ b: CELValue) -> Bool {
    a == b || Equality.equal(a, b) == true
  }

  private mutating func judge(_ value: CELValue, by filter: FormCondition, _ number: Int) {
    let chosen: [CELValue] = if case .list(let codes) = value { codes } else { [value] }
    for case .string(let code) in chosen {
      guard form[number].options?.contains(where: { CELText($0) == code }) ?? true else { continue }
      let option = CELValue.map(form.option(code.string, of: number).value)
      if outcome(filter, option: option) == true { continue }
      add(
        .filter, number, "lựa chọn “\(code.string)” không có với các câu trả lời này",
        "the option “\(code.string)” is not there with these answers")
    }
  }

  private mutating func judgeUniqueness(of answer: TypedAnswer, _ number: Int, _ item: Int) {
    guard let keys = form[number].field?.field.uniqueBy, !keys.isEmpty else { return }
    let positions = keys.compactMap { evaluator.positions[item][CELText($0.value)] }
    guard positions.count == keys.count else { return }
    var seen: [[CELValue]] = []
    for (index, part) in answer.parts.enumerated() {
      let parts = part?.parts ?? []
      let found = positions.compactMap { $0 < parts.count ? parts[$0]?.value : nil }
      guard found.count == positions.count else { continue }
      if seen.contains(found) {
        items.append(index)
        add(
          .uniqueBy, item, "trùng với một mục trước: \(keys.map(\.value).joined(separator: ", "))",
          "repeats an item before: \(keys.map(\.value).joined(separator: ", "))")
        items.removeLast()
      }
      seen.append(found)
    }
  }

  private mutating func judgeRules() {
    for (number, rule) in form.rules.enumerated() {
      if let when = rule.when, outcome(when) != true { continue }
      guard outcome(rule.require) == false else { continue }
      let message = rule.rule.message?.bilingual
      let fault = SubmissionFault(
        path: rule.path, kind: .rule, node: 0, rule: number,
        message: message ?? Bilingual(vi: "không đúng quy tắc", en: "breaks the rule"))
      if rule.isWarning { verdict.warnings.append(fault) } else { verdict.errors.append(fault) }
    }
  }
}

// MARK: - Conditions

extension SubmissionReading {
  private func outcome(_ condition: FormCondition, option: CELValue? = nil) -> Bool? {
    if let constant = condition.constant { return constant }
    guard case .bool(let outcome)? = value(of: condition, option: option) else { return nil }
    return outcome
  }

  private func value(of condition: FormCondition, option: CELValue? = nil) -> CELValue? {
    var bindings: [String: CELValue] = [:]
    bindings.reserveCapacity(condition.scope.variables.count + 1)
    for (name, node) in condition.scope.variables { bindings[name] = values[node] }
    if let option { bindings["option"] = option }
    return try? condition.expression.evaluate(bindings, evaluator.context)
  }

  /// What conditions came to in answers that were read.
  mutating func outcomes(in whole: TypedAnswer) -> [ConditionOutcome] {
    var found: [ConditionOutcome] = []
    look(at: whole, object: 0, &found)
    for rule in form.rules {
      for condition in [rule.when, rule.require].compactMap({ $0 }) {
        add(condition, at: rule.path, &found)
      }
    }
    return found
  }

  private mutating func look(
    at answer: TypedAnswer?, object number: Int, _ found: inout [ConditionOutcome]
  ) {
    let parts = answer?.parts ?? []
    for (position, child) in form[number].children.enumerated() {
      let node = form[child]
      let part = position < parts.count ? parts[position] : nil
      let path = self.path(of: child)
      for condition in node.conditions { add(condition, at: path, &found) }
      switch node.content {
      case .value: break
      case .object: look(at: part, object: child, &found)
      case .list:
        guard let item = node.children.first else { continue }
        for (index, one) in (part?.parts ?? []).enumerated() {
          items.append(index)
          load(one, item)
          look(at: one, object: item, &found)
          items.removeLast()
        }
      }
    }
  }

  private func add(_ condition: FormCondition, at path: String, _ found: inout [ConditionOutcome]) {
    guard condition.constant == nil else { return }
    found.append(
      ConditionOutcome(
        condition: condition.number, path: path, key: condition.key, outcome: outcome(condition)))
  }
}

extension FormNode {
  /// Those that are true or false of the answers alone.
  var conditions: [FormCondition] {
    var all = visible
    if case .when(let condition) = requirement { all.append(condition) }
    all += constraints.map(\.condition)
    if let when = calculation?.when { all.append(when) }
    return all
  }
}

// MARK: - Faults

extension SubmissionReading {
  /// The path of a node for the items that are being read.
  func path(of number: Int) -> String {
    let path = form[number].path
    guard !items.isEmpty else { return path }
    var result = ""
    var rest = items[...]
    for byte in path.unicodeScalars {
      if byte == "]", let index = rest.popFirst() { result += String(index) }
      result.unicodeScalars.append(byte)
    }
    return result
  }

  private mutating func add(
    _ kind: SubmissionFault.Kind, _ number: Int, _ vi: String, _ en: String
  ) {
    add([AnswerFault(suffix: "", kind: kind, message: Bilingual(vi: vi, en: en))], at: number)
  }

  private mutating func add(_ faults: [AnswerFault], at number: Int) {
    let path = path(of: number)
    let own = form[number].field?.field.message?.bilingual
    for fault in faults {
      // A field's message speaks of what was answered, not of whether it was.
      let isOfValue = ![.required, .visible, .unknownKey].contains(fault.kind)
      verdict.errors.append(
        SubmissionFault(
          path: path + fault.suffix, kind: fault.kind, node: number,
          message: isOfValue ? own ?? fault.message : fault.message))
    }
  }

  private mutating func addType(_ number: Int, _ vi: String, _ en: String) {
    add(.type, number, "phải là \(vi)", "has to be \(en)")
  }

  private mutating func addUnknown(_ key: String, in number: Int) {
    guard !form.isIncomplete(number) else { return }
    let path = path(of: number)
    verdict.errors.append(
      SubmissionFault(
        path: path.isEmpty ? key : path + "." + key, kind: .unknownKey, node: number,
        message: Bilingual(vi: "không có trường “\(key)”", en: "there is no field “\(key)”")))
  }
}

extension CheckedForm {
  /// Whether fields of an object could not be laid out.
  func isIncomplete(_ number: Int) -> Bool {
    switch nodes[number].source {
    case .submission: false
    case .section(let section): section.isIncomplete
    case .field(let field): field.isIncomplete
    case .item: nodes[number].parent.map { isIncomplete($0) } ?? false
    }
  }
}
