import Expressions
import Solver
import TestSupport
import Testing

/// Conditions over lists of objects, held against all lists up to some length.
@Suite struct ListTests {
  /// `q.a`, `q.k`, and `q.l` whose items have `b`, `k` and a list `m` of `b`.
  struct World {
    var declarations = Declarations(variables: ["q": .object("q")])
    var domain = FactDomain()
    var isNested: Bool
    var most: Int
    var isBounded: Bool

    static let codes = ["x", "y"]

    init(isNested: Bool, most: Int, isBounded: Bool) {
      self.isNested = isNested
      self.most = most
      self.isBounded = isBounded
      declarations.codeLists["k"] = CodeListDeclaration(name: "k", codes: Self.codes)
      declarations.objects["inner"] = ObjectDeclaration(name: "inner", fields: ["b": .init(.bool)])
      declarations.objects["item"] = ObjectDeclaration(
        name: "item",
        fields: isNested
          ? ["b": .init(.bool), "m": .init(.list(.object("inner")))]
          : ["b": .init(.bool), "k": .init(.code("k"))])
      declarations.objects["q"] = ObjectDeclaration(
        name: "q",
        fields: [
          "a": .init(.bool), "k": .init(.code("k")), "l": .init(.list(.object("item"))),
        ])
      domain.add(Fact(.bool), at: "q.a")
      domain.add(Fact(.code(Self.codes)), at: "q.k")
      let items = isBounded ? 0...most : 0...Int.max
      domain.add(FactList(items: items), at: "q.l")
      domain.add(Fact(.bool), at: "q.l.[].b")
      if isNested {
        domain.add(FactList(items: isBounded ? 0...2 : 0...Int.max), at: "q.l.[].m")
        domain.add(Fact(.bool), at: "q.l.[].m.[].b")
      } else {
        domain.add(Fact(.code(Self.codes)), at: "q.l.[].k")
      }
    }

    private static func object(_ fields: [(String, CELValue?)]) -> CELValue {
      var map = CELMap()
      for (name, value) in fields {
        if let value { _ = map.insert(value, for: .string(CELText(name))) }
      }
      return .map(map)
    }

    /// Lists of up to so many, in one order each.
    private static func lists(_ items: [CELValue], most: Int) -> [CELValue] {
      var result: [[(Int, CELValue)]] = [[]]
      var last = result
      for _ in 0..<most {
        last = last.flatMap { list in
          items.indices.filter { $0 >= list.last?.0 ?? 0 }.map { list + [($0, items[$0])] }
        }
        result += last
      }
      return result.map { .list($0.map(\.1)) }
    }

    var dossiers: [[String: CELValue]] {
      let bools: [CELValue?] = [nil, .bool(false), .bool(true)]
      let codes: [CELValue?] = [nil] + Self.codes.map { .string($0) }
      let items: [CELValue]
      if isNested {
        let inner = Self.lists(bools.map { Self.object([("b", $0)]) }, most: 2)
        items = bools.flatMap { b in
          ([nil] + inner.map { Optional($0) }).map { Self.object([("b", b), ("m", $0)]) }
        }
      } else {
        items = bools.flatMap { b in codes.map { Self.object([("b", b), ("k", $0)]) } }
      }
      let lists = [nil] + Self.lists(items, most: most).map { Optional($0) }
      return bools.flatMap { a in
        (isNested ? [nil] : codes).flatMap { k in
          lists.map { ["q": Self.object([("a", a), ("k", k), ("l", $0)])] }
        }
      }
    }
  }

  struct ConditionMaker {
    var random: Generator
    let isNested: Bool

    mutating func condition(_ depth: Int) -> String {
      guard depth > 0, random.chance(75) else { return atom() }
      switch random.below(7) {
      case 0, 1: return "(\(condition(depth - 1)) && \(condition(depth - 1)))"
      case 2, 3: return "(\(condition(depth - 1)) || \(condition(depth - 1)))"
      case 4: return "!(\(condition(depth - 1)))"
      case 5:
        return "(\(condition(depth - 1)) ? \(condition(depth - 1)) : \(condition(depth - 1)))"
      default: return "((\(condition(depth - 1))) == (\(condition(depth - 1))))"
      }
    }

