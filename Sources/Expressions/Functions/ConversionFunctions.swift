/// Conversions between types; to the same type first, which an unknown type becomes.
extension FunctionLibrary {
  static let conversions: [Function] = [
    toInt, toUint, toDouble, toString, toBytes, toBool, toTimestamp, toDuration, toDyn, typeOf,
  ]

  private static func signatures(_ types: [CELType], to result: CELType) -> [Signature] {
    types.map { .global($0, to: result) }
  }

  private static let toInt = Function(
    "int", signatures([.int, .uint, .double, .string, .timestamp], to: .int)
  ) { (arguments, _) throws(FailureReason) in
    switch arguments[0] {
    case .int: return arguments[0]
    case .uint(let value):
      guard let result = Int64(exactly: value) else { throw .outOfRange(type: "int") }
      return .int(result)
    case .double(let value):
      // Both ends are excluded, as the other engines do.
      guard value > -0x1p63, value < 0x1p63 else { throw .outOfRange(type: "int") }
      return .int(Int64(value))
    case .string(let text):
      guard let result = Int64(text.string) else {
        throw .cannotConvert(text: text.string, type: "int")
      }
      return .int(result)
    case .timestamp(let timestamp): return .int(timestamp.seconds)
    default: return nil
    }
  }

  private static let toUint = Function(
    "uint", signatures([.uint, .int, .double, .string], to: .uint)
  ) { (arguments, _) throws(FailureReason) in
    switch arguments[0] {
    case .uint: return arguments[0]
    case .int(let value):
      guard let result = UInt64(exactly: value) else { throw .outOfRange(type: "uint") }
      return .uint(result)
    case .double(let value):
      guard value >= 0, value < 0x1p64 else { throw .outOfRange(type: "uint") }
      return .uint(UInt64(value))
    case .string(let text):
      guard let result = UInt64(text.string) else {
        throw .cannotConvert(text: text.string, type: "uint")
      }
      return .uint(result)
    default: return nil
    }
  }

  private static let toDouble = Function(
    "double", signatures([.double, .int, .uint, .string], to: .double)
  ) { (arguments, _) throws(FailureReason) in
    switch arguments[0] {
    case .double: return arguments[0]
    case .int(let value): return .double(Double(value))
    case .uint(let value): return .double(Double(value))
    case .string(let text):
      guard let result = Double(text.string) else {
        throw .cannotConvert(text: text.string, type: "double")
      }
      return .double(result)
    default: return nil
    }
  }

  private static let toString = Function(
    "string",
    signatures(
      [.string, .bool, .int, .uint, .double, .bytes, .timestamp, .duration, .date], to: .string)
  ) { (arguments, _) throws(FailureReason) in
    switch arguments[0] {
    case .string: return arguments[0]
    case .bool(let value): return .string(value ? "true" : "false")
    case .int(let value): return .string(String(value))
    case .uint(let value): return .string(String(value))
    case .double(let value): return .string(ValueText.double(value))
    case .bytes(let bytes):
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw .cannotConvert(text: CanonicalLiteral.text(bytes), type: "string")
      }
      return .string(text)
    case .timestamp(let timestamp): return .string("\(timestamp)")
    case .duration(let duration): return .string("\(duration)")
    case .date(let date): return .string("\(date)")
    default: return nil
    }
  }

  private static let toBytes = Function("bytes", signatures([.bytes, .string], to: .bytes)) {
    arguments, _ in
    switch arguments[0] {
    case .bytes: arguments[0]
    case .string(let text): .bytes(Array(text.string.utf8))
    default: nil
    }
  }

  private static let toBool = Function("bool", signatures([.bool, .string], to: .bool)) {
    (arguments, _) throws(FailureReason) in
    switch arguments[0] {
    case .bool: return arguments[0]
    case .string(let text):
      switch text {
      case "1", "t", "T", "true", "TRUE", "True": return .bool(true)
      case "0", "f", "F", "false", "FALSE", "False": return .bool(false)
      default: throw .cannotConvert(text: text.string, type: "bool")
      }
    default: return nil
    }
  }

  private static let toTimestamp = Function(
    "timestamp", signatures([.timestamp, .string, .int], to: .timestamp)
  ) { (arguments, _) throws(FailureReason) in
    switch arguments[0] {
    case .timestamp: return arguments[0]
    case .int(let seconds):
      guard let result = CELTimestamp(seconds: seconds) else {
        throw .outOfRange(type: "timestamp")
      }
      return .timestamp(result)
    case .string(let text):
      guard let result = CELTimestamp(text.string) else {
        throw .cannotConvert(text: text.string, type: "timestamp")
      }
      return .timestamp(result)
    default: return nil
    }
  }

  private static let toDuration = Function(
    "duration", signatures([.duration, .string], to: .duration)
  ) { (arguments, _) throws(FailureReason) in
    switch arguments[0] {
    case .duration: return arguments[0]
    case .string(let text):
      guard let result = CELDuration(text.string) else {
        throw .cannotConvert(text: text.string, type: "duration")
      }
      return .duration(result)
    default: return nil
    }
  }

  private static let toDyn = Function("dyn", [.global(.parameter("A"), to: .dyn)]) {
    arguments, _ in arguments[0]
  }

  private static let typeOf = Function(
    "type", [.global(.parameter("A"), to: .type(.parameter("A")))]
  ) { arguments, _ in .type(arguments[0].typeName) }
}
