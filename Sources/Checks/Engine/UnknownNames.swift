import CatalogModel
import SourceText

extension CheckContext {
  /// Whether what a procedure asks for is not known for sure: something in it could not be read,
  /// a paper or fragment that it names is declared nowhere, or a fragment is of another kind.
  func isDoubtful(_ procedure: Procedure) -> Bool {
    isBroken(procedure.header.place) || namesUnknownPapers(procedure.header.place)
      || FragmentIncludes.hasWrongKind(in: procedure, of: catalog)
  }

  /// Whether what is named at a place is declared nowhere, which is a finding of its own; it may
  /// have been read as what was probably meant.
  func isUnresolved(_ place: Place) -> Bool {
    catalog.unresolved.contains { $0.reference.place == place }
  }

  /// Whether one of the linked procedures is declared nowhere, and so may mean any.
  func namesUnknown(_ linked: [LinkedProcedure]) -> Bool {
    linked.contains { part in
      part.procedure.map { !catalog.procedures.contains($0.value) } ?? false
    }
  }

  /// Whether a paper or fragment named at a place is declared nowhere.
  func namesUnknownPapers(_ place: Place) -> Bool {
    catalog.unresolved.contains { item in
      (item.reference.kind == .document || item.reference.kind == .fragment)
        && item.guess == nil && item.reference.place.file == place.file
        && place.range.start <= item.reference.place.range.start
        && item.reference.place.range.start < place.range.end
    }
  }
}