    private mutating func order() -> String { random.pick(["==", "!=", "<", "<=", ">", ">="]) }

    private mutating func atom() -> String {
      if random.chance(20) {
        return random.pick(["q.a", "has(q.l)"] + (isNested ? [] : ["q.k == 'x'", "has(q.k)"]))
      }
      return list("q.l") { $0.isNested ? $0.nestedItem("v") : $0.item("v") }
    }

    private mutating func list(
      _ path: String, _ body: (inout ConditionMaker) -> String
    ) -> String {
      let variable = path == "q.l" ? "v" : "w"
      switch random.below(8) {
      case 0, 1: return "\(path).exists(\(variable), \(body(&self)))"
      case 2, 3: return "\(path).all(\(variable), \(body(&self)))"
      case 4: return "\(path).exists_one(\(variable), \(body(&self)))"
      case 5:
        return "size(\(path).filter(\(variable), \(body(&self)))) \(order()) \(random.below(3))"
      case 6:
        return "\(random.below(3)) \(order()) \(path).filter(\(variable), \(body(&self))).size()"
      default: return "size(\(path)) \(order()) \(random.below(4))"
      }
    }

    private mutating func item(_ v: String) -> String {
      let parts = [
        "\(v).b", "!\(v).b", "\(v).k == 'x'", "has(\(v).k)", "\(v).k == q.k", "\(v).b && q.a",
        "\(v).k != 'y' || \(v).b", "q.a ? \(v).b : \(v).k == 'y'",
      ]
      return random.pick(parts)
    }

    private mutating func nestedItem(_ v: String) -> String {
      if random.chance(40) { return random.pick(["\(v).b", "\(v).b == q.a", "has(\(v).m)"]) }
      return list("\(v).m") { $0.random.pick(["w.b", "!w.b", "w.b == \(v).b", "w.b || q.a"]) }
    }
  }

  private func check(
    _ world: World, _ dossiers: [[String: CELValue]], _ random: inout Generator
  ) -> (queries: Int, found: Int, undecided: Int) {
    var maker = ConditionMaker(random: random, isNested: world.isNested)
    let conditions = (0..<3).map { _ in CELExpression(maker.condition(2), world.declarations) }
    random = maker.random
    for condition in conditions {
      #expect(condition.problems.isEmpty, "\(condition.parsed.text): \(condition.problems)")
    }
    var queries = ConditionQueries(conditions, facts: world.domain)
    let rows = dossiers.map { dossier in conditions.map { outcome($0, dossier) } }
    var tally = (queries: 0, found: 0, undecided: 0)
    func ask(_ wanted: [(condition: Int, outcomes: Outcomes)]) {
      let text: Comment =
        "\(wanted.map { "\(conditions[$0.condition].parsed.text) is \($0.outcomes.rawValue)" })"
      let isPossible = rows.contains { row in
        wanted.allSatisfy { $0.outcomes.contains(row[$0.condition]) }
      }
      tally.queries += 1
      switch queries.search(wanted) {
      case .none: #expect(!isPossible, text)
      case .undecided(let reason):
        tally.undecided += 1
        #expect(reason.code == "outside-fragment", "\(reason) \(text)")
      case .found(let witness):
        tally.found += 1
        for (condition, outcomes) in wanted {
          #expect(outcomes.contains(outcome(conditions[condition], witness.bindings)), text)
        }
        if world.isBounded { #expect(isPossible, text) }
      }
    }
    for condition in conditions.indices {
      for outcome in [Outcomes.isTrue, .isFalse, .isUnknown] {
        ask([(condition, outcome)])
        for other in conditions.indices where other > condition {
          for second in [Outcomes.isTrue, .isFalse, .isUnknown] {
            ask([(condition, outcome), (other, second)])
          }
        }
      }
    }
    return tally
  }

  /// `SOLVER_LISTS=500` looks at more than these.
  @Test(arguments: [(false, true), (false, false), (true, true), (true, false)])
  func answersAgreeWithAllLists(_ isNested: Bool, _ isBounded: Bool) {
    let count = Settings.number("SOLVER_LISTS") ?? 2
    var random = Generator(seed: UInt64(Settings.number("SOLVER_SEED") ?? 7))
    let world = World(isNested: isNested, most: isNested ? 2 : 3, isBounded: isBounded)
    let dossiers = world.dossiers
    var total = (queries: 0, found: 0, undecided: 0)
    for _ in 0..<count {
      let tally = check(world, dossiers, &random)
      total.queries += tally.queries
      total.found += tally.found
      total.undecided += tally.undecided
    }
    if count > 2 { print("nested \(isNested), bounded \(isBounded): \(total)") }
    #expect(total.found > total.queries / 5)
    if !isNested || isBounded { #expect(total.undecided == 0, "\(total)") }
  }

  // MARK: Examples

  private func search(_ text: String, _ outcomes: Outcomes = .isTrue) -> Search {
    let world = World(isNested: false, most: 3, isBounded: false)
    let expression = CELExpression(text, world.declarations)
    #expect(expression.problems.isEmpty, "\(text): \(expression.problems)")
    var queries = ConditionQueries([expression], facts: world.domain)
    return queries.canBe(outcomes, 0)
  }

  private func isNone(_ search: Search) -> Bool { if case .none = search { true } else { false } }

  @Test func witnessesCarryLists() throws {
    let witness = try #require(
      search("size(q.l.filter(v, v.b)) >= 2 && q.l.all(v, v.k == 'x')").witness)
    #expect(
      witness.answers.map { "\($0.path)=\($0.value)" } == [
        "q.l[0].b=true", "q.l[0].k='x'", "q.l[1].b=true", "q.l[1].k='x'",
      ])
    #expect(witness.objects.map(\.description) == ["q.l", "q.l[0]", "q.l[1]"])
  }

