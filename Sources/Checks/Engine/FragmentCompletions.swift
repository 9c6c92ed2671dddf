import CatalogModel
import SourceText

/// What `include`s fill in for the documents of a fragment.
///
/// A fragment may leave quantities and modes to those who include it.
struct FragmentCompletions: Sendable {
  /// Fragments with an `include` that says how documents are handed in.
  private(set) var withMode: Set<String> = []
  /// Fragments with an `include` that says how many.
  private(set) var withQuantity: Set<String> = []

  init(_ catalog: Catalog) {
    guard !catalog.fragments.all.isEmpty else { return }
    for procedure in catalog.procedures.all {
      add(procedure.content)
      for level in procedure.levels { add(level.content) }
    }
    for fragment in catalog.fragments.all { add(fragment.documents, mode: false, quantity: false) }
  }

  private mutating func add(_ content: ProcedureContent) {
    if let documents = content.documents { add(documents.value, mode: false, quantity: false) }
    if let cases = content.cases { add(cases.value) }
  }

  private mutating func add(_ cases: [ProcedureCase]) {
    for item in cases {
      add(item.documents, mode: false, quantity: false)
      add(item.cases)
    }
  }

  /// - Parameters:
  ///   - mode: whether the group around says how its members are handed in.
  ///   - quantity: whether it says how many.
  private mutating func add(_ uses: [DocumentUse], mode: Bool, quantity: Bool) {
    for use in uses {
      let hasMode = mode || !use.mode.isEmpty
      let hasQuantity = quantity || use.hasQuantity
      switch use.what {
      case .include(let id):
        if hasMode { withMode.insert(id.value) }
        if hasQuantity { withQuantity.insert(id.value) }
      case .anyOf(let members), .firstOf(let members), .allOf(let members):
        add(members, mode: hasMode, quantity: hasQuantity)
      default: break
      }
    }
  }
}

extension DocumentUse {
  var hasQuantity: Bool { self.originals != nil || self.copies != nil || self.either != nil }
}
