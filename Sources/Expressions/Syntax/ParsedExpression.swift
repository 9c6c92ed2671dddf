import SourceText

/// An expression as read: its tree, and what is wrong with its text.
public struct ParsedExpression: Sendable {
  public let text: String
  /// Where the text is wrong the tree holds `invalid` nodes.
  public let tree: SyntaxTree
  public let problems: [ExpressionProblem]

  public var isValid: Bool { problems.isEmpty }

  private init(_ text: String, _ tree: SyntaxTree, _ problems: [ExpressionProblem]) {
    self.text = text
    self.tree = tree
    self.problems = problems
  }

  /// A tree that was not read from CEL; its text is the canonical one.
  init(_ tree: SyntaxTree, _ problems: [ExpressionProblem]) {
    self.init(tree.canonicalText, tree, problems)
  }

  /// The same text read as another tree.
  func with(_ tree: SyntaxTree) -> ParsedExpression { ParsedExpression(text, tree, problems) }

  /// Reads a CEL expression. Never fails: what is wrong is in `problems`.
  public init(_ text: String, limits: ExpressionLimits = .standard) {
    self.text = text
    let bytes = Array(text.utf8)
    guard bytes.count <= limits.bytes else {
      var tree = SyntaxTree()
      tree.root = tree.add(.invalid, SourceRange(0..<bytes.count))
      self.tree = tree
      problems = [.tooLong(bytes.count, limits.bytes)]
      return
    }
    var lexer = Lexer(bytes)
    lexer.run()
    var parser = Parser(lexer.tokens, bytes, limits, problems: lexer.problems)
    tree = parser.parse()
    problems = parser.problems.inOrder
  }
}

/// How large an expression may be.
public struct ExpressionLimits: Sendable {
  /// UTF-8 bytes of the text.
  public var bytes: Int
  /// How deep parentheses, calls and operators may nest; `&&` and `||` in a row count once.
  public var depth: Int

  public init(bytes: Int, depth: Int) {
    self.bytes = bytes
    self.depth = depth
  }

  public static let standard = ExpressionLimits(bytes: 100_000, depth: 250)
}
