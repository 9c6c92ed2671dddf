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

  private init(
    _ header: Header, _ content: ProcedureContent, _ level: Located<Level>? = nil,
    isLocal: Bool = false, of procedures: [Procedure]
  ) {
    self.header = header
    self.content = content
    self.level = level
    self.isLocal = isLocal
    self.procedures = procedures
  }

  public func at(_ range: SourceRange) -> Place { header.at(range) }

  static func all(of procedure: Procedure) -> [WrittenContent] {
    let itself = [procedure]
    return [WrittenContent(procedure.header, procedure.content, of: itself)]
      + procedure.levels.map {
        WrittenContent(procedure.header, $0.content, $0.level, of: itself)
      }
  }

  static func all(of part: LocalPart, in catalog: Catalog) -> [WrittenContent] {
    let procedures = catalog.procedures.versions(of: part.procedure.value).filter {
      $0.header.window.overlaps(part.header.window)
    }
    return [WrittenContent(part.header, part.content, isLocal: true, of: procedures)]
      + part.levels.map {
        WrittenContent(part.header, $0.content, $0.level, isLocal: true, of: procedures)
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
    part(level).map { self.content.replaced(by: $0.content) } ?? self.content
  }
}

extension Header {
  /// The severity of a gap (chỗ còn thiếu): a draft that nobody reviewed yet may have gaps.
  var gapSeverity: Severity { isUnreviewedDraft ? .warning : .error }

  /// The same, of what the law wants and no decision fails for.
  var lesserGapSeverity: Severity { isUnreviewedDraft ? .note : .warning }

  private var isUnreviewedDraft: Bool { isDraft && !isReviewed }
}
