import Diagnostics
import Expressions
import Foundation
import Testing

@Suite struct ConformanceTests {
  /// Every case that needs no protobuf message, network or block extension.
  @Test func allCasesInScopePass() throws {
    guard let all = try ConformanceSuite.cases() else {
      print(ConformanceSuite.skipped)
      return
    }
    let cases = all.filter { ConformanceSuite.leftOut.isDisjoint(with: $0.needs) }
    #expect(cases.count > 1000)
    var tally = Tally()
    for one in cases {
      let outcome = Self.run(one)
      tally.count(one, isRight: outcome == nil)
      if let outcome { Issue.record("\(one.id): \(one.expr): \(outcome)") }
    }
    print(tally.table)
    print("\(Self.misprinted.count) of these values are corrected, see the source")
  }

  /// Cases whose expected value lost its escapes on the way into JSON: `b'''?'''` cannot hold
  /// the backslash they ask for, and the other engines give what we do.
  private static let misprinted: [String: CELValue] = [
    "parse/bytes_literals/triple_single_quoted_unescaped_punctuation":
      .bytes(Array(" ? \" ' ` ".utf8)),
    "parse/bytes_literals/triple_double_quoted_unescaped_punctuation":
      .bytes(Array(" ? \" ' ` ".utf8)),
  ]

  /// nil when all is as expected.
  private static func run(_ one: ConformanceCase) -> String? {
    var declarations = Declarations()
    declarations.container = one.container ?? ""
    for declared in one.typeEnv ?? [] {
      if let text = declared.type {
        guard let type = CELType(text) else { return "cannot read the type \(text)" }
        declarations.variables[declared.name] = type
      }
      for overload in declared.overloads ?? [] {
        guard let signature = signature(overload) else { return "cannot read a signature" }
        declarations.declare(Function(declared.name, [signature]))
      }
    }
    var bindings: [String: CELValue] = [:]
    for (name, wire) in one.bindings ?? [:] {
      guard let value = wire.value else { return "cannot read the value of \(name)" }
      bindings[name] = value
      if declarations.variables[name] == nil { declarations.variables[name] = .dyn }
    }
    let expression = CELExpression(
      one.expr, declarations, checksTypes: !(one.disableCheck ?? false))
    // An expected error is one of evaluation: an expression that is refused before does not count.
    if !expression.problems.isEmpty {
      return expression.problems.map(\.message.en).joined(separator: "; ")
    }
    if let expected = one.expected.deducedType, expression.type.description != expected {
      return "the type is \(expression.type)"
    }
    if one.checkOnly ?? false { return nil }
    return compare(expression, bindings, one)
  }

  private static func compare(
    _ expression: CELExpression, _ bindings: [String: CELValue], _ one: ConformanceCase
  ) -> String? {
    let expected = one.expected
    let context = EvaluationContext(zoneFile: ZoneFolder.bytes)
    do throws(EvaluationFailure) {
      let value = try expression.evaluate(bindings, context)
      guard expected.kind == .value, let wanted = misprinted[one.id] ?? expected.value?.value
      else {
        return "gives \(value)"
      }
      return isSame(value, wanted) ? nil : "gives \(value)"
    } catch {
      return expected.kind == .error ? nil : error.message.en
    }
  }

  /// The same value of the same type; NaN is NaN, and zeros have a sign.
  private static func isSame(_ a: CELValue, _ b: CELValue) -> Bool {
    if case .double(let x) = a, case .double(let y) = b {
      return x.isNaN && y.isNaN || x.bitPattern == y.bitPattern
    }
    return a == b
  }

  private static func signature(_ overload: ConformanceCase.Overload) -> Signature? {
    let parameters = overload.params.compactMap(type)
    guard parameters.count == overload.params.count, let result = type(overload.result) else {
      return nil
    }
    return Signature(isMember: overload.member, parameters: parameters, result: result)
  }

  /// A type of a signature: `typeparam(T)` and `tuple(…)` besides our notation.
  private static func type(_ text: String) -> CELType? {
    if text.hasPrefix("typeparam(") { return .parameter(String(text.dropFirst(10).dropLast())) }
    if text.hasPrefix("tuple(") {
      let parts = text.dropFirst(6).dropLast().split(separator: ",")
      return .opaque("tuple", parts.compactMap { type($0.trimmingCharacters(in: .whitespaces)) })
    }
    return CELType(text)
  }
}

/// Right and all, for cases that expect a value and those that expect an error.
private struct Tally {
  private var rows: [String: [Int]] = [:]

  mutating func count(_ one: ConformanceCase, isRight: Bool) {
    let column = one.expected.kind == .value ? 0 : one.expected.kind == .error ? 2 : 4
    for name in [one.file + "/" + one.section, "~all"] {
      rows[name, default: [0, 0, 0, 0, 0, 0]][column] += isRight ? 1 : 0
      rows[name, default: [0, 0, 0, 0, 0, 0]][column + 1] += 1
    }
  }

  var table: String {
    rows.keys.sorted().map { name in
      let row = rows[name] ?? []
      let label = name == "~all" ? "all" : name
      return label.padding(toLength: 52, withPad: " ", startingAt: 0)
        + "values \(row[0])/\(row[1])  errors \(row[2])/\(row[3])  types \(row[4])/\(row[5])"
    }.joined(separator: "\n")
  }
}

/// Zone files of the system.
enum ZoneFolder {
  static let bytes: @Sendable (String) -> [UInt8]? = { name in
    FileManager.default.contents(atPath: "/usr/share/zoneinfo/" + name).map(Array.init)
  }
}
