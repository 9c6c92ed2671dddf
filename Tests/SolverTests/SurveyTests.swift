import Expressions
import Solver
import TestSupport
import Testing

/// Random questionnaires whose every question is held against all submissions.
@Suite struct SurveyTests {
  /// An independent reading of what a valid submission is.
  struct Sheet {
    let questionnaire: Questionnaire

    func outcome(_ condition: Int, _ root: CELValue, _ item: CELValue?) -> Outcomes {
      let placed = questionnaire.conditions[condition]
      var bindings: [String: CELValue] = [:]
      for (name, path) in placed.names {
        bindings[name] = Self.value(path, root, item)
      }
      return SolverTests.outcome(placed.expression, bindings)
    }

    /// What stands at a path; below the items of a list, in the given one.
    static func value(_ path: FactPath, _ root: CELValue, _ item: CELValue?) -> CELValue? {
      var current: CELValue? = root
      for step in path.fields {
        if step == FactPath.eachItem {
          current = item
        } else if case .map(let map)? = current {
          current = map[.string(CELText(step))]
        } else {
          return nil
        }
      }
      return current
    }

    static func items(_ root: CELValue) -> [CELValue] {
      guard case .list(let items)? = value("s.l", root, nil) else { return [] }
      return items
    }

    private func isOfItem(_ path: FactPath) -> Bool { path.fields.contains(FactPath.eachItem) }

    func holds(_ place: AskedPlace, _ root: CELValue, _ item: CELValue?) -> Bool {
      let around = FactPath(place.path.variable, Array(place.path.fields.dropLast()))
      let isThere = Self.value(place.path, root, item) != nil
      guard Self.value(around, root, item) != nil else { return !isThere }
      let isShown = place.shownWhen.allSatisfy { outcome($0, root, item) == .isTrue }
      if isThere { return isShown }
      switch place.requirement {
      case .never: return true
      case .always: return !isShown
      case .when(let condition): return !isShown || outcome(condition, root, item) != .isTrue
      }
    }

    func isBroken(_ constraint: AnswerConstraint, _ root: CELValue, _ item: CELValue?) -> Bool {
      if let path = constraint.path, Self.value(path, root, item) == nil { return false }
      if let when = constraint.when, outcome(when, root, item) != .isTrue { return false }
      return outcome(constraint.require, root, item) == .isFalse
    }

    /// Constraints that are broken; nil where something is missing or should not be there.
    ///
    /// - Parameter numbers: of the places that are looked at; nil for all.
    func broken(_ root: CELValue, places numbers: [Int]? = nil) -> Set<Int>? {
      let items = Self.items(root)
      for number in numbers ?? Array(questionnaire.places.indices) {
        let place = questionnaire.places[number]
        let own: [CELValue?] = isOfItem(place.path) ? items : [nil]
        for item in own where !holds(place, root, item) { return nil }
      }
      var result: Set<Int> = []
      for (number, constraint) in questionnaire.constraints.enumerated() {
        let isItems = constraint.path.map { isOfItem($0) } ?? false
        let own: [CELValue?] = isItems ? items : [nil]
        if own.contains(where: { isBroken(constraint, root, $0) }) { result.insert(number) }
      }
      return result
    }

    /// Whether a submission answers a question.
    func answers(_ question: SurveyQuestion, _ root: CELValue, _ broken: Set<Int>) -> Bool {
      func somewhere(_ path: FactPath?, _ holds: (CELValue?) -> Bool) -> Bool {
        guard let path, isOfItem(path) else { return holds(nil) }
        return Self.items(root).contains { holds($0) }
      }
      switch question {
      case .anything: return broken.isEmpty
      case .outcome(let condition, let wanted):
        let exempt = questionnaire.constraints.firstIndex {
          $0.require == condition || $0.when == condition
        }
        guard broken.subtracting(exempt.map { [$0] } ?? []).isEmpty else { return false }
        let host = questionnaire.conditions[condition].host
        return somewhere(host) { item in
          (host.map { Self.value($0, root, item) != nil } ?? true)
            && outcome(condition, root, item) == wanted
        }
      case .present(let place):
        let path = questionnaire.places[place].path
        return broken.isEmpty && somewhere(path) { Self.value(path, root, $0) != nil }
      case .required(let place):
        let asked = questionnaire.places[place]
        guard broken.isEmpty, case .when(let condition) = asked.requirement else { return false }
        return somewhere(asked.path) { item in
          Self.value(asked.path, root, item) != nil
            && asked.shownWhen.allSatisfy { outcome($0, root, item) == .isTrue }
            && outcome(condition, root, item) == .isTrue
        }
      case .chosen(let place, let code):
        let path = questionnaire.places[place].path
        return broken.isEmpty && somewhere(path) { Self.value(path, root, $0) == .string(code) }
      case .broken(let constraint): return broken == [constraint]
      }
    }
  }

  /// `s.a` bool, `s.k`, `s.g.b` bool, `s.l` with `x` bool and `k`.
  struct Maker {
    var random: Generator

