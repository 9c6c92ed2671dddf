import Diagnostics
import SourceText

/// Reads words into a tree, by precedence.
///
/// An error makes an `invalid` node and is told once; reading goes on at the
/// next comma, bracket or logical operator, and only then are errors told again.
struct Parser {
  private let tokens: [Token]
  let bytes: [UInt8]
  let limits: ExpressionLimits
  private(set) var problems: [ExpressionProblem]
  private var tree = SyntaxTree()
  /// Of each node: 1 for a leaf.
  private var heights: [Int32] = []
  private var position = 0
  private var depth = 0
  /// Whether what follows an error is still being passed over.
  private var isRecovering = false

  init(
    _ tokens: [Token], _ bytes: [UInt8], _ limits: ExpressionLimits, problems: [ExpressionProblem]
  ) {
    self.tokens = tokens
    self.bytes = bytes
    self.limits = limits
    self.problems = problems
  }

  mutating func parse() -> SyntaxTree {
    if next.kind == .end {
      fail(
        .unexpectedToken, SourceRange(0..<bytes.count),
        Bilingual(vi: "biểu thức trống", en: "the expression is empty"))
    }
    let root = parseExpression()
    while next.kind != .end {
      failAtOperator()
      advance()
      isRecovering = true
      // What follows is read for its own errors and does not count.
      if next.kind != .end { _ = parseExpression() }
    }
    tree.root = root
    return tree
  }
}

// MARK: - Words

extension Parser {
  var next: Token { tokens[position] }
  func token(after count: Int) -> Token { tokens[min(position + count, tokens.count - 1)] }

  @discardableResult
  mutating func advance() -> Token {
    let token = tokens[position]
    if position < tokens.count - 1 { position += 1 }
    return token
  }

  mutating func skip(_ kind: Token.Kind) -> Bool {
    guard next.kind == kind else { return false }
    advance()
    return true
  }

  func text(_ range: SourceRange) -> String {
    String(decoding: bytes[range.bounds], as: UTF8.self)
  }

  /// The end of the last word read.
  private var lastEnd: UInt32 { position == 0 ? 0 : tokens[position - 1].range.end }

  func range(from start: UInt32) -> SourceRange { SourceRange(start: start, end: lastEnd) }

  mutating func fail(
    _ code: ExpressionProblem.Code, _ range: SourceRange, _ message: Bilingual,
    fixes: [ExpressionFix] = []
  ) {
    defer { isRecovering = true }
    guard !isRecovering else { return }
    problems.append(ExpressionProblem(code, range, message, fixes: fixes))
  }

  mutating func endRecovery() { isRecovering = false }

  /// Reads a closing bracket, or tells that it is missing.
  mutating func close(_ kind: Token.Kind, openedAt open: SourceRange) {
    if next.kind != kind { passOver() }
    if skip(kind) {
      endRecovery()
      return
    }
    let bracket = text(open)
    let range = next.kind == .end ? open : next.range
    fail(
      .unexpectedToken, range,
      Bilingual(vi: "dấu “\(bracket)” chưa được đóng", en: "“\(bracket)” is not closed"))
  }

  /// Passes over what an error left, up to a comma or a closing bracket of this level.
  private mutating func passOver() {
    guard next.kind != .end, !next.kind.isCloser else { return }
    failAtOperator()
    var level = 0
    while next.kind != .end {
      switch next.kind {
      case .openParenthesis, .openBracket, .openBrace: level += 1
      case .closeParenthesis, .closeBracket, .closeBrace:
        if level == 0 { return }
        level -= 1
      default: break
      }
      advance()
    }
  }
}

// MARK: - Nodes

extension Parser {
  mutating func make(_ kind: Node.Kind, from start: UInt32, height: Int32 = 0) -> NodeID {
    make(kind, range(from: start), height: height)
  }

  /// - Parameter height: that of the highest child.
  mutating func make(_ kind: Node.Kind, _ range: SourceRange, height: Int32 = 0) -> NodeID {
    if Int(height) >= limits.depth {
      failTooDeep(range)
      heights.append(1)
      return tree.add(.invalid, range)
    }
    heights.append(height + 1)
    return tree.add(kind, range)
  }

