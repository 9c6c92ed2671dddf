public import CatalogModel

/// Which declarations somebody names.
public struct Usage: Sendable {
  private var used: [DeclarationKind: Set<String>] = [:]
  private var uncertain: Set<DeclarationKind>

  public init(_ catalog: Catalog) {
    uncertain = Set(catalog.unread.isEmpty ? [] : DeclarationKind.allCases)
    for item in catalog.unresolved where item.guess == nil {
      uncertain.insert(item.reference.kind)
    }
    for item in catalog.unresolved {
      if let guess = item.guess { used[item.reference.kind, default: []].insert(guess) }
    }
    for reference in catalog.references {
      used[reference.kind, default: []].insert(reference.id)
    }
  }

  /// Whether a declaration of the kind may be used where nobody can tell.
  public func isUncertain(_ kind: DeclarationKind) -> Bool { uncertain.contains(kind) }

  public func isUsed(_ kind: DeclarationKind, _ id: String) -> Bool {
    used[kind]?.contains(id) ?? false
  }
}
