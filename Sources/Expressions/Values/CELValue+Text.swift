extension CELValue: CustomStringConvertible {
  /// A CEL expression that gives the value.
  public var description: String {
    switch self {
    case .null, .bool, .int, .uint, .string, .bytes: CanonicalLiteral.text(self)
    case .double(let value):
      value.isFinite
        ? CanonicalLiteral.text(value) : "double(\(CanonicalLiteral.text(ValueText.double(value))))"
    case .list(let elements): "[" + elements.map(\.description).joined(separator: ", ") + "]"
    case .map(let map):
      "{" + map.entries.map { "\($0.key.value): \($0.value)" }.joined(separator: ", ") + "}"
    case .type(let type): type.name
    case .timestamp(let timestamp): "timestamp('\(timestamp)')"
    case .duration(let duration): "duration('\(duration)')"
    case .date(let date): "date('\(date)')"
    case .optional(let inner): inner.map { "optional.of(\($0))" } ?? "optional.none()"
    }
  }
}
