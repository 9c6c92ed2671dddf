/// A propositional variable or its negation.
public struct Literal: Hashable, Sendable {
  /// Twice the number of the variable, and one more where negated.
  let code: Int32

  init(code: Int32) { self.code = code }

  init(variable: Int, isNegated: Bool = false) {
    code = Int32(variable) << 1 | (isNegated ? 1 : 0)
  }

  /// The number of the variable.
  public var variable: Int { Int(code >> 1) }
  public var isNegated: Bool { code & 1 == 1 }

  public static prefix func ! (literal: Literal) -> Literal { Literal(code: literal.code ^ 1) }
}
