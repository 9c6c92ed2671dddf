/// A value of CEL.
///
/// `==` of Swift asks for the same value of the same type; CEL's own `==`, for
/// which `1`, `1u` and `1.0` are equal, is ``Equality``.
public enum CELValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case int(Int64)
  case uint(UInt64)
  case double(Double)
  case string(CELText)
  case bytes([UInt8])
  case list([CELValue])
  case map(CELMap)
  case type(CELTypeName)
  case timestamp(CELTimestamp)
  case duration(CELDuration)
  /// A calendar day, or only its month or year (ngày, tháng hoặc năm).
  case date(CELDate)
  /// nil is `optional.none()`.
  indirect case optional(CELValue?)

  public static func string(_ text: String) -> CELValue { .string(CELText(text)) }
}

/// What `type(x)` gives: the name of a type without its parameters.
public struct CELTypeName: Sendable, Hashable {
  public let name: String
  public init(_ name: String) { self.name = name }
}

extension CELValue {
  /// The run-time type, without parameters.
  public var typeName: CELTypeName {
    switch self {
    case .null: CELTypeName("null_type")
    case .bool: CELTypeName("bool")
    case .int: CELTypeName("int")
    case .uint: CELTypeName("uint")
    case .double: CELTypeName("double")
    case .string: CELTypeName("string")
    case .bytes: CELTypeName("bytes")
    case .list: CELTypeName("list")
    case .map: CELTypeName("map")
    case .type: CELTypeName("type")
    case .timestamp: CELTypeName("google.protobuf.Timestamp")
    case .duration: CELTypeName("google.protobuf.Duration")
    case .date: CELTypeName("date")
    case .optional: CELTypeName("optional_type")
    }
  }

  /// Whether the value is what its type begins with: `0`, `''`, `[]`, `null`, `optional.none()`…
  public var isZero: Bool {
    switch self {
    case .null: true
    case .bool(let value): !value
    case .int(let value): value == 0
    case .uint(let value): value == 0
    case .double(let value): value == 0
    case .string(let text): text.isEmpty
    case .bytes(let bytes): bytes.isEmpty
    case .list(let elements): elements.isEmpty
    case .map(let map): map.isEmpty
    case .duration(let duration): duration == .zero
    case .timestamp(let timestamp): timestamp == .epoch
    case .optional(let value): value == nil
    case .type, .date: false
    }
  }
}
