import CatalogModel
import Conditions
import Expressions
import Solver
import SourceText

/// A form as facts that are asked for: what the solver looks at.
///
/// What it leaves out lets more submissions through, so that what is impossible is so for the form:
/// calculated values, uniqueness, steps, filters of long lists, and the shapes of texts that no
/// condition reads.
struct FormQuestionnaire {
  private(set) var questionnaire: Questionnaire
  /// The number of each condition of the form among those of the questionnaire.
  private(set) var conditions: [Int: Int] = [:]
  /// The number of each node's place.
  private(set) var places: [Int: Int] = [:]
  /// By attachment, the condition that a paper is asked for and its field hidden.
  private(set) var hiddenPapers: [Int: Int] = [:]
  /// Constraints by number: what they are of.
  private(set) var constraints: [Source] = []

  enum Source: Hashable {
    /// The number of the form's rule.
    case rule(Int)
    /// The node, and the number among its constraints.
    case constraint(node: Int, Int)
    /// The shape of a field.
    case shape(node: Int)
    /// What is offered to a node.
    case filter(node: Int)
  }

  /// Options beyond which a filter is not looked at.
  private static let mostFiltered = 64

  /// What all answers together are called.
  static let variable = "submission"

  private let form: CheckedForm
  /// Nodes whose values conditions look at.
  let read: Set<Int>

  init(_ form: CheckedForm) {
    self.form = form
    var read: Set<Int> = []
    for condition in form.conditions { read.formUnion(form.reads(of: condition)) }
    self.read = read
    questionnaire = Questionnaire(facts: FactDomain())
    for number in form.nodes.indices.dropFirst() { add(number) }
    for (number, rule) in form.rules.enumerated() where !rule.isWarning { add(rule, number) }
  }

  /// Where a node stands among the facts.
  static func path(of number: Int, in form: CheckedForm) -> FactPath {
    var fields: [String] = []
    var current = number
    while let parent = form[current].parent {
      fields.append(form[parent].content == .list ? FactPath.eachItem : form[current].key)
      current = parent
    }
    return FactPath(variable, fields.reversed())
  }

  private func path(_ number: Int) -> FactPath { Self.path(of: number, in: form) }

  // MARK: Nodes

  private mutating func add(_ number: Int) {
    let node = form[number]
    let path = path(number)
    if case .item = node.source {
      questionnaire.facts.addObject(at: path)
      return
    }
    switch node.content {
    case .object: questionnaire.facts.addObject(at: path)
    case .list:
      let field = node.field?.field
      let least = max(0, field?.minItems?.value ?? 0)
      let most = field?.maxItems?.value ?? .max
      questionnaire.facts.add(FactList(items: least...max(least, most)), at: path)
    case .value: addValue(node, number, path)
    }
    let host = node.parent.map { self.path($0) }
    let shown = node.visible.map { add($0, host: host) }
    var requirement = AskedPlace.Requirement.never
    switch node.requirement {
    case .always: requirement = .always
    case .when(let condition): requirement = .when(add(condition, host: host))
    case .never: break
    }
    if let hidden = node.paper?.hidden {
      let names = hidden.scope.variables.mapValues { self.path($0) }
      hiddenPapers[number] = add(hidden.expression, names: names, host: host)
    }
    places[number] = questionnaire.places.count
    questionnaire.places.append(AskedPlace(path, shownWhen: shown, requirement: requirement))
    if let filter = node.filter { add(filter, of: number, host: host) }
    for (index, constraint) in node.constraints.enumerated() {
      constraints.append(.constraint(node: number, index))
      questionnaire.constraints.append(
        AnswerConstraint(of: path, require: add(constraint.condition, host: path)))
    }
  }

