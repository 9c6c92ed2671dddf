/// A schema in the words of draft 07, without what that draft cannot say.
struct DraftSeven {
  private(set) var body: SchemaValue
  private(set) var definitions: [SchemaValue.Member] = []
  /// What was left out.
  private(set) var notCarried: [NotCarried] = []

  /// - Parameter longLists: what is left out since renderers do not load it: every field would offer
  ///   the thousands of units of a country.
  init(
    _ body: SchemaValue, _ definitions: [SchemaValue.Member], _ entries: FormEntries,
    _ sharing: SchemaSharing, longLists: [NotCarried]
  ) {
    notCarried = longLists
    let definitions =
      longLists.isEmpty
      ? definitions
      : definitions.filter { !$0.key.hasPrefix(SchemaValue.unitsPrefix) }.map {
        .init($0.key, $0.value.withoutUnits)
      }
    // Definitions stand after those they refer to.
    var unsayable: Set<String> = []
    for definition in definitions where !definition.value.isOfDraftSeven(unsayable) {
      unsayable.insert("#/$defs/\(definition.key)")
    }
    var origins: [SchemaValue: [NotCarried]] = [:]
    let hasUnsayable =
      !unsayable.isEmpty
      || entries.all.contains { !$0.schema.isOfDraftSeven([]) }
      || entries.schemas.bodies.contains { !$0.isOfDraftSeven([]) }
    if hasUnsayable {
      for entry in entries.all {
        origins[sharing.resolved(entry.schema), default: []] += entry.origins
      }
    }
    self.body = body
    self.body =
      (hasUnsayable ? without(unsayable, body, origins) : body).inDraftSeven
    self.definitions = definitions.filter { !unsayable.contains("#/$defs/\($0.key)") }.map {
      .init($0.key, $0.value.inDraftSeven)
    }
  }

  /// Leaves out entries of `allOf`, which only lets more through.
  private mutating func without(
    _ unsayable: Set<String>, _ schema: SchemaValue, _ origins: [SchemaValue: [NotCarried]]
  ) -> SchemaValue {
    guard case .object(let members) = schema else { return schema }
    var result: [SchemaValue.Member] = []
    for member in members {
      var value = member.value
      switch (member.key, value) {
      case ("properties", .object(let properties)):
        value = .object(
          properties.map { .init($0.key, without(unsayable, $0.value, origins)) })
      case ("items", _): value = without(unsayable, value, origins)
      case ("allOf", .array(let parts)):
        let kept = parts.filter { $0.isOfDraftSeven(unsayable) }
        for part in parts where !part.isOfDraftSeven(unsayable) {
          for note in origins[part] ?? [] where !notCarried.contains(note) {
            notCarried.append(note)
          }
        }
        if kept.isEmpty { continue }
        value = .array(kept)
      default: break
      }
      result.append(.init(member.key, value))
    }
    return .object(result)
  }
}

extension FormEntries {
  fileprivate var all: [Entry] { entries.keys.sorted().flatMap { entries[$0] ?? [] } }
}

extension SchemaValue {
  /// What the names of definitions that list communes begin with.
  public static let unitsPrefix = "units."

  private var isUnits: Bool {
    guard case .string(let target)? = self["$ref"] else { return false }
    return target.hasPrefix("#/$defs/" + Self.unitsPrefix)
  }

  /// An address without the communes of its provinces.
  fileprivate var withoutUnits: SchemaValue {
    guard case .object(let members) = self else { return self }
    return .object(
      members.compactMap { member in
        guard case .array(let parts) = member.value else { return member }
        switch member.key {
        case "anyOf": return .init(member.key, .array(parts.map(\.withoutUnits)))
        case "allOf":
          let kept = parts.filter { !$0.isUnits }
          return kept.isEmpty ? nil : .init(member.key, .array(kept))
        default: return member
        }
      })
  }

  /// Whether it counts no items, here or where it refers to.
  func isOfDraftSeven(_ unsayable: Set<String>) -> Bool {
    switch self {
    case .object(let members):
      members.allSatisfy { member in
        switch (member.key, member.value) {
        case ("minContains", .integer), ("maxContains", .integer): false
        case ("$ref", .string(let target)): !unsayable.contains(target)
        default: member.value.isOfDraftSeven(unsayable)
        }
      }
    case .array(let values): values.allSatisfy { $0.isOfDraftSeven(unsayable) }
    default: true
    }
  }

  var inDraftSeven: SchemaValue {
    switch self {
    case .object(let members):
      .object(
        members.map { member in
          if member.key == "$ref", case .string(let target) = member.value {
            return .init("$ref", .string("#/definitions/" + target.dropFirst("#/$defs/".count)))
          }
          return .init(member.key, member.value.inDraftSeven)
        })
    case .array(let values): .array(values.map(\.inDraftSeven))
    default: self
    }
  }
}
