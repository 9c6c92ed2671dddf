import CJansson
import Diagnostics

/// A JSON text as read (RFC 8259).
///
/// Whole numbers and numbers with a point or an exponent stay apart, and members
/// keep their order.
indirect enum JSONValue {
  case null
  case boolean(Bool)
  case integer(Int64)
  case real(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  struct Member {
    var name: String
    var value: JSONValue
  }

  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }
}

/// Why bytes are no JSON we take.
struct JSONProblem: Error {
  var message: Bilingual
}

extension JSONValue {
  /// What the text may nest; also keeps our recursion off the end of the stack.
  private static let deepest = 200

  /// Reads one JSON text in UTF-8; duplicate members and numbers out of range are errors.
  ///
  /// - Parameter wholeAsReal: whether whole numbers are taken of any size, as binary64.
  init(parsing bytes: [UInt8], wholeAsReal: Bool = false) throws(JSONProblem) {
    var error = json_error_t()
    let flags =
      JSON_REJECT_DUPLICATES | JSON_DECODE_ANY | JSON_ALLOW_NUL
      | (wholeAsReal ? JSON_DECODE_INT_AS_REAL : 0)
    let root = bytes.withUnsafeBytes { buffer in
      json_loadb(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, Int(flags), &error)
    }
    guard let root else { throw JSONProblem(error) }
    defer { json_decref(root) }
    self = try Self.value(root, depth: 0)
  }

  private static func value(
    _ json: UnsafeMutablePointer<json_t>, depth: Int
  ) throws(JSONProblem) -> JSONValue {
    guard depth < deepest else {
      throw JSONProblem(
        message: Bilingual(
          vi: "JSON lồng nhau quá \(deepest) mức", en: "JSON nested deeper than \(deepest) levels"))
    }
    switch json.pointee.type {
    case JSON_TRUE: return .boolean(true)
    case JSON_FALSE: return .boolean(false)
    case JSON_INTEGER: return .integer(json_integer_value(json))
    case JSON_REAL: return .real(json_real_value(json))
    case JSON_STRING:
      let text = UnsafeRawBufferPointer(
        start: json_string_value(json), count: json_string_length(json))
      return .string(String(decoding: text, as: UTF8.self))
    case JSON_ARRAY:
      var elements: [JSONValue] = []
      for index in 0..<json_array_size(json) {
        guard let element = json_array_get(json, index) else { break }
        elements.append(try value(element, depth: depth + 1))
      }
      return .array(elements)
    case JSON_OBJECT:
      var members: [Member] = []
      var iterator = json_object_iter(json)
      while let current = iterator {
        guard let name = json_object_iter_key(current), let member = json_object_iter_value(current)
        else { break }
        members.append(
          Member(name: String(cString: name), value: try value(member, depth: depth + 1)))
        iterator = json_object_iter_next(json, current)
      }
      return .object(members)
    default: return .null
    }
  }
}

extension JSONProblem {
  fileprivate init(_ error: json_error_t) {
    let text = withUnsafeBytes(of: error.text) { bytes in
      // The last byte is the library's own code of the error.
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    message = Bilingual(
      vi: "không phải JSON (dòng \(error.line), cột \(error.column)): \(text)",
      en: "no JSON (line \(error.line), column \(error.column)): \(text)")
  }
}
