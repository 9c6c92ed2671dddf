import Expressions
import Solver
import TestSupport

/// Random worlds and conditions over them.
struct ConditionGenerator {
  var random: Generator

  init(seed: UInt64) { random = Generator(seed: seed) }

  static let codes = ["x", "y", "z"]

  mutating func world() -> SampleWorld {
    let kinds = [
      "a", "b", "i", "j", "k", "l", "m", "t", "u", "d", "e", "x", "y", "g.b", "g.n", "c",
    ]
    var facts: [SampleFact] = []
    for _ in 0..<(2 + random.below(3)) {
      let name = random.pick(kinds)
      let path: FactPath =
        name == "c" ? FactPath("c") : FactPath("q", name.split(separator: ".").map(String.init))
      guard !facts.contains(where: { $0.path == path }) else { continue }
      facts.append(fact(path, isAlwaysAnswered: random.chance(25)))
    }
    return SampleWorld(facts: facts)
  }

  private func fact(_ path: FactPath, isAlwaysAnswered: Bool) -> SampleFact {
    let kind: FactKind
    let type: CELType
    let values: [CELValue]
    switch path.fields.last ?? path.variable {
    case "a", "b": (kind, type, values) = (.bool, .bool, [.bool(false), .bool(true)])
    case "i", "n": (kind, type, values) = (.int(0...6), .int, (0...6).map { .int($0) })
    case "j": (kind, type, values) = (.int(-2...3), .int, (-2...3).map { .int($0) })
    case "k", "c":
      (kind, type, values) = (
        .code(Self.codes), .code("codes"), Self.codes.map { .string($0) }
      )
    case "l":
      (kind, type, values) = (.code(["y", "z"]), .code("codes-l"), [.string("y"), .string("z")])
    case "m":
      (kind, type, values) = (
        .codes(Self.codes), .list(.string),
        (0..<8).map { bits in
          .list((0..<3).filter { bits >> $0 & 1 == 1 }.map { .string(Self.codes[$0]) })
        }
      )
    case "t", "u":
      // Nothing tells letters other than a and b apart.
      let letters = ["a", "b", "c"]
      let texts = [""] + letters + letters.flatMap { first in letters.map { first + $0 } }
      (kind, type, values) = (.text(mostScalars: 2), .string, texts.map { .string($0) })
    case "d":
      let texts = [
        "1990-01-01", "2003-12-31", "2004-01-01", "2004-02-28", "2004-02-29", "2004-03-01",
        "2004-12-31", "2005-01-01", "2006-02-28", "2006-02-29", "2006-03-01", "2010-05-05",
        "2030-01-01", "2003", "2004", "2005", "2006", "1980", "2004-01", "2004-02", "2004-03",
        "2006-02", "2008-02", "2010-02", "1999-02", "1996-02", "1999-07", "2020-02", "2019-02",
        "2019-06",
      ]
      (kind, type, values) = (
        .date([.day, .month, .year]), .date, texts.compactMap { CELDate($0).map { .date($0) } }
      )
    case "e":
      let texts = [
        "1990-01-01", "2003-12-31", "2004-01-01", "2004-02-28", "2004-02-29", "2004-03-01",
        "2004-12-31", "2005-01-01", "2006-02-28", "2006-03-01", "2007-01-01", "2030-01-01",
      ]
      (kind, type, values) = (
        .date([.day]), .date, texts.compactMap { CELDate($0).map { .date($0) } }
      )
    default:
      (kind, type, values) = (
        .double(0...2), .double, (0...8).map { .double(Double($0) / 4) }
      )
    }
    return SampleFact(
      path: path, fact: Fact(kind, isAlwaysAnswered: isAlwaysAnswered), type: type, values: values)
  }

  mutating func condition(_ world: SampleWorld, depth: Int) -> String {
    guard depth > 0, random.chance(80) else { return atom(world) }
    func inner(_ generator: inout ConditionGenerator) -> String {
      generator.condition(world, depth: depth - 1)
    }
    switch random.below(10) {
    case 0...2:
      return "(" + (0..<2 + random.below(2)).map { _ in inner(&self) }.joined(separator: " && ")
        + ")"
    case 3...5:
      return "(" + (0..<2 + random.below(2)).map { _ in inner(&self) }.joined(separator: " || ")
        + ")"
    case 6, 7: return "!(" + inner(&self) + ")"
    case 8: return "(\(inner(&self)) ? \(inner(&self)) : \(inner(&self)))"
    default: return "((\(inner(&self))) \(random.pick(["==", "!="])) (\(inner(&self))))"
    }
  }

  private mutating func order() -> String { random.pick(["==", "!=", "<", "<=", ">", ">="]) }
  private mutating func equality() -> String { random.pick(["==", "!="]) }

