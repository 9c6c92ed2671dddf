public import Writers

/// A JSON value with members in a fixed order: what schemas are made of.
public indirect enum SchemaValue: Hashable, Sendable {
  case object([Member])
  case array([SchemaValue])
  case string(String)
  case integer(Int)
  /// Digits exactly as written, by the grammar of JSON numbers.
  case number(String)
  case boolean(Bool)
  case null

  public struct Member: Hashable, Sendable {
    public var key: String
    public var value: SchemaValue
    public init(_ key: String, _ value: SchemaValue) {
      self.key = key
      self.value = value
    }
  }

  /// The value under `key`, when this is an object that has it.
  public subscript(key: String) -> SchemaValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// Adds a member; does nothing when this is no object or `value` is nil.
  public mutating func add(_ key: String, _ value: SchemaValue?) {
    guard case .object(var members) = self, let value else { return }
    members.append(Member(key, value))
    self = .object(members)
  }

  /// Writes the value as the next value of `json`.
  public func write(to json: inout JSONWriter) {
    switch self {
    case .object(let members):
      json.object { json in
        for member in members { json.member(member.key) { member.value.write(to: &$0) } }
      }
    case .array(let values):
      json.array { json in for value in values { value.write(to: &json) } }
    case .string(let text): json.string(text)
    case .integer(let value): json.integer(value)
    case .number(let digits): json.number(digits)
    case .boolean(let value): json.boolean(value)
    case .null: json.null()
    }
  }
}

extension SchemaValue: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) { self = .string(value) }
}

extension SchemaValue: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self = .integer(value) }
}

extension SchemaValue: ExpressibleByBooleanLiteral {
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension SchemaValue: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: SchemaValue...) { self = .array(elements) }
}

extension SchemaValue: ExpressibleByDictionaryLiteral {
  /// Keeps the order of the literal.
  public init(dictionaryLiteral elements: (String, SchemaValue)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}
