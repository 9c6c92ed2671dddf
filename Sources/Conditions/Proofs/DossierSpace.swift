import CatalogLanguage
public import CatalogModel
import Diagnostics
public import Expressions
import Solver
import SourceText

/// The dossiers that there can be at one level of a procedure, for proofs about its conditions.
///
/// Every question is answered, unless it is optional or not always shown: in procedures a question
/// that a condition uses must be answered first.
public struct DossierSpace: Sendable {
  let scope: ConditionScope
  let facts: FactDomain
  private(set) var given: [CELExpression]
  let context: EvaluationContext
  private let labels: [FactPath: Bilingual]
  private let codes: [FactPath: [String: Bilingual]]

  /// - Parameters:
  ///   - content: what holds at the level.
  ///   - scope: of all conditions the proofs are about.
  ///   - date: the day of reception; what is proven holds for dossiers of that day.
  public init(
    _ procedure: Procedure, _ content: ProcedureContent, at level: Level, _ scope: ConditionScope,
    in catalog: Catalog, on date: CalendarDate
  ) {
    self.scope = scope
    context = EvaluationContext(today: CELDate(dayNumber: Int(date.dayNumber)))
    var builder = SpaceBuilder(catalog: catalog, date: date, declarations: scope.declarations)
    for question in procedure.questions { builder.add(question, under: FactPath("questions")) }
    builder.add("level", [level.rawValue])
    builder.add("channel", content.channels?.value.map(\.value.rawValue) ?? [])
    builder.add("applicant", procedure.applicants.map(\.value.rawValue))
    builder.add("agency", content.agencies?.actingIDs ?? [])
    let cases = content.cases?.value ?? []
    builder.add("case", ProcedureCase.leafIDs(cases))
    for item in ProcedureCase.leafPaths(cases).compactMap(\.last) {
      if let id = item.id?.value, let name = item.name { builder.name(id, name, at: "case") }
    }
    facts = builder.facts
    labels = builder.labels
    codes = builder.codes
    given = Self.caseFollowsItsConditions(cases, scope)
  }

  /// Those among them for which a condition holds.
  public func given(_ condition: CELExpression?) -> DossierSpace {
    guard let condition else { return self }
    var narrower = self
    narrower.given.append(condition)
    return narrower
  }

  /// A leaf applies only where all conditions on the way to it hold.
  private static func caseFollowsItsConditions(
    _ cases: [ProcedureCase], _ scope: ConditionScope, under outer: [String] = []
  ) -> [CELExpression] {
    cases.flatMap { item -> [CELExpression] in
      var conditions = outer
      if let when = item.when?.expression(scope.declarations), when.problems.isEmpty {
        conditions.append(when.parsed.tree.canonicalText)
      }
      guard item.cases.isEmpty else {
        return caseFollowsItsConditions(item.cases, scope, under: conditions)
      }
      guard let id = item.id?.value, !conditions.isEmpty else { return [] }
      let all = conditions.map { "(\($0))" }.joined(separator: " && ")
      return [CELExpression("case != \(CELText(id).literal) || \(all)", scope.declarations)]
    }
  }

  /// "Tuổi: 17; Loại việc: Cấp mới": the facts of an example that conditions look at.
  func words(_ witness: Witness) -> Bilingual {
    let answers = witness.answers.filter { $0.path != FactPath("level") }.map { answer in
      (label(answer.path), Self.words(answer.value, codes[answer.path.ofEachItem] ?? [:]))
    }
    let filled = Set(witness.objects.compactMap(\.item?.list))
    let empty = witness.objects.filter { path in
      facts.lists[path.ofEachItem] != nil && !filled.contains(path)
    }
    let nothing = Self.words(.list([]), [:])
    let parts = (answers + empty.map { (label($0), nothing) }).map { label, value in
      Bilingual(vi: "\(label.vi): \(value.vi)", en: "\(label.en): \(value.en)")
    }
    guard !parts.isEmpty else { return Bilingual(vi: "bất kỳ", en: "any") }
    return Bilingual(
      vi: parts.map(\.vi).joined(separator: "; "), en: parts.map(\.en).joined(separator: "; "))
  }