    static let codes = ["x", "y", "z"]
    static let types: [String: (path: FactPath, type: CELType)] = [
      "a": ("s.a", .bool), "k": ("s.k", .code("k")), "g": ("s.g", .object("g")),
      "l": ("s.l", .list(.object("item"))), "x": ("s.l.[].x", .bool),
      "c": ("s.l.[].c", .code("k")), "this": ("s.l.[]", .object("item")),
    ]

    mutating func questionnaire() -> Questionnaire {
      var facts = FactDomain()
      facts.add(Fact(.bool), at: "s.a")
      facts.add(Fact(.code(Self.codes)), at: "s.k")
      facts.add(Fact(.bool), at: "s.g.b")
      facts.add(FactList(items: 0...2), at: "s.l")
      facts.add(Fact(.bool), at: "s.l.[].x")
      facts.add(Fact(.code(Self.codes)), at: "s.l.[].c")
      var result = Questionnaire(facts: facts)
      // Each is shown by what comes before it.
      place("s.a", "s", [], &result)
      place("s.k", "s", ["a"], &result)
      place("s.g", "s", ["a", "k"], &result)
      place("s.g.b", "s.g", ["a", "k"], &result)
      place("s.l", "s", ["a", "k", "g"], &result)
      place("s.l.[].x", "s.l.[]", ["a", "k", "g"], &result)
      place("s.l.[].c", "s.l.[]", ["a", "k", "x", "this"], &result)
      for _ in 0..<random.below(4) { constraint(&result) }
      return result
    }

    private mutating func constraint(_ result: inout Questionnaire) {
      let path: FactPath? = random.pick([nil, nil, "s.g", "s.l.[].c", "s.l.[].x", "s.k"])
      let isItem = path?.fields.contains(FactPath.eachItem) ?? false
      let names = isItem ? ["a", "k", "g", "x", "c", "this"] : ["a", "k", "g", "l"]
      let when = random.chance(40) ? condition(names, path, 1, &result) : nil
      let require = condition(names, path, 2, &result)
      result.constraints.append(AnswerConstraint(of: path, when: when, require: require))
    }

    private mutating func place(
      _ path: FactPath, _ host: FactPath, _ names: [String], _ result: inout Questionnaire
    ) {
      let shown =
        names.isEmpty || random.chance(40) ? [] : [condition(names, host, 2, &result)]
      let requirement: AskedPlace.Requirement
      switch random.below(3) {
      case 0: requirement = .never
      case 1: requirement = .always
      default:
        requirement = names.isEmpty ? .always : .when(condition(names, host, 1, &result))
      }
      result.places.append(AskedPlace(path, shownWhen: shown, requirement: requirement))
    }

    private mutating func condition(
      _ names: [String], _ host: FactPath?, _ depth: Int, _ result: inout Questionnaire
    ) -> Int {
      var declarations = Declarations()
      declarations.codeLists["k"] = CodeListDeclaration(name: "k", codes: Self.codes)
      declarations.objects["g"] = ObjectDeclaration(name: "g", fields: ["b": .init(.bool)])
      declarations.objects["item"] = ObjectDeclaration(
        name: "item", fields: ["x": .init(.bool), "c": .init(.code("k"))])
      for name in names { declarations.variables[name] = Self.types[name]?.type }
      let expression = CELExpression(text(names, depth), declarations)
      if !expression.problems.isEmpty {
        Issue.record("\(expression.parsed.text) \(expression.problems)")
      }
      var paths: [String: FactPath] = [:]
      for name in expression.variables { paths[name] = Self.types[name]?.path }
      result.conditions.append(PlacedCondition(expression, names: paths, host: host))
      return result.conditions.count - 1
    }

    private mutating func text(_ names: [String], _ depth: Int) -> String {
      guard depth > 0, random.chance(60) else { return atom(random.pick(names)) }
      let (a, b) = (text(names, depth - 1), text(names, depth - 1))
      switch random.below(6) {
      case 0, 1: return "(\(a) && \(b))"
      case 2, 3: return "(\(a) || \(b))"
      case 4: return "!(\(a))"
      default: return "((\(a)) == (\(b)))"
      }
    }

    private mutating func atom(_ name: String) -> String {
      let code = random.pick(Self.codes)
      switch name {
      case "a", "x": return name
      case "k", "c": return "\(name) \(random.pick(["==", "!="])) '\(code)'"
      case "g": return random.pick(["g.b", "!g.b", "has(g.b)"])
      case "this": return random.pick(["this.x", "has(this.x)"])
      default:
        let body = random.pick(["v.x", "v.c == '\(code)'", "v.x || v.c != '\(code)'", "has(v.x)"])
        switch random.below(5) {
        case 0: return "l.exists(v, \(body))"
        case 1: return "l.all(v, \(body))"
        case 2: return "l.exists_one(v, \(body))"
        case 3: return "size(l) \(random.pick(["==", ">", "<="])) \(random.below(3))"
        default:
          return "l.filter(v, \(body)).size() \(random.pick(["==", "<", ">="])) \(random.below(3))"
        }
      }
    }
  }