  @Test func declaredListsOfObjectsAreFacts() throws {
    let world = World(isNested: true, most: 3, isBounded: false)
    let expression = CELExpression(
      "q.l.exists(v, v.m.all(w, w.b) && !v.b)", world.declarations)
    var queries = ConditionQueries([expression], facts: FactDomain(world.declarations))
    let witness = try #require(queries.canBe(.isTrue, 0).witness)
    #expect(witness.answers.map { "\($0.path)=\($0.value)" } == ["q.l[0].b=false"])
    #expect(witness.objects.map(\.description) == ["q.l", "q.l[0]", "q.l[0].m"])
    let item = try #require(witness.answers.first?.path.item)
    #expect(item.list == "q.l" && item.index == 0)
  }

  @Test func anEmptyListIsNoAbsentOne() throws {
    let empty = try #require(search("q.l.all(v, false)").witness)
    #expect(empty.objects == ["q.l"])
    let absent = try #require(search("q.l.all(v, false)", .isUnknown).witness)
    #expect(absent.objects.isEmpty)
  }

  @Test func whatNoListShowsIsProven() {
    #expect(isNone(search("q.l.exists(v, v.b) && q.l.all(v, !v.b)")))
    #expect(isNone(search("size(q.l) < 3 && size(q.l.filter(v, v.b)) > 2")))
    #expect(isNone(search("q.l.exists_one(v, v.b) && size(q.l.filter(v, v.b)) == 2")))
    #expect(isNone(search("q.l.filter(v, v.b).size() > 20 && size(q.l) < 20")))
  }

  @Test func moreItemsThanAreLookedAtAreNotDecided() {
    #expect(search("size(q.l.filter(v, v.b)) > 500").witness == nil)
    guard case .undecided = search("size(q.l) > 500") else {
      Issue.record("decided")
      return
    }
    // Items that are compared with each other ask for ever more.
    guard
      case .undecided = search(
        "q.l.all(v, q.l.exists(w, w.b == v.b && w.k != v.k)) && size(q.l) == 1 && q.l.all(v, v.b)")
    else {
      Issue.record("decided")
      return
    }
  }

  @Test func listsThatAreReadOtherwiseAreTried() throws {
    #expect(search("q.l[0].b").witness != nil)
    #expect(search("q.l.map(v, v.b) == [true]").witness != nil)
    guard case .undecided(.outsideFragment(let parts)) = search("q.l[0].b && !q.l[0].b") else {
      Issue.record("decided")
      return
    }
    #expect(parts.first?.reason == .list)
  }
}
