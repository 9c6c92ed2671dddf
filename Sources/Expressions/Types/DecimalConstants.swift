extension CELExpression {
  /// An expression in which a whole number may stand for a decimal: with a decimal `area`,
  /// `area > 30` is read as `area > 30.0`, and is printed so for other engines.
  ///
  /// CEL itself refuses the first. People who write conditions do not know two kinds of number.
  public init(
    readingWholeNumbersAsDecimals parsed: ParsedExpression, _ declarations: Declarations
  ) {
    var parsed = parsed
    var expression = CELExpression(parsed, declarations)
    // A number inside another mistake only shows once that one is gone.
    for _ in 0..<Self.passes {
      let tree = parsed.tree.withDecimals(for: expression.problems)
      guard let tree else { break }
      parsed = parsed.with(tree)
      expression = CELExpression(parsed, declarations)
    }
    self = expression
  }

  private static var passes: Int { 8 }
}

extension SyntaxTree {
  /// nil where no problem is a whole number in the place of a decimal.
  fileprivate func withDecimals(for problems: [ExpressionProblem]) -> SyntaxTree? {
    let wrong = problems.filter { $0.code == .typeMismatch && $0.fixes.count == 1 }
    guard !wrong.isEmpty else { return nil }
    var result = self
    var isChanged = false
    for index in nodes.indices {
      guard case .literal(.int(let number)) = nodes[index].kind,
        let exact = Double(exactly: number),
        wrong.contains(where: {
          $0.fixes[0].range == nodes[index].range && $0.fixes[0].replacement == "\(number).0"
        })
      else { continue }
      result.replace(NodeID(index), by: .literal(.double(exact)))
      isChanged = true
    }
    return isChanged ? result : nil
  }
}
