import Expressions
import Solver

/// A fact of the tests with values that stand for all it can have.
struct SampleFact {
  var path: FactPath
  var fact: Fact
  var type: CELType
  var values: [CELValue]
}

/// A small world: facts, what expressions may say of them, and all dossiers there are.
struct SampleWorld {
  var facts: [SampleFact]
  static let today = CELDate("2024-02-29")
  static let context = EvaluationContext(today: today)

  var domain: FactDomain {
    FactDomain(Dictionary(uniqueKeysWithValues: facts.map { ($0.path, $0.fact) }))
  }

  var declarations: Declarations {
    var declarations = Declarations(variables: ["q": .object("q")])
    var fields: [String: ObjectDeclaration.Field] = [:]
    var inner: [String: ObjectDeclaration.Field] = [:]
    for fact in facts {
      if case .code(let codes) = fact.fact.kind {
        declarations.codeLists[fact.type.description] = CodeListDeclaration(
          name: fact.type.description, codes: codes)
      }
      if fact.path.fields.count == 1 {
        fields[fact.path.fields[0]] = .init(fact.type)
      } else if fact.path.fields.count == 2 {
        inner[fact.path.fields[1]] = .init(fact.type)
      } else {
        declarations.variables[fact.path.variable] = fact.type
      }
    }
    if !inner.isEmpty { fields["g"] = .init(.object("g")) }
    declarations.objects["q"] = ObjectDeclaration(name: "q", fields: fields)
    declarations.objects["g"] = ObjectDeclaration(name: "g", fields: inner)
    return declarations
  }

  /// Variables, and how many facts that may be absent are answered.
  struct Dossier {
    var bindings: [String: CELValue]
    var optionalAnswers: Int
  }

  /// All dossiers; nil when there are more than a limit.
  func dossiers(limit: Int) -> [Dossier]? {
    var rows: [[CELValue?]] = [[]]
    for fact in facts {
      let values: [CELValue?] = (fact.fact.isAlwaysAnswered ? [] : [nil]) + fact.values
      guard rows.count * values.count <= limit else { return nil }
      rows = rows.flatMap { row in values.map { row + [$0] } }
    }
    let hasGroup = facts.contains { $0.path.fields.count == 2 }
    let isGroupFixed = facts.contains { $0.path.fields.count == 2 && $0.fact.isAlwaysAnswered }
    var result: [Dossier] = []
    for row in rows {
      let isGroupEmpty = zip(facts, row).allSatisfy { $0.path.fields.count != 2 || $1 == nil }
      for hasEmptyGroup in hasGroup && isGroupEmpty && !isGroupFixed ? [false, true] : [false] {
        result.append(dossier(row, hasEmptyGroup: hasEmptyGroup))
      }
    }
    return result
  }

  private func dossier(_ row: [CELValue?], hasEmptyGroup: Bool) -> Dossier {
    var object = CELMap()
    var group = CELMap()
    var result = Dossier(bindings: [:], optionalAnswers: 0)
    for (fact, value) in zip(facts, row) {
      guard let value else { continue }
      if !fact.fact.isAlwaysAnswered { result.optionalAnswers += 1 }
      switch fact.path.fields.count {
      case 0: result.bindings[fact.path.variable] = value
      case 1: _ = object.insert(value, for: .string(CELText(fact.path.fields[0])))
      default: _ = group.insert(value, for: .string(CELText(fact.path.fields[1])))
      }
    }
    // Who is there without an answer counts as one.
    if hasEmptyGroup { result.optionalAnswers += 1 }
    if !group.isEmpty || hasEmptyGroup { _ = object.insert(.map(group), for: .string("g")) }
    if facts.contains(where: { !$0.path.fields.isEmpty }) { result.bindings["q"] = .map(object) }
    return result
  }
}

extension FactKind {
  /// Whether a value is one the fact can have.
  func allows(_ value: CELValue) -> Bool {
    switch (self, value) {
    case (.bool, .bool): return true
    case (.int(let range), .int(let number)): return range.contains(number)
    case (.double(let range), .double(let number)): return range.contains(number)
    case (.text(let most), .string(let text)): return text.count <= most ?? .max
    case (.code(let codes), .string(let text)): return codes.contains(text.string)
    case (.codes(let codes), .list(let chosen)):
      return chosen == codes.map { CELValue.string($0) }.filter { chosen.contains($0) }
    case (.date(let precisions), .date(let date)):
      return precisions.contains(date.day != nil ? .day : date.month != nil ? .month : .year)
    default: return false
    }
  }
}

/// What an expression comes to.
func outcome(_ expression: CELExpression, _ bindings: [String: CELValue]) -> Outcomes {
  switch try? expression.evaluate(bindings, SampleWorld.context) {
  case .bool(true): .isTrue
  case .bool(false): .isFalse
  default: .isUnknown
  }
}