  private mutating func atom(_ world: SampleWorld) -> String {
    if random.chance(3) { return random.pick(["true", "false", "1 / 0 == 1"]) }
    let fact = random.pick(world.facts)
    let path = "\(fact.path)"
    if random.chance(12), !fact.path.fields.isEmpty {
      return fact.path.fields.count == 2 && random.chance(40) ? "has(q.g)" : "has(\(path))"
    }
    let others = world.facts.filter { $0.path != fact.path && $0.fact.kind.isLike(fact.fact.kind) }
    if let other = others.first, random.chance(30) {
      return pair(fact, path, other.path.description)
    }
    switch fact.fact.kind {
    case .bool: return random.chance(70) ? path : "\(path) \(equality()) \(random.chance(50))"
    case .int: return intAtom(path, world)
    case .double: return doubleAtom(path)
    case .text: return textAtom(path)
    case .code: return codeAtom(path)
    case .codes: return codesAtom(path, world)
    case .date: return dateAtom(path)
    case .opaque: return "true"
    }
  }

  private mutating func pair(_ fact: SampleFact, _ path: String, _ other: String) -> String {
    switch fact.fact.kind {
    case .int where random.chance(25): return "\(path) + \(other) \(order()) \(random.below(7))"
    case .int, .double, .bool: return "\(path) \(order()) \(other)"
    case .date: return "\(path) \(order()) \(other)"
    default: return "\(path) \(equality()) \(other)"
    }
  }

  private mutating func intAtom(_ path: String, _ world: SampleWorld) -> String {
    let number = random.below(9) - 2
    switch random.below(10) {
    case 0: return "\(path) in [\(number), \(random.below(5))]"
    case 1: return "\(number) \(order()) \(path)"
    case 2: return "\(path) % 2 == \(random.below(2))"
    case 3: return "double(\(path)) \(order()) \(random.below(5)).5"
    case 4: return "[\(number), 3].exists(v, v \(order()) \(path))"
    case 5 where path.contains("."):
      return "\(path.replacingLastDot).orValue(\(number)) \(order()) \(random.below(5))"
    case 6:
      let flag = world.facts.first { $0.fact.kind == .bool }?.path.description ?? "true"
      return "(\(flag) ? \(path) : 3) \(order()) \(number)"
    default: return "\(path) \(order()) \(number)"
    }
  }

  private mutating func doubleAtom(_ path: String) -> String {
    switch random.below(6) {
    case 0: return "\(path) in [0.5, 1.0]"
    case 1: return "\(path) * 2.0 > 1.0"
    default:
      return "\(path) \(order()) \(random.pick(["0.0", "0.5", "1.0", "1.5", "2.0", "-1.0", "3.0"]))"
    }
  }

  private mutating func textAtom(_ path: String) -> String {
    let text = random.pick(["", "a", "b", "ab", "ba", "aab"])
    switch random.below(9) {
    case 0: return "\(path) in ['\(text)', 'b']"
    case 1: return "size(\(path)) \(order()) \(random.below(4))"
    case 2: return "\(path).startsWith('\(text)')"
    case 3: return "\(path).endsWith('\(text)')"
    case 4: return "\(path).contains('\(text)')"
    case 5, 6:
      let pattern = random.pick([
        "^[ab]+$", "a|b$", "^(ab)*$", "^.$", "\\\\bb", "a.?$", "[^a]b", "(",
      ])
      return "\(path).matches('\(pattern)')"
    default: return "\(path) \(equality()) '\(text)'"
    }
  }

  private mutating func codeAtom(_ path: String) -> String {
    switch random.below(6) {
    case 0: return "\(path) in ['y', 'z']"
    case 1: return "\(path).startsWith('\(random.pick(["x", "y"]))')"
    default: return "\(path) \(equality()) '\(random.pick(["y", "z"]))'"
    }
  }

  private mutating func codesAtom(_ path: String, _ world: SampleWorld) -> String {
    let code = random.pick(Self.codes)
    switch random.below(8) {
    case 0: return "size(\(path)) \(order()) \(random.below(4))"
    case 1: return "\(path).exists(v, v == '\(code)' || v == 'z')"
    case 2: return "\(path).all(v, v in ['\(code)', 'y'])"
    case 3: return "\(path) == ['\(code)']"
    case 4: return "\(path).exists_one(v, v != '\(code)')"
    case 5:
      let fact = world.facts.first { if case .code = $0.fact.kind { true } else { false } }
      return "\(fact?.path.description ?? "'\(code)'") in \(path)"
    default: return "'\(code)' in \(path)"
    }
  }

  private mutating func dateAtom(_ path: String) -> String {
    switch random.below(6) {
    case 0, 1: return "age(\(path)) \(order()) \(random.pick(["0", "14", "18", "20"]))"
    case 2: return "\(path) in [date('2004-02-29'), date('2006')]"
    default:
      let day = random.pick(["2004-02-29", "2004-03-01", "2004", "2004-02", "2006-02-28"])
      return "\(path) \(order()) date('\(day)')"
    }
  }
}

extension String {
  /// `q.g.n` as `q.?g.?n`.
  fileprivate var replacingLastDot: String { split(separator: ".").joined(separator: ".?") }
}

extension FactKind {
  fileprivate func isLike(_ other: FactKind) -> Bool {
    switch (self, other) {
    case (.bool, .bool), (.int, .int), (.double, .double), (.text, .text), (.date, .date): true
    case (.code(let codes), .code(let others)): codes == others
    default: false
    }
  }
}
