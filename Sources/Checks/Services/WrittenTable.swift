import CatalogModel
import SourceText

/// A table (bảng) as written, whatever its values are.
struct WrittenTable {
  struct Row {
    var range: SourceRange
    var selectors: RowSelectors
    var isOtherwise: Bool
    var hasOtherKeys: Bool

    /// Whether the row applies to all that its selectors let through.
    var isUnconditional: Bool {
      guard let when = selectors.when else { return true }
      return when.syntax == .constant(true)
    }
  }

  var range: SourceRange
  var rows: [Row]
  /// Whether a content says the same key, and so replaces this table.
  var isSaid: (ProcedureContent) -> Bool
  /// Days of what the table belongs to.
  var window: Window

  init?<Value>(
    _ value: Varying<Value>?, window: Window = .always,
    isSaid: @escaping (ProcedureContent) -> Bool
  ) {
    guard case .table(let rows, let range)? = value else { return nil }
    self.range = range
    self.rows = rows.map {
      Row(
        range: $0.range, selectors: $0.selectors, isOtherwise: $0.isOtherwise,
        hasOtherKeys: $0.hasOtherKeys)
    }
    self.isSaid = isSaid
    self.window = window
  }

  /// One day of every stretch of days on which the same rows hold; nil alone when no row is dated.
  func dates(in written: WrittenContent, of procedure: Procedure) -> [CalendarDate?] {
    guard rows.contains(where: { $0.selectors.effective != nil }),
      let joint = written.header.window.intersection(procedure.header.window),
      let whole = joint.intersection(window)
    else { return [nil] }
    var starts: Set<CalendarDate> = []
    for row in rows {
      guard let window = row.selectors.effective?.window else { continue }
      if let from = window.from { starts.insert(from) }
      if let until = window.until { starts.insert(until.adding(days: 1)) }
    }
    guard let first = starts.min() else { return [nil] }
    starts.insert(whole.from ?? first.adding(days: -1))
    return starts.filter(whole.contains).sorted()
  }
}

extension WrittenContent {
  /// Every table written here, in the order of the keys.
  var tables: [WrittenTable] {
    var tables = [
      WrittenTable(content.onlineLevel) { $0.onlineLevel != nil },
      WrittenTable(content.dossierSets) { $0.dossierSets != nil },
      WrittenTable(content.timeLimit?.limits) { $0.timeLimit != nil },
      WrittenTable(content.process) { $0.process != nil },
    ]
    for fee in content.fees?.list ?? [] {
      tables.append(
        WrittenTable(fee.amount, window: fee.effective?.window ?? .always) { $0.fees != nil })
    }
    return tables.compactMap { $0 }
  }
}
