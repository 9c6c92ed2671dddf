import Diagnostics
import SourceText

extension Parser {
  /// A number, perhaps with a minus in front, or a text.
  mutating func parseLiteral() -> NodeID {
    let start = next.range.start
    let isNegative = skip(.minus)
    let token = advance()
    switch token.kind {
    case .string, .bytes:
      let literal = StringLiteral(bytes, token.range.bounds)
      for problem in literal.problems {
        fail(problem.code, problem.range, problem.message, fixes: problem.fixes)
      }
      if !literal.problems.isEmpty { endRecovery() }
      let value: CELValue =
        token.kind == .bytes
        ? .bytes(literal.value) : .string(String(decoding: literal.value, as: UTF8.self))
      return make(.literal(value), from: start)
    default:
      let digits = (isNegative ? "-" : "") + text(token.range)
      guard let value = Self.number(digits, token.kind) else {
        fail(
          .invalidNumber, range(from: start),
          Bilingual(
            vi: "số vượt phạm vi: int từ -2^63 đến 2^63-1, uint đến 2^64-1",
            en: "the number is out of range: int is -2^63 to 2^63-1, uint up to 2^64-1"))
        endRecovery()
        return make(.invalid, from: start)
      }
      return make(.literal(value), from: start)
    }
  }

  private static func number(_ text: String, _ kind: Token.Kind) -> CELValue? {
    var digits = text[...]
    if kind == .double {
      guard let value = Double(text), value.isFinite else { return nil }
      return .double(value)
    }
    if kind == .uint { digits = digits.dropLast() }
    var radix = 10
    let sign = digits.hasPrefix("-") ? "-" : ""
    let unsigned = digits.dropFirst(sign.count)
    if unsigned.hasPrefix("0x") {
      radix = 16
      digits = sign + unsigned.dropFirst(2)
    }
    return kind == .uint
      ? UInt64(digits, radix: radix).map { .uint($0) }
      : Int64(digits, radix: radix).map { .int($0) }
  }
}

// MARK: - What does not belong

extension Parser {
  /// Tells what stands where an operand belongs.
  mutating func failAtOperand() -> NodeID {
    let token = next
    let written = text(token.range)
    switch token.kind {
    case .end:
      fail(
        .unexpectedToken, token.range,
        Bilingual(vi: "biểu thức kết thúc giữa chừng", en: "the expression ends too early"))
    case .reserved:
      advance()
      fail(
        .reservedWord, token.range,
        Bilingual(
          vi: "“\(written)” là từ CEL giữ riêng, không đặt tên được",
          en: "“\(written)” is a reserved word and cannot be a name"))
    default:
      if !token.kind.isCloser, token.kind != .comma { advance() }
      fail(
        .unexpectedToken, token.range,
        Bilingual(
          vi: "trước “\(written)” thiếu một giá trị", en: "a value is missing before “\(written)”"))
    }
    return make(.invalid, token.range)
  }

  /// Tells what stands where an operator or the end belongs.
  mutating func failAtOperator() {
    let token = next
    let written = text(token.range)
    if token.kind.isCloser {
      fail(
        .unexpectedToken, token.range,
        Bilingual(vi: "“\(written)” thừa: không có dấu mở", en: "“\(written)” closes nothing"))
      return
    }
    let meant: String? =
      switch written.lowercased() {
      case "and": "&&"
      case "or": "||"
      case "is", "equals": "=="
      default: nil
      }
    if let meant {
      fail(
        .unexpectedToken, token.range,
        Bilingual(
          vi: "viết “\(meant)”, không phải “\(written)”", en: "write “\(meant)”, not “\(written)”"),
        fixes: [ExpressionFix(token.range, meant)])
      return
    }
    fail(
      .unexpectedToken, token.range,
      Bilingual(
        vi: "trước “\(written)” thiếu một phép toán (&&, ||, ==, …)",
        en: "an operator (&&, ||, ==, …) is missing before “\(written)”"))
  }
}

extension ExpressionProblem {
  static func tooLong(_ count: Int, _ limit: Int) -> ExpressionProblem {
    ExpressionProblem(
      .tooLong, SourceRange(0..<count),
      Bilingual(
        vi: "biểu thức dài \(count) byte, quá giới hạn \(limit)",
        en: "the expression has \(count) bytes, the limit is \(limit)"))
  }
}
