import CatalogModel
import SourceText

/// What is asked of the whole catalog again and again, found once.
struct CatalogIndex: Sendable {
  /// A procedure that gives a result.
  struct Giver: Hashable, Sendable {
    var code: String
    var level: Level
  }

  /// What a result is called, and the file that says so.
  struct ResultName: Sendable {
    var text: HumanText
    var file: FileID
  }

  /// By result code (mã kết quả): the name of its document, else of the first result that has it.
  private(set) var resultNames: [String: ResultName] = [:]
  /// By id of the document that is the result; by code, then level.
  private(set) var giversByDocument: [String: [Giver]] = [:]
  /// By result code (mã kết quả).
  private(set) var giversByCode: [String: [Giver]] = [:]
  /// Forms that replace a document, by the document's id, in the order of their ids.
  private(set) var formsByDocument: [String: [Form]] = [:]

  /// Looks at every level of every procedure in force, also where only some are built.
  init(_ resolved: ResolvedCatalog) {
    for document in resolved.catalog.documents.inForce(on: resolved.date) {
      name(document.resultCode, document.name, document.header)
    }
    for procedure in resolved.catalog.procedures.inForce(on: resolved.date)
    where procedure.change?.value != .abolished {
      for level in Level.allCases {
        guard let part = procedure.part(level) else { continue }
        let content = procedure.content.replaced(by: part.content)
        let giver = Giver(code: procedure.code.value, level: level)
        for result in content.results?.value ?? [] {
          add(result, from: giver, in: resolved)
          name(result.code, result.name, procedure.header)
        }
      }
    }
    for form in resolved.catalog.forms.inForce(on: resolved.date) {
      if let document = form.document?.value { formsByDocument[document, default: []].append(form) }
    }
  }

  private mutating func name(_ code: Located<String>?, _ text: HumanText?, _ header: Header) {
    guard let code = code?.value, let text, resultNames[code] == nil else { return }
    resultNames[code] = ResultName(text: text, file: header.place.file)
  }

  private mutating func add(
    _ result: ProcedureResult, from giver: Giver, in resolved: ResolvedCatalog
  ) {
    let document = result.document.flatMap { resolved.document($0.value) }
    if let id = result.document?.value {
      Self.append(giver, to: &giversByDocument[id, default: []])
    }
    if let code = result.code?.value ?? document?.resultCode?.value {
      Self.append(giver, to: &giversByCode[code, default: []])
    }
  }

  private static func append(_ giver: Giver, to givers: inout [Giver]) {
    if givers.last != giver { givers.append(giver) }
  }

  /// Procedures whose result is this document, or the result that replaces it.
  func givers(of document: DocumentType) -> [Giver] {
    var givers = giversByDocument[document.id.value] ?? []
    for code in [document.resultCode?.value, document.replacedBy?.value] {
      guard let code else { continue }
      for giver in giversByCode[code] ?? [] where !givers.contains(giver) { givers.append(giver) }
    }
    return givers
  }
}