  func height(_ id: NodeID) -> Int32 { heights[Int(id.index)] }
  func height(_ ids: [NodeID]) -> Int32 { ids.map(height).max() ?? 0 }
  func node(_ id: NodeID) -> Node { tree[id] }

  mutating func failTooDeep(_ range: SourceRange) {
    isRecovering = isRecovering || problems.contains { $0.code == .tooDeep }
    fail(
      .tooDeep, range,
      Bilingual(
        vi: "biểu thức lồng nhau quá \(limits.depth) mức",
        en: "nested deeper than \(limits.depth) levels"))
  }

  /// Runs `body` one level deeper, or gives an invalid node and passes over all that is left.
  mutating func nested(_ body: (inout Parser) -> NodeID) -> NodeID {
    guard depth < limits.depth else {
      let range = next.range
      failTooDeep(range)
      position = tokens.count - 1
      return make(.invalid, range)
    }
    depth += 1
    defer { depth -= 1 }
    return body(&self)
  }
}

// MARK: - Operators

extension Parser {
  /// `a ? b : c`, or what binds tighter.
  mutating func parseExpression() -> NodeID {
    nested { parser in
      let start = parser.next.range.start
      let condition = parser.parseBinary(1)
      guard parser.skip(.question) else { return condition }
      let then = parser.parseBinary(1)
      guard parser.skip(.colon) else {
        parser.fail(
          .unexpectedToken, parser.next.range,
          Bilingual(
            vi: "thiếu “:” của “điều kiện ? giá trị : giá trị khác”",
            en: "“:” of “condition ? value : other value” is missing"))
        return parser.make(.invalid, from: start)
      }
      let otherwise = parser.parseExpression()
      return parser.make(
        .conditional(condition, then: then, otherwise: otherwise), from: start,
        height: parser.height([condition, then, otherwise]))
    }
  }

  /// Operators that bind at least as tightly as `precedence`.
  private mutating func parseBinary(_ precedence: Int) -> NodeID {
    let start = next.range.start
    var left = parseUnary()
    while true {
      if let logical = logicalOperator(next.kind), logical.precedence >= precedence {
        left = parseLogical(logical, first: left, from: start)
      } else if let binary = BinaryOperator(next.kind), binary.precedence >= precedence {
        advance()
        let right = parseBinary(binary.precedence + 1)
        left = make(
          .binary(binary, left, right), from: start, height: max(height(left), height(right)))
      } else {
        return left
      }
    }
  }

  private func logicalOperator(_ kind: Token.Kind) -> LogicalOperator? {
    kind == .and ? .and : kind == .or ? .or : nil
  }

  private mutating func parseLogical(
    _ logical: LogicalOperator, first: NodeID, from start: UInt32
  ) -> NodeID {
    var operands = [first]
    while logicalOperator(next.kind) == logical {
      advance()
      endRecovery()
      operands.append(parseBinary(logical.precedence + 1))
    }
    return make(.logical(logical, operands), from: start, height: height(operands))
  }

  private mutating func parseUnary() -> NodeID {
    let start = next.range.start
    switch next.kind {
    case .not: return parseUnary(.not, .not, from: start)
    case .minus where !isNumber(token(after: 1).kind):
      return parseUnary(.negate, .minus, from: start)
    default: return parseMember()
    }
  }

  private func isNumber(_ kind: Token.Kind) -> Bool { kind == .int || kind == .double }

  private mutating func parseUnary(
    _ unary: UnaryOperator, _ kind: Token.Kind, from start: UInt32
  ) -> NodeID {
    advance()
    return nested { parser in
      let isRepeated =
        parser.next.kind == kind
        && !(kind == .minus && parser.isNumber(parser.token(after: 1).kind))
      let operand =
        isRepeated
        ? parser.parseUnary(unary, kind, from: parser.next.range.start) : parser.parseMember()
      return parser.make(.unary(unary, operand), from: start, height: parser.height(operand))
    }
  }
}
