extension SchemaValue {
  /// Where our own targets find what the standard has no word for.
  public static let annotation = "x-motcua"

  /// A schema in the words of JSON Schema alone, as validators in strict mode demand.
  public var standard: SchemaValue {
    switch self {
    case .object(let members):
      .object(
        members.compactMap { member in
          switch member.key {
          case Self.annotation: nil
          // Names are no words: a field may be called as an annotation is.
          case "properties", "$defs", "definitions":
            .init(member.key, member.value.standardMembers)
          case "const", "enum": member
          default: .init(member.key, member.value.standard)
          }
        })
    case .array(let values): .array(values.map(\.standard))
    default: self
    }
  }

  private var standardMembers: SchemaValue {
    guard case .object(let members) = self else { return self }
    return .object(members.map { .init($0.key, $0.value.standard) })
  }
}
