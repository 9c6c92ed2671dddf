public import CatalogModel
public import Diagnostics
public import Expressions
import SourceText

extension DecisionTable {
  /// The rows of a table of a procedure, in the words of its questions, cases and channels.
  ///
  /// Rows that are not in force on the catalog's day are left out.
  ///
  /// - Parameter show: the text of a value.
  public init<Value>(
    _ rows: [VaryingRow<Value>], of resolved: ResolvedProcedure, in catalog: ResolvedCatalog,
    _ language: Language, show: (Value) -> String
  ) {
    let scope = ConditionScope(
      of: [resolved.procedure], added: [resolved.content], in: catalog.catalog, on: catalog.date)
    let sources = rows.compactMap { row -> Source? in
      let selectors = row.selectors
      guard let value = row.value, selectors.effective?.window.contains(catalog.date) ?? true
      else { return nil }
      let facts = [
        Selector("level", selectors.levels.map(\.value.rawValue)),
        Selector("case", selectors.cases.map(\.value)),
        Selector("channel", selectors.channels.map(\.value.rawValue)),
        Selector("applicant", selectors.applicants.map(\.value.rawValue)),
        Selector("agency", selectors.agencies.map(\.value)),
      ]
      return Source(
        selectors: facts.filter { !$0.codes.isEmpty },
        when: selectors.when?.expression(scope.declarations), isOtherwise: row.isOtherwise,
        value: show(value.value))
    }
    self.init(sources, Vocabulary(of: resolved, in: catalog, language))
  }
}