  /// "Tuổi (Con 1)": what a fact is called, and the item that it is of.
  private func label(_ path: FactPath) -> Bilingual {
    let own = labels[path.ofEachItem] ?? Bilingual(path.description)
    guard let (list, index) = path.item, let around = labels[list.ofEachItem] else { return own }
    return Bilingual(
      vi: "\(own.vi) (\(around.vi) \(index + 1))", en: "\(own.en) (\(around.en) \(index + 1))")
  }

  private static func words(_ value: CELValue, _ names: [String: Bilingual]) -> Bilingual {
    switch value {
    case .bool(let isTrue):
      return Bilingual(vi: isTrue ? "có" : "không", en: isTrue ? "yes" : "no")
    case .string(let text): return names[text.string] ?? Bilingual("“\(text.string)”")
    case .int(let number): return Bilingual("\(number)")
    case .double(let number): return Bilingual("\(number)")
    case .date(let date): return Bilingual("\(date)")
    case .list(let items):
      let words = items.map { Self.words($0, names) }
      guard !words.isEmpty else { return Bilingual(vi: "không có gì", en: "nothing") }
      return Bilingual(
        vi: words.map(\.vi).joined(separator: ", "), en: words.map(\.en).joined(separator: ", "))
    default: return Bilingual("…")
    }
  }
}

private struct SpaceBuilder {
  let catalog: Catalog
  let date: CalendarDate
  let declarations: Declarations
  var facts = FactDomain()
  var labels = Self.fixedLabels
  var codes = Self.fixedCodes

  private static let fixedLabels: [FactPath: Bilingual] = [
    "case": Bilingual(vi: "trường hợp", en: "case"),
    "channel": Bilingual(vi: "cách thức thực hiện", en: "channel"),
    "applicant": Bilingual(vi: "đối tượng", en: "applicant"),
    "agency": Bilingual(vi: "cơ quan", en: "agency"),
  ]
  private static let fixedCodes: [FactPath: [String: Bilingual]] = [
    "channel": names(Words.channels), "applicant": names(Words.applicants),
  ]

  private static func names(_ words: [Word]) -> [String: Bilingual] {
    Dictionary(
      words.map { ($0.word, Bilingual(vi: $0.vi, en: $0.en)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Remembers what a code is called.
  mutating func name(_ code: String, _ name: HumanText, at path: FactPath) {
    codes[path, default: [:]][code] = name.bilingual
  }

  mutating func add(_ name: String, _ values: [String]) {
    let path = FactPath(name)
    facts.add(
      Fact(values.isEmpty ? .text(mostScalars: nil) : .code(values), isAlwaysAnswered: true),
      at: path)
  }

  mutating func add(_ field: FormField, under parent: FactPath, isSure: Bool = true) {
    guard let id = field.id?.value else { return }
    let path = FactPath(parent.variable, parent.fields + [id])
    if let name = field.name { labels[path] = name.bilingual }
    let isAnswered =
      isSure && field.isOptional?.value != true && field.visible == nil && field.required == nil
    if field.type?.value == .group, field.include == nil, !field.fields.isEmpty {
      for inner in field.fields { add(inner, under: path, isSure: isAnswered) }
      return
    }
    let isList = field.type?.value == .list || field.type?.value == .table
    if isList, field.include == nil, !field.fields.isEmpty {
      let least = max(0, field.minItems?.value ?? 0)
      let most = max(least, field.maxItems?.value ?? .max)
      facts.add(FactList(items: least...most, isAlwaysAnswered: isAnswered), at: path)
      for inner in field.fields { add(inner, under: path.appending(FactPath.eachItem)) }
      return
    }
    facts.add(Fact(kind(of: field, path), isAlwaysAnswered: isAnswered), at: path)
  }

  private mutating func kind(of field: FormField, _ path: FactPath) -> FactKind {
    guard case .code(let list)? = codeType(of: path) else {
      return FactKind(answering: field, codes: nil)
    }
    for option in AnswerOptions(of: field, in: catalog, on: date)?.values ?? [] {
      if let text = option.name { name(option.code, text, at: path) }
    }
    return FactKind(answering: field, codes: declarations.codeLists[list]?.codes)
  }

  private func codeType(of path: FactPath) -> CELType? {
    var object = path.variable
    for name in path.fields.dropLast() where name != FactPath.eachItem { object += "." + name }
    let field = path.fields.last ?? ""
    switch declarations.objects[object]?.fields[field]?.type {
    case .list(let inner)?: return inner
    case let type: return type
    }
  }
}
