public import CatalogModel

/// Which declarations somebody names.
public struct Usage: Sendable {
  private var used: [DeclarationKind: Set<String>] = [:]

  public init(_ catalog: Catalog) {
    for reference in catalog.references {
      used[reference.kind, default: []].insert(reference.id)
    }
  }

  public func isUsed(_ kind: DeclarationKind, _ id: String) -> Bool {
    used[kind]?.contains(id) ?? false
  }
}
