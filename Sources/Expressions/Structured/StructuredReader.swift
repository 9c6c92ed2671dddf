import Diagnostics
import SourceText

/// Turns a structured condition into the tree that the same condition in CEL has.
struct StructuredReader {
  /// What an item of a list is called inside `any-item`, `every-item` and `count`.
  static let itemName = "item"
  /// The object that holds all answers of a form: what a bare name is a field of.
  static let rootName = "submission"
  static let combinators = ["all", "any", "not"]

  let declarations: Declarations
  let limits: ExpressionLimits
  var tree = SyntaxTree()
  var problems: [ExpressionProblem] = []
  /// Types of the items that `item` means, innermost last.
  var items: [CELType] = []
  private var depth = 0

  init(_ declarations: Declarations, _ limits: ExpressionLimits) {
    self.declarations = declarations
    self.limits = limits
  }

  mutating func report(
    _ code: ExpressionProblem.Code, _ range: SourceRange, _ message: Bilingual,
    fixes: [ExpressionFix] = []
  ) {
    problems.append(ExpressionProblem(code, range, message, fixes: fixes))
  }

  mutating func invalid(_ range: SourceRange) -> NodeID { tree.add(.invalid, range) }

  // MARK: - Conditions

  mutating func condition(_ node: StructuredNode) -> NodeID {
    depth += 1
    defer { depth -= 1 }
    guard depth < limits.depth else {
      if !problems.contains(where: { $0.code == .tooDeep }) {
        report(
          .tooDeep, node.range,
          Bilingual(
            vi: "điều kiện lồng nhau quá \(limits.depth) mức",
            en: "the condition is nested deeper than \(limits.depth) levels"))
      }
      return invalid(node.range)
    }
    switch node.kind {
    case .scalar(let text, let isQuoted): return expression(text, isQuoted, node)
    case .map(let entries): return condition(entries, node)
    case .list:
      report(
        .incompleteCondition, node.range,
        Bilingual(
          vi: "một danh sách không phải là điều kiện; viết all hoặc any trước danh sách",
          en: "a list is no condition; write all or any before it"))
      return invalid(node.range)
    }
  }

  /// A scalar where a condition may stand is CEL, or a constant.
  private mutating func expression(
    _ text: String, _ isQuoted: Bool, _ node: StructuredNode
  ) -> NodeID {
    if !isQuoted, text == "true" || text == "false" {
      return tree.add(.literal(.bool(text == "true")), node.range)
    }
    let inner = ExpressionLimits(bytes: limits.bytes, depth: limits.depth - depth)
    let parsed = ParsedExpression(text, limits: inner)
    for var problem in parsed.problems {
      problem.range = node.place(of: problem.range)
      problem.fixes = problem.fixes.map {
        ExpressionFix(node.place(of: $0.range), $0.replacement)
      }
      problems.append(problem)
    }
    return tree.graft(parsed.tree) { node.place(of: $0) }
  }

  private mutating func condition(
    _ entries: [StructuredNode.Entry], _ node: StructuredNode
  ) -> NodeID {
    guard reportUnknown(entries, beside: ["field"] + Self.combinators) else {
      return invalid(node.range)
    }
    let operators = entries.filter { $0.key != "field" }
    let field = entries.first { $0.key == "field" }
    guard operators.count == 1, entries.count - operators.count <= 1,
      (field == nil) == Self.combinators.contains(operators[0].key)
    else {
      report(
        .incompleteCondition, node.range,
        Bilingual(
          vi: "một điều kiện gồm field và đúng một phép so sánh, hoặc đúng một trong all, any, not",
          en: "a condition is a field and exactly one operator, or exactly one of all, any, not"))
      return invalid(node.range)
    }
    guard let field else { return combination(operators[0], node) }
    return comparison(field.value, operators[0], node)
  }

  /// Reports the first key that is no operator; false where there is one.
  mutating func reportUnknown(
    _ entries: [StructuredNode.Entry], beside others: [String]
  ) -> Bool {
    let known = others + StructuredOperator.allCases.map(\.rawValue)
    guard let entry = entries.first(where: { !known.contains($0.key) }) else { return true }
    let guess = NearMiss.best(for: entry.key, among: known) ?? Self.otherWords[entry.key]
    report(
      .unknownOperator, entry.keyRange,
      Bilingual(
        vi: "không có phép “\(entry.key)” trong điều kiện",
        en: "there is no operator “\(entry.key)” in a condition"
      ).suggesting(guess),
      fixes: guess.map { [ExpressionFix(entry.keyRange, $0)] } ?? [])
    return false
  }

  /// What operators are called elsewhere.
  private static let otherWords = [
    "equals": "is", "eq": "is", "not-equals": "is-not", "ne": "is-not", "in": "one-of",
    "not-in": "none-of", "min": "at-least", "gte": "at-least", "max": "at-most", "lte": "at-most",
    "gt": "more-than", "lt": "less-than", "exists": "answered", "present": "answered",
    "pattern": "matches", "some": "any-item", "every": "every-item", "and": "all", "or": "any",
    "size": "count",
  ]

  // MARK: - all, any, not

  private mutating func combination(
    _ entry: StructuredNode.Entry, _ node: StructuredNode
  ) -> NodeID {
    if entry.key == "not" {
      return tree.add(.unary(.not, condition(entry.value)), node.range)
    }
    guard case .list(let parts) = entry.value.kind, !parts.isEmpty else {
      report(
        .incompleteCondition, entry.value.range,
        Bilingual(
          vi: "sau “\(entry.key)” là danh sách các điều kiện, ít nhất một",
          en: "“\(entry.key)” takes a list of conditions, at least one"))
      return invalid(node.range)
    }
    let operands = parts.map { condition($0) }
    guard operands.count > 1 else { return operands[0] }
    return logical(entry.key == "all" ? .and : .or, operands, node.range)
  }

  /// `a && (b && c)` and `a && b && c` are one row of operands.
  mutating func logical(
    _ logical: LogicalOperator, _ operands: [NodeID], _ range: SourceRange
  ) -> NodeID {
    let flat = operands.flatMap { operand in
      if case .logical(logical, let inner) = tree[operand].kind { inner } else { [operand] }
    }
    return flat.count == 1 ? flat[0] : tree.add(.logical(logical, flat), range)
  }
}

extension ParsedExpression {
  /// Reads a structured condition. Never fails: what is wrong is in `problems`.
  ///
  /// The tree is that of the same condition in CEL, and `text` its canonical CEL; ranges are
  /// those of the file the condition stands in. A constant has the type of its field, so
  /// `{ field: born, before: 2025-07-01 }` is `born < date('2025-07-01')`. `answered: true` asks
  /// every step and is never an error: `has(a.b) && has(a.b.c)`. A bare name that is declared
  /// nowhere is looked for in `submission`.
  ///
  /// - Parameter declarations: those the expression will be checked with.
  public init(
    structured: StructuredNode, _ declarations: Declarations,
    limits: ExpressionLimits = .standard
  ) {
    var reader = StructuredReader(declarations, limits)
    reader.tree.root = reader.condition(structured)
    self.init(reader.tree, reader.problems.inOrder)
  }
}

extension CELExpression {
  /// A structured condition; see ``ParsedExpression/init(structured:_:limits:)``.
  public init(structured: StructuredNode, _ declarations: Declarations) {
    self.init(ParsedExpression(structured: structured, declarations), declarations)
  }
}
