public import SourceText

/// The number of a node within its tree.
public struct NodeID: Hashable, Sendable {
  let index: Int32
  init(_ index: Int) { self.index = Int32(index) }
}

/// An expression as nodes in one array, children before their parents.
///
/// Macros stand as what was written, so that a tree can be printed, translated
/// and explained; the evaluator knows them.
public struct SyntaxTree: Sendable {
  public private(set) var nodes: [Node] = []
  public internal(set) var root = NodeID(0)

  init() {}

  public subscript(id: NodeID) -> Node { nodes[Int(id.index)] }

  mutating func replace(_ id: NodeID, by kind: Node.Kind) { nodes[Int(id.index)].kind = kind }

  mutating func add(_ kind: Node.Kind, _ range: SourceRange) -> NodeID {
    nodes.append(Node(kind: kind, range: range))
    return NodeID(nodes.count - 1)
  }
}

/// A part of an expression and the bytes it was written as, without parentheses around it.
public struct Node: Sendable {
  public var kind: Kind
  public var range: SourceRange

  public enum Kind: Sendable {
    /// Where the text could not be read.
    case invalid
    case literal(CELValue)
    /// A name; absolute with a dot in front.
    case name(String, isAbsolute: Bool)
    case select(Selection)
    case index(Subscript)
    case call(Call)
    case unary(UnaryOperator, NodeID)
    case binary(BinaryOperator, NodeID, NodeID)
    /// Two or more operands of one operator, as they stand in a row.
    case logical(LogicalOperator, [NodeID])
    case conditional(NodeID, then: NodeID, otherwise: NodeID)
    case list([Element])
    case map([Entry])
    case message(Message)
    case comprehension(Comprehension)
    case bind(Binding)
    case optionalMap(OptionalMap)
  }
}

extension Node {
  /// `a.b`, `a.?b` or `has(a.b)`
  public struct Selection: Sendable {
    public enum Mode: Sendable { case plain, optional, test }
    public var operand: NodeID
    public var field: String
    public var fieldRange: SourceRange
    public var mode: Mode
  }

  /// `a[k]` or `a[?k]`
  public struct Subscript: Sendable {
    public var operand: NodeID
    public var key: NodeID
    public var isOptional: Bool
  }

  /// `f(x)` or `a.f(x)`
  public struct Call: Sendable {
    /// With a dot in front where it was written so.
    public var function: String
    public var functionRange: SourceRange
    public var target: NodeID?
    public var arguments: [NodeID]
  }

  /// One item of a list; `[?x]` adds it only when the optional has a value.
  public struct Element: Sendable {
    public var value: NodeID
    public var isOptional: Bool
  }

  public struct Entry: Sendable {
    public var key: NodeID
    public var value: NodeID
    public var isOptional: Bool
  }

  /// `Name{field: value}`
  public struct Message: Sendable {
    public struct Field: Sendable {
      public var name: String
      public var nameRange: SourceRange
      public var value: NodeID
      public var isOptional: Bool
    }
    public var type: String
    public var typeRange: SourceRange
    public var fields: [Field]
  }

  public struct Comprehension: Sendable {
    public enum Macro: String, Sendable {
      case all, exists, existsOne, map, filter, transformList, transformMap, transformMapEntry
    }
    public var macro: Macro
    public var range: NodeID
    /// One (element or key) or two (index or key, then element or value).
    public var variables: [Located<String>]
    /// Which elements `map` and the transforms keep.
    public var filter: NodeID?
    public var body: NodeID
  }

  /// `cel.bind(x, value, body)`
  public struct Binding: Sendable {
    public var variable: Located<String>
    public var value: NodeID
    public var body: NodeID
  }

  /// `a.optMap(x, body)` or `a.optFlatMap(x, body)`
  public struct OptionalMap: Sendable {
    public var target: NodeID
    public var variable: Located<String>
    public var body: NodeID
    public var isFlat: Bool
  }
}

public enum UnaryOperator: String, Sendable {
  case not = "!"
  case negate = "-"
}

public enum LogicalOperator: String, Sendable {
  case and = "&&"
  case or = "||"

  var precedence: Int { self == .or ? 1 : 2 }
}

public enum BinaryOperator: String, Sendable, CaseIterable {
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case `in` = "in"
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case modulo = "%"

  var precedence: Int {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .in: 3
    case .add, .subtract: 4
    case .multiply, .divide, .modulo: 5
    }
  }

  /// Whether it looks through its operands and gives a bool.
  var isComparison: Bool { precedence == 3 }

  init?(_ kind: Token.Kind) {
    switch kind {
    case .equal: self = .equal
    case .notEqual: self = .notEqual
    case .less: self = .less
    case .lessOrEqual: self = .lessOrEqual
    case .greater: self = .greater
    case .greaterOrEqual: self = .greaterOrEqual
    case .keywordIn: self = .in
    case .plus: self = .add
    case .minus: self = .subtract
    case .star: self = .multiply
    case .slash: self = .divide
    case .percent: self = .modulo
    default: return nil
    }
  }
}
