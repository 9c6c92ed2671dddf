import CatalogModel
import SourceText

extension Procedure {
  /// Whether the parts of a procedure are demanded of this version: it has a level that the
  /// province builds, and is not the version that abolishes it.
  var isDemanded: Bool {
    self.change?.value != .abolished && self.levels.contains { $0.level.value.isBuilt }
  }
}
