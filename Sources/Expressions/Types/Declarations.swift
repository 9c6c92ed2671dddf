public import Diagnostics

/// A map whose fields are known: what `questions` or a house rule's object is.
public struct ObjectDeclaration: Sendable {
  public struct Field: Sendable {
    public var type: CELType
    /// What people call it, for messages.
    public var label: Bilingual?

    public init(_ type: CELType, label: Bilingual? = nil) {
      self.type = type
      self.label = label
    }
  }

  public var name: String
  public var fields: [String: Field]

  public init(name: String, fields: [String: Field]) {
    self.name = name
    self.fields = fields
  }
}

/// A closed list of codes (danh mục) that a string comes from.
public struct CodeListDeclaration: Sendable {
  public var name: String
  public var codes: [String]

  public init(name: String, codes: [String]) {
    self.name = name
    self.codes = codes
  }
}

/// How a function may be called.
public struct Signature: Sendable, Hashable {
  /// Whether it is written after its first argument: `a.f(b)`.
  public var isMember: Bool
  public var parameters: [CELType]
  public var result: CELType

  public static func global(_ parameters: CELType..., to result: CELType) -> Signature {
    Signature(isMember: false, parameters: parameters, result: result)
  }

  public static func member(_ parameters: CELType..., to result: CELType) -> Signature {
    Signature(isMember: true, parameters: parameters, result: result)
  }

  public init(isMember: Bool, parameters: [CELType], result: CELType) {
    self.isMember = isMember
    self.parameters = parameters
    self.result = result
  }
}

/// A function: its signatures, and what it does.
public struct Function: Sendable {
  /// Gives nil when the arguments fit no signature.
  public typealias Body =
    @Sendable ([CELValue], inout CallContext) throws(FailureReason) ->
    CELValue?

  public var name: String
  public var signatures: [Signature]
  /// Whether more than two arguments are taken as one list of them.
  var collectsArguments = false
  /// nil for a function that can only be checked.
  var body: Body?
  /// Answers from the target alone where that is enough; the arguments are not evaluated then.
  var shortcut: (@Sendable (CELValue) -> CELValue?)?

  public init(_ name: String, _ signatures: [Signature], body: Body? = nil) {
    self.name = name
    self.signatures = signatures
    self.body = body
  }

  func accepts(isMember: Bool, count: Int) -> Bool {
    if collectsArguments, !isMember, count >= 1 { return true }
    return signatures.contains { $0.isMember == isMember && $0.parameters.count == count }
  }
}

/// What an expression may speak of.
public struct Declarations: Sendable {
  /// Variables by name; a name may have dots.
  public var variables: [String: CELType] = [:]
  public var objects: [String: ObjectDeclaration] = [:]
  public var codeLists: [String: CodeListDeclaration] = [:]
  /// The path of a variable that may be absent, from one that is always there: the structured
  /// `answered` asks each step of it, for CEL has no `has` of a bare name.
  public var paths: [String: String] = [:]
  /// Every function of the library, and the caller's own.
  public private(set) var functions: [String: Function]
  /// Names are first looked for in here, then in what is around it: `a.b`, `a`, the root.
  public var container = ""

  public init(variables: [String: CELType] = [:], functions: [Function] = []) {
    self.variables = variables
    self.functions = FunctionLibrary.standard
    for function in functions { declare(function) }
  }

  /// Adds a function, or signatures to one that is there.
  public mutating func declare(_ function: Function) {
    functions[function.name, default: Function(function.name, [])].merge(function)
  }

  /// The names by which `name` may be known, nearest first.
  func candidates(_ name: String) -> [String] {
    if name.hasPrefix(".") { return [String(name.dropFirst())] }
    guard !container.isEmpty else { return [name] }
    var result: [String] = []
    var prefix = container[...]
    while true {
      result.append(prefix + "." + name)
      guard let dot = prefix.lastIndex(of: ".") else { break }
      prefix = prefix[..<dot]
    }
    return result + [name]
  }
}

extension Function {
  fileprivate mutating func merge(_ other: Function) {
    signatures += other.signatures
    collectsArguments = collectsArguments || other.collectsArguments
    if let before = body, let added = other.body {
      body = { (arguments, call) throws(FailureReason) in
        if let result = try added(arguments, &call) { return result }
        return try before(arguments, &call)
      }
    } else {
      body = other.body ?? body
    }
    shortcut = other.shortcut ?? shortcut
  }
}
