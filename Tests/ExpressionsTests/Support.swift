import Diagnostics
import Expressions
import SourceText
import Testing

/// Expressions written with `‹…›` around what a problem must cover.
struct MarkedExpression {
  let text: String
  let ranges: [Range<Int>]

  init(_ marked: String) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var found: [Range<Int>] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "‹": open.append(bytes.count)
      case "›": found.append((open.popLast() ?? 0)..<bytes.count)
      default: bytes += Array(String(scalar).utf8)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    ranges = found
  }
}

/// Declarations that the tests share.
let samples: Declarations = {
  var declarations = Declarations(variables: [
    "age": .int, "price": .double, "name": .string, "born": .date, "at": .timestamp,
    "tags": .list(.string), "scores": .map(.string, .int), "x": .dyn, "ready": .bool,
    "questions": .object("questions"), "kind": .code("relation"), "maybe": .optional(.int),
  ])
  declarations.objects["questions"] = ObjectDeclaration(
    name: "questions",
    fields: ["age": .init(.int), "province": .init(.code("province")), "born": .init(.date)])
  declarations.codeLists["relation"] = CodeListDeclaration(
    name: "relation", codes: ["con-nuôi", "con-đẻ", "vợ"])
  declarations.codeLists["province"] = CodeListDeclaration(name: "province", codes: ["02", "08"])
  return declarations
}()

/// Expects exactly the problems that are marked, with these codes, in their order.
func expectProblems(
  _ marked: String, _ codes: [ExpressionProblem.Code], fixes: [String] = [],
  at location: Testing.SourceLocation = #_sourceLocation
) {
  let expression = MarkedExpression(marked)
  let problems = CELExpression(expression.text, samples).problems
  #expect(problems.map(\.code) == codes, "\(problems)", sourceLocation: location)
  #expect(
    problems.map(\.range.bounds) == expression.ranges, "\(problems)", sourceLocation: location)
  if !fixes.isEmpty {
    let found = problems.flatMap(\.fixes).map(\.replacement)
    #expect(found == fixes, sourceLocation: location)
  }
  for problem in problems {
    #expect(!problem.message.vi.isEmpty && !problem.message.en.isEmpty, sourceLocation: location)
  }
}

/// The value of an expression without variables; nil where it has none.
func value(
  _ text: String, _ bindings: [String: CELValue] = [:],
  _ context: EvaluationContext = EvaluationContext(today: CELDate("2025-07-01"))
) -> CELValue? {
  var declarations = samples
  for name in bindings.keys where declarations.variables[name] == nil {
    declarations.variables[name] = .dyn
  }
  let expression = CELExpression(text, declarations)
  guard expression.problems.isEmpty else { return nil }
  return try? expression.evaluate(bindings, context)
}

/// The error an expression ends in; nil where it has a value or cannot be evaluated.
func failure(
  _ text: String, _ bindings: [String: CELValue] = [:],
  _ context: EvaluationContext = EvaluationContext(today: CELDate("2025-07-01")),
  checked: Bool = true
) -> EvaluationFailure? {
  let expression = CELExpression(text, samples, checksTypes: checked)
  guard expression.problems.isEmpty else { return nil }
  do throws(EvaluationFailure) {
    _ = try expression.evaluate(bindings, context)
    return nil
  } catch {
    return error
  }
}
