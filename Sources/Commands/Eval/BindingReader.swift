import Diagnostics
import Expressions

/// Reads values of variables out of JSON.
///
/// JSON's own values stand for themselves: a whole number is an `int`, one with a
/// point or an exponent a `double`. What JSON does not have is an object with one
/// member: `{"$uint": "5"}`, `{"$bytes": "…base64…"}`; see `docs/expressions.md`.
struct BindingReader {
  let declarations: Declarations

  /// - Parameter path: names the place in messages.
  func value(
    _ json: JSONValue, as type: CELType, path: String
  ) throws(RequestProblem) -> CELValue {
    if case .object(let members) = json, members.count == 1, members[0].name.hasPrefix("$") {
      return try tagged(members[0], path: path)
    }
    switch (json, type) {
    case (_, .dyn): return try plain(json, path: path)
    case (.array(let elements), .list(let element)):
      return .list(try list(elements, as: element, path: path))
    case (.object(let members), .map(let key, let value)):
      guard key == .string || key == .dyn else { break }
      return .map(try map(members, path: path) { _ in value })
    case (.object(let members), .object(let name)):
      let fields = declarations.objects[name]?.fields ?? [:]
      for member in members where fields[member.name] == nil {
        throw RequestProblem(
          vi: "“\(path)” không có trường “\(member.name)”",
          en: "“\(path)” has no field “\(member.name)”")
      }
      return .map(try map(members, path: path) { fields[$0]?.type ?? .dyn })
    case (.null, .optional): return .optional(nil)
    case (_, .optional(let inner)): return .optional(try value(json, as: inner, path: path))
    case (.null, .null), (.null, .timestamp), (.null, .duration), (.null, .object): return .null
    default:
      if let found = scalar(json, as: type) { return found }
    }
    throw RequestProblem(
      vi: "“\(path)”: giá trị không thuộc kiểu \(type)", en: "“\(path)”: no value of type \(type)")
  }

  private func scalar(_ json: JSONValue, as type: CELType) -> CELValue? {
    switch (json, type) {
    case (.boolean(let value), .bool): .bool(value)
    case (.integer(let value), .int): .int(value)
    // JSON Schema takes 1.0 for an integer, and so do forms.
    case (.real(let value), .int): Int64(exactly: value).map { .int($0) }
    case (.integer(let value), .uint): UInt64(exactly: value).map { .uint($0) }
    case (.real(let value), .uint): UInt64(exactly: value).map { .uint($0) }
    case (.integer(let value), .double): .double(Double(value))
    case (.real(let value), .double): .double(value)
    case (.string(let text), .string), (.string(let text), .code): .string(text)
    case (.string(let text), .timestamp): CELTimestamp(text).map { .timestamp($0) }
    case (.string(let text), .duration): CELDuration(text).map { .duration($0) }
    case (.string(let text), .date): CELDate(text).map { .date($0) }
    default: nil
    }
  }

  private func plain(_ json: JSONValue, path: String) throws(RequestProblem) -> CELValue {
    switch json {
    case .null: .null
    case .boolean(let value): .bool(value)
    case .integer(let value): .int(value)
    case .real(let value): .double(value)
    case .string(let text): .string(text)
    case .array(let elements): .list(try list(elements, as: .dyn, path: path))
    case .object(let members): .map(try map(members, path: path) { _ in .dyn })
    }
  }

  private func list(
    _ elements: [JSONValue], as type: CELType, path: String
  ) throws(RequestProblem) -> [CELValue] {
    var values: [CELValue] = []
    values.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      values.append(try value(element, as: type, path: "\(path)[\(index)]"))
    }
    return values
  }

  private func map(
    _ members: [JSONValue.Member], path: String, _ type: (String) -> CELType
  ) throws(RequestProblem) -> CELMap {
    var map = CELMap()
    for member in members {
      let found = try value(member.value, as: type(member.name), path: path + "." + member.name)
      _ = map.insert(found, for: .string(CELText(member.name)))
    }
    return map
  }

  // MARK: - Tagged values

  private func tagged(
    _ member: JSONValue.Member, path: String
  ) throws(RequestProblem) -> CELValue {
    let found: CELValue? =
      switch (member.name, member.value) {
      case ("$int", .string(let text)): Int64(text).map { .int($0) }
      case ("$uint", .string(let text)): UInt64(text).map { .uint($0) }
      case ("$double", .string(let text)): Double(text).map { .double($0) }
      case ("$bytes", .string(let text)): Base64.decoded(text).map { .bytes($0) }
      case ("$timestamp", .string(let text)): CELTimestamp(text).map { .timestamp($0) }
      case ("$duration", .string(let text)): CELDuration(text).map { .duration($0) }
      case ("$date", .string(let text)): CELDate(text).map { .date($0) }
      case ("$type", .string(let text)): .type(CELTypeName(text))
      case ("$optional", .array(let elements)) where elements.count <= 1:
        .optional(try list(elements, as: .dyn, path: path).first)
      case ("$map", .array(let pairs)): try pairedMap(pairs, path: path)
      default: nil
      }
    guard let found else {
      throw RequestProblem(
        vi: "“\(path)”: không hiểu giá trị {\"\(member.name)\": …}",
        en: "“\(path)”: {\"\(member.name)\": …} is no value")
    }
    return found
  }

  private func pairedMap(_ pairs: [JSONValue], path: String) throws(RequestProblem) -> CELValue? {
    var map = CELMap()
    for (index, pair) in pairs.enumerated() {
      guard case .array(let parts) = pair, parts.count == 2 else { return nil }
      let place = "\(path)[\(index)]"
      let entry = try value(parts[1], as: .dyn, path: place)
      guard let key = CELMap.Key(try value(parts[0], as: .dyn, path: place)),
        map.insert(entry, for: key)
      else { return nil }
    }
    return .map(map)
  }
}
