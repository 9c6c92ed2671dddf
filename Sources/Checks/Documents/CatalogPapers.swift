import CatalogModel
import SourceText

/// Which papers the built procedures of today ask for and issue.
struct CatalogPapers: Sendable {
  /// A procedure and where it names the paper.
  struct Use: Sendable {
    var code: String
    var place: Place
    var header: Header
  }

  /// Document types that a procedure grants, with the first that does.
  private(set) var granted: [String: Use] = [:]
  /// How many procedures grant each.
  private(set) var grantors: [String: Int] = [:]
  /// Document types that must be handed in or sent up, with the first that asks.
  private(set) var handedIn: [String: Use] = [:]
  /// Result codes that somebody issues.
  private(set) var resultCodes: Set<String> = []

  init(_ catalog: Catalog, on date: CalendarDate) {
    for document in catalog.documents.all {
      if let code = document.resultCode { resultCodes.insert(code.value) }
    }
    for procedure in catalog.procedures.all {
      for result in procedure.everyResult {
        if let code = result.code { resultCodes.insert(code.value) }
      }
      guard procedure.isBuilt(on: date) else { continue }
      add(procedure)
    }
    for asked in AskedDocument.inFragments(catalog) { add(asked) }
  }

  private mutating func add(_ procedure: Procedure) {
    for result in procedure.everyResult where result.outcome?.value == .granted {
      // What a linked procedure issues is that one's.
      guard let id = result.document, (result.from ?? procedure.code).value == procedure.code.value
      else { continue }
      grantors[id.value, default: 0] += 1
      if granted[id.value] == nil {
        granted[id.value] = Use(
          code: procedure.code.value, place: procedure.header.at(id.range),
          header: procedure.header)
      }
    }
    for asked in AskedDocument.inside(procedure) { add(asked) }
  }

  private mutating func add(_ asked: AskedDocument) {
    guard let id = asked.documentID, !asked.isOnlyShown, handedIn[id.value] == nil else { return }
    handedIn[id.value] = Use(
      code: asked.procedure?.code.value ?? "", place: asked.namePlace, header: asked.header)
  }
}

extension Procedure {
  /// Results at the top and of every level.
  var everyResult: [ProcedureResult] {
    (self.content.results?.value ?? []) + self.levels.flatMap { $0.content.results?.value ?? [] }
  }

  /// In force on a day, not abolished, and of a level that is built.
  func isBuilt(on date: CalendarDate) -> Bool {
    header.window.contains(date) && self.change?.value != .abolished
      && self.levels.contains { $0.level.value.isBuilt }
  }
}