  static func object(_ fields: [(String, CELValue?)]) -> CELValue {
    var map = CELMap()
    for (name, value) in fields {
      if let value { _ = map.insert(value, for: .string(CELText(name))) }
    }
    return .map(map)
  }

  static let submissions: [CELValue] = {
    let bools: [CELValue?] = [nil, .bool(false), .bool(true)]
    let codes: [CELValue?] = [nil] + Maker.codes.map { .string($0) }
    let items = bools.flatMap { x in codes.map { object([("x", x), ("c", $0)]) } }
    var lists: [CELValue?] = [nil, .list([])] + items.map { .list([$0]) }
    for first in items.indices {
      for second in first..<items.count { lists.append(.list([items[first], items[second]])) }
    }
    let groups: [CELValue?] = [nil] + bools.map { object([("b", $0)]) }
    return bools.flatMap { a in
      codes.flatMap { k in
        groups.flatMap { g in lists.map { object([("a", a), ("k", k), ("g", g), ("l", $0)]) } }
      }
    }
  }()

  private func describe(_ questionnaire: Questionnaire) -> String {
    let conditions = questionnaire.conditions.enumerated().map {
      "\($0.offset): \($0.element.expression.parsed.text)"
    }
    return
      "\(conditions)\n\(questionnaire.places.map { "\($0.path) \($0.shownWhen) \($0.requirement)" })\n\(questionnaire.constraints)"
  }

  /// Whether what is said to exclude something does, and all of it is needed.
  private func checkReason(_ question: SurveyQuestion, _ survey: Survey, _ sheet: Sheet) {
    guard let reason = survey.contradiction(to: question) else {
      Issue.record("no reason for \(question)\n\(describe(sheet.questionnaire))")
      return
    }
    func isPossible(_ places: [Int], _ constraints: [Int]) -> Bool {
      Self.submissions.contains { root in
        guard let broken = sheet.broken(root, places: places) else { return false }
        let exempt: Set<Int>
        switch question {
        case .broken(let own): exempt = [own]
        default: exempt = []
        }
        let counted = broken.intersection(constraints).union(broken.intersection(exempt))
        return sheet.answers(question, root, counted)
      }
    }
    let text: Comment = "\(question) \(reason)\n\(describe(sheet.questionnaire))"
    #expect(!isPossible(reason.places, reason.constraints), text)
    #expect(reason.isMinimal, text)
    for place in reason.places {
      #expect(isPossible(reason.places.filter { $0 != place }, reason.constraints), text)
    }
    for constraint in reason.constraints {
      #expect(isPossible(reason.places, reason.constraints.filter { $0 != constraint }), text)
    }
  }

  /// `SOLVER_FORMS=200` looks at more than these.
  @Test(arguments: 1...2)
  func answersAgreeWithAllSubmissions(_ seed: Int) {
    var maker = Maker(random: Generator(seed: UInt64(seed + (Settings.number("SOLVER_SEED") ?? 0))))
    let count = Settings.number("SOLVER_FORMS") ?? 2
    var tally = (questions: 0, possible: 0, impossible: 0, witnesses: 0)
    var random = Generator(seed: UInt64(seed))
    for _ in 0..<count {
      let questionnaire = maker.questionnaire()
      let sheet = Sheet(questionnaire: questionnaire)
      let valid = Self.submissions.compactMap { root in sheet.broken(root).map { (root, $0) } }
      // Whatever is at hand, right or wrong, the answers are the same.
      let samples = (0..<random.below(4)).map { _ in ["s": random.pick(Self.submissions)] }
      let survey = Survey(questionnaire, context: SampleWorld.context, samples: samples)
      for question in survey.standingQuestions {
        tally.questions += 1
        let shown = valid.first { sheet.answers(question, $0.0, $0.1) }
        switch survey.answer(question) {
        case .possible?:
          tally.possible += 1
          #expect(shown != nil, "\(question) is not possible\n\(describe(questionnaire))")
        case .impossible?:
          tally.impossible += 1
          if random.chance(10) { checkReason(question, survey, sheet) }
          #expect(
            shown == nil,
            "\(question) by \(shown.map { "\($0.0)" } ?? "")\n\(describe(questionnaire))")
        case .undecided(.noneValid)?:
          #expect(survey.answer(.anything) == .impossible)
        case .undecided(let reason)?:
          Issue.record("\(question) \(reason)\n\(describe(questionnaire))")
        case nil: Issue.record("not asked")
        }
        guard let witness = survey.witness(of: question), let root = witness.bindings["s"] else {
          continue
        }
        tally.witnesses += 1
        guard let broken = sheet.broken(root) else {
          Issue.record("\(question) \(root)\n\(describe(questionnaire))")
          continue
        }
        #expect(
          sheet.answers(question, root, broken), "\(question) \(root)\n\(describe(questionnaire))")
      }
    }
    if count > 2 { print("seed \(seed): \(tally)") }
    #expect(tally.witnesses > tally.possible / 2)
    #expect(tally.impossible > 0 && tally.possible > tally.impossible)
  }
}
