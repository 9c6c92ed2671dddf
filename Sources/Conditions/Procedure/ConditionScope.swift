public import CatalogModel
import Diagnostics
public import Expressions
import SourceText

/// What a condition of a procedure may speak of: its questions, and which dossier it is.
///
/// `questions.<id>` has the type of the question's field; `case`, `channel`, `level`, `agency` and
/// `applicant` are codes out of what the procedure declares.
public struct ConditionScope: Sendable {
  public let declarations: Declarations
  /// Names that begin a path, in the order messages list them.
  public static let roots = ["questions", "case", "channel", "level", "agency", "applicant"]

  /// The scope of what is written for a procedure.
  ///
  /// - Parameters:
  ///   - procedures: one version, or those that a local part joins; a question that they declare
  ///     differently has any type.
  ///   - added: keys written elsewhere, which may name agencies and channels of their own.
  ///   - date: the day code lists are read at.
  public init(
    of procedures: [Procedure], added: [ProcedureContent] = [], in catalog: Catalog,
    on date: CalendarDate
  ) {
    var builder = ScopeBuilder(catalog, date)
    var questions = ObjectDeclaration(name: "questions", fields: [:])
    for procedure in procedures {
      for question in procedure.questions {
        guard let id = question.id?.value else { continue }
        let type = builder.type(of: question, path: "questions." + id)
        if let before = questions.fields[id], before.type != type {
          questions.fields[id]?.type = .dyn
        } else {
          questions.fields[id] = .init(type, label: question.name.map { Bilingual($0.text) })
        }
      }
    }
    builder.declarations.objects["questions"] = questions
    builder.declarations.variables["questions"] = .object("questions")
    let contents =
      procedures.flatMap { [$0.content] + $0.levels.map(\.content) } + added
    builder.add("case", contents.flatMap { ProcedureCase.leafIDs($0.cases?.value ?? []) })
    builder.add("channel", contents.flatMap { $0.channels?.value.map(\.value.rawValue) ?? [] })
    builder.add("level", procedures.flatMap { $0.levels.map(\.level.value.rawValue) })
    builder.add("agency", contents.flatMap { $0.agencies?.actingIDs ?? [] })
    builder.add("applicant", procedures.flatMap { $0.applicants.map(\.value.rawValue) })
    declarations = builder.declarations
  }
}

private struct ScopeBuilder {
  var declarations = Declarations()
  private let catalog: Catalog
  private let date: CalendarDate
  /// Fields in fields, beyond which nothing is known.
  private static let deepest = 16

  init(_ catalog: Catalog, _ date: CalendarDate) {
    self.catalog = catalog
    self.date = date
  }

  /// Declares a code out of a list; any text where the procedure declares none.
  mutating func add(_ name: String, _ codes: [String]) {
    declarations.variables[name] = list(named: name, codes.withoutRepeats)
  }

  private mutating func list(named name: String, _ codes: [String]) -> CELType {
    guard !codes.isEmpty else { return .string }
    // Procedures that share a question may each have options of their own.
    let known = declarations.codeLists[name]?.codes ?? []
    declarations.codeLists[name] = CodeListDeclaration(
      name: name, codes: known.isEmpty ? codes : known + codes.filter { !known.contains($0) })
    return .code(name)
  }

  mutating func type(of field: FormField, path: String, depth: Int = 0) -> CELType {
    guard depth < Self.deepest else { return .dyn }
    switch field.type?.value {
    case .text, .multiline, .citizenID, .taxCode, .phone, .email, .personName, .landCertificate:
      return .string
    case .integer, .money: return .int
    case .decimal: return .double
    case .boolean, .declaration: return .bool
    case .date: return .date
    case .datetime: return .timestamp
    case .choice: return code(of: field, path)
    case .multiChoice: return .list(code(of: field, path))
    case .group: return object(of: field, path, depth)
    case .list, .table: return .list(object(of: field, path, depth))
    case .address, .attachment, .confirmation, .note, nil: return .dyn
    }
  }

  private mutating func object(of field: FormField, _ path: String, _ depth: Int) -> CELType {
    // What an included fragment adds is not looked at here.
    guard field.include == nil else { return .dyn }
    var object = ObjectDeclaration(name: path, fields: [:])
    for inner in field.fields {
      guard let id = inner.id?.value else { continue }
      object.fields[id] = .init(
        type(of: inner, path: path + "." + id, depth: depth + 1),
        label: inner.name.map { Bilingual($0.text) })
    }
    declarations.objects[path] = object
    return .object(path)
  }

  private mutating func code(of field: FormField, _ path: String) -> CELType {
    guard let options = AnswerOptions(of: field, in: catalog, on: date), options.isComplete else {
      return .string
    }
    return list(named: path, options.values.map(\.code))
  }
}

extension ProcedureCase {
  /// Ids of the cases that have none inside: what `case` can be.
  ///
  /// - Parameter id: of the case that they are, or are inside; nil for all.
  static func leafIDs(_ cases: [ProcedureCase], in id: String? = nil) -> [String] {
    leafPaths(cases)
      .filter { path in id == nil || path.contains { $0.id?.value == id } }
      .compactMap { $0.last?.id?.value }
  }
}
