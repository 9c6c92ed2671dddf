public import Backends
public import CatalogModel
public import Diagnostics
import SourceText

/// What printing the example of a check finds.
public enum PosterExamples {
  /// The line that begins `lookup.lock` in an example. Without it every address was issued.
  public static let lockBegins = "\n--- lookup.lock\n"

  /// - Parameters:
  ///   - codes: of the procedures that are named to be printed.
  ///   - lock: nil where every address was issued long ago.
  public static func findings(
    in catalog: ResolvedCatalog, codes: Set<String>, lock: LookupLock?
  ) -> [Finding] {
    var selection = PosterSelection(.procedure)
    selection.codes = codes
    return PosterPlan(selection, .page, capacity: 0, in: catalog, lock: lock ?? issued(catalog))
      .findings
  }

  private static func issued(_ catalog: ResolvedCatalog) -> LookupLock {
    guard let settings = catalog.catalog.settings?.lookup else { return LookupLock() }
    return LookupLock(
      catalog.procedures.compactMap { item in
        (try? LookupAddress.payload(for: item.procedure, item.level, settings)).flatMap { $0 }
          .map { LookupLock.Entry($0, issued: catalog.date) }
      })
  }
}