  /// What is not offered is not chosen; where the filter is unknown, it is left open.
  private mutating func add(_ filter: FormCondition, of number: Int, host: FactPath?) {
    let node = form[number]
    let options = form.options(of: number)
    guard filter.problems.isEmpty, options.count <= Self.mostFiltered else { return }
    let path = path(number)
    var names = filter.scope.variables.mapValues { self.path($0) }
    guard names.updateValue(path, forKey: Self.chosen) == nil else { return }
    var declarations = Declarations()
    for name in names.keys { declarations.variables[name] = .dyn }
    for option in options {
      let code = CELText(option.code).literal
      let chosen =
        node.type == .multiChoice ? "\(code) in \(Self.chosen)" : "\(Self.chosen) == \(code)"
      let isOffered = form.filter(filter, of: option) ?? "false"
      constraints.append(.filter(node: number))
      questionnaire.constraints.append(
        AnswerConstraint(
          of: path,
          require: add(
            CELExpression("!(\(chosen)) || (\(isOffered))", declarations), names: names,
            host: host, isAskedAbout: false), isAskedAbout: false))
    }
  }

  /// What conditions on an option call the answer.
  private static let chosen = "chosen"

  private mutating func addValue(_ node: FormNode, _ number: Int, _ path: FactPath) {
    if node.type == .confirmation {
      let methods = node.field?.field.methods.map(\.value) ?? []
      questionnaire.facts.addObject(at: path)
      let method = path.appending("method")
      questionnaire.facts.add(
        Fact(methods.isEmpty ? .text(mostScalars: 50) : .code(methods)), at: method)
      questionnaire.places.append(AskedPlace(method, requirement: .always))
      return
    }
    let kind = node.field.map { FactKind(answering: $0.field, codes: node.options) }
    questionnaire.facts.add(Fact(kind ?? .opaque), at: path)
    guard read.contains(number) else { return }
    for shape in Self.shapes(of: node) {
      constraints.append(.shape(node: number))
      questionnaire.constraints.append(
        AnswerConstraint(
          of: path, require: add(shape, names: ["this": path], host: path, isAskedAbout: false),
          isAskedAbout: false))
    }
  }

  // MARK: Shapes

  /// What a value must fulfil by its type, as expressions on `this`.
  static func shapes(of node: FormNode) -> [CELExpression] {
    let field = node.field?.field
    var result: [CELExpression] = []
    func add(_ text: String, _ type: CELType) {
      result.append(CELExpression(text, Declarations(variables: ["this": type])))
    }
    switch node.type {
    case .date:
      add("this >= date('\(DatePattern.firstDay)')", .date)
      add("this <= date('\(DatePattern.lastDay)')", .date)
    case .declaration: add("this", .bool)
    default:
      for pattern in patterns(of: node) {
        add("this.matches(\(CELText(pattern).literal))", .string)
      }
      if let least = field?.minLength?.value, least > 0 { add("size(this) >= \(least)", .string) }
    }
    return result
  }

  private static func patterns(of node: FormNode) -> [String] {
    let own = node.field?.field.pattern.flatMap { try? PortablePattern($0.value).anchored }
    let byType: String? =
      switch node.type {
      case .citizenID: FieldFormat.citizenID
      case .taxCode: FieldFormat.taxCode
      case .phone: FieldFormat.phone
      case .email: FieldFormat.email
      case .personName: FieldFormat.personName
      case .landCertificate: FieldFormat.landCertificate
      default: nil
      }
    return [byType, own].compactMap { $0 }
  }

  // MARK: Conditions

  private mutating func add(_ rule: FormCheckedRule, _ number: Int) {
    let when = rule.when.map { add($0, host: nil) }
    constraints.append(.rule(number))
    questionnaire.constraints.append(
      AnswerConstraint(when: when, require: add(rule.require, host: nil)))
  }

  private mutating func add(_ condition: FormCondition, host: FactPath?) -> Int {
    let names = condition.scope.variables.mapValues { path($0) }
    let number = add(condition.expression, names: names, host: host)
    conditions[condition.number] = number
    return number
  }

  private mutating func add(
    _ expression: CELExpression, names: [String: FactPath], host: FactPath?,
    isAskedAbout: Bool = true
  ) -> Int {
    questionnaire.conditions.append(
      PlacedCondition(expression, names: names, host: host, isAskedAbout: isAskedAbout))
    return questionnaire.conditions.count - 1
  }
}
