import CatalogModel
import SourceText

extension LevelVersion {
  /// The value of a key as it applies to this level, and the declaration that says so.
  func written<Value>(
    _ key: (ProcedureContent) -> Value?
  ) -> (value: Value, header: Header)? {
    if let part = localParts.last {
      let own = part.levels.first { $0.level.value == level.value }
      if let value = own.flatMap({ key($0.content) }) ?? key(part.content) {
        return (value, part.header)
      }
    }
    let own = procedure.part(level.value)
    return (own.flatMap { key($0.content) } ?? key(procedure.content)).map { ($0, header) }
  }
}
