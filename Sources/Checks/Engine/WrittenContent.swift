public import CatalogModel
import Diagnostics
public import SourceText

/// Keys of a procedure in one of the places where they are written.
///
/// Unlike ``LevelVersion`` nothing is replaced here: every key comes once, with the
/// declaration whose file it stands in.
public struct WrittenContent: Sendable {
  public let header: Header
  public let content: ProcedureContent
  /// nil at the top.
  public let level: Located<Level>?
  public let isLocal: Bool
  /// The procedure itself, or those a local part joins, earliest first.
  public let procedures: [Procedure]

  public func at(_ range: SourceRange) -> Place { header.at(range) }

  static func all(of procedure: Procedure) -> [WrittenContent] {
    [
      WrittenContent(
        header: procedure.header, content: procedure.content, level: nil, isLocal: false,
        procedures: [procedure])
    ]
      + procedure.levels.map {
        WrittenContent(
          header: procedure.header, content: $0.content, level: $0.level, isLocal: false,
          procedures: [procedure])
      }
  }

  static func all(of part: LocalPart, in catalog: Catalog) -> [WrittenContent] {
    let procedures = catalog.procedures.versions(of: part.procedure.value).filter {
      $0.header.window.overlaps(part.header.window)
    }
    return [
      WrittenContent(
        header: part.header, content: part.content, level: nil, isLocal: true,
        procedures: procedures)
    ]
      + part.levels.map {
        WrittenContent(
          header: part.header, content: $0.content, level: $0.level, isLocal: true,
          procedures: procedures)
      }
  }

  /// Levels of `procedure` for which what is written here under `key` holds: those that do
  /// not say the same key for themselves.
  func levels(of procedure: Procedure, unless key: (ProcedureContent) -> Bool) -> [Level] {
    if let level { return procedure.part(level.value) == nil ? [] : [level.value] }
    return procedure.levels.filter { isLocal || !key($0.content) }.map(\.level.value)
  }
}

extension Procedure {
  /// The content of one level, its own keys replacing those at the top; no local part applied.
  func content(of level: Level) -> ProcedureContent {
    part(level).map { content.replaced(by: $0.content) } ?? content
  }
}

extension Header {
  /// The severity of a gap (chỗ còn thiếu): a draft that nobody reviewed yet may have gaps.
  var gapSeverity: Severity { isDraft && !isReviewed ? .warning : .error }
}
