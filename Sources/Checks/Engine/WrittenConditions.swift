public import CatalogModel
public import Conditions
import Expressions
public import SourceText

/// The conditions of one place where keys of a procedure are written, of a fragment of documents
/// or of a process, each checked once in the scope of the procedures it serves.
public struct WrittenConditions: Sendable {
  public let header: Header
  /// nil in a fragment and in a process.
  public let written: WrittenContent?
  /// nil but in a process.
  let process: ProcessDefinition?
  /// The procedures that a fragment or a process serves.
  let users: [Procedure]
  public let scope: ConditionScope
  /// Those that are no constant and whose names are known, in the order written.
  public let conditions: [CheckedCondition]
  private let indices: [SourceRange: Int]
  /// What is proven of those that need a proof, worked out when the first check asks.
  let outcomes: SharedTable<[ConditionOutcome]>

  private init?(
    _ header: Header, _ written: WrittenContent?, _ conditions: [Condition],
    of process: ProcessDefinition? = nil, for users: [Procedure] = [],
    _ context: CheckContext, _ scope: () -> ConditionScope
  ) {
    guard !conditions.isEmpty else { return nil }
    let scope = scope()
    self.process = process
    self.users = users
    self.header = header
    self.written = written
    self.scope = scope
    // Names that nobody declared are findings of their own.
    let checked = conditions.compactMap { condition in
      Self.namesAreKnown(in: condition, scope) ? CheckedCondition(condition, in: scope) : nil
    }
    self.conditions = checked
    indices = Dictionary(
      checked.enumerated().map { ($1.condition.range, $0) },
      uniquingKeysWith: { first, _ in first })
    outcomes = SharedTable {
      let day = header.day(nearest: context.date)
      return ConditionOutcome.all(
        of: checked,
        over: {
          process == nil
            ? (written?.levelContents(unless: { _ in false }) ?? []).map {
              $0.space(scope, on: day, context)
            }
            // Some procedure left out may have the dossier that is looked for.
            : users.count > Self.mostUsers
              ? [] : Self.spaces(of: users, scope, on: day, context)
        }, in: scope)
    }
  }

  public func at(_ range: SourceRange) -> Place { header.at(range) }

  /// The checked form of a condition written here; nil for a constant and for one that cannot
  /// be understood.
  func checked(_ condition: Condition) -> CheckedCondition? {
    indices[condition.range].map { conditions[$0] }
  }

  private static func namesAreKnown(in condition: Condition, _ scope: ConditionScope) -> Bool {
    let questions = scope.declarations.objects["questions"]?.fields ?? [:]
    return ConditionNames.strangers(in: condition).isEmpty
      && condition.names.allSatisfy { name in
        guard let id = QuestionNames.id(of: name.value) else { return true }
        // An id that is no name of CEL is a finding where it is declared.
        return questions[String(id)] != nil && id.utf8.allSatisfy(Self.isNamePart)
      }
  }
}

extension WrittenConditions {
  fileprivate static func isNamePart(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == 0x5F
  }

  static func inside(_ procedure: Procedure, _ context: CheckContext) -> [WrittenConditions] {
    let places = WrittenContent.all(of: procedure).map { written in
      (written, written.level == nil ? procedure.questions.flatMap(\.conditionsOfDossier) : [])
    }
    return all(places, procedures: [procedure], context)
  }

  static func inside(_ part: LocalPart, _ context: CheckContext) -> [WrittenConditions] {
    let places = WrittenContent.all(of: part, in: context.catalog)
    return all(places.map { ($0, []) }, procedures: places.first?.procedures ?? [], context)
  }

  private static func all(
    _ places: [(written: WrittenContent, before: [Condition])], procedures: [Procedure],
    _ context: CheckContext
  ) -> [WrittenConditions] {
    var shared: ConditionScope?
    return places.compactMap { place in
      var conditions = place.before
      place.written.content.forEachCondition { conditions.append($0) }
      return WrittenConditions(place.written.header, place.written, conditions, context) {
        if let shared { return shared }
        let added = places.filter(\.written.isLocal).map(\.written.content)
        let scope = ConditionScope(
          of: procedures, added: added, in: context.catalog,
          on: place.written.header.day(nearest: context.date))
        shared = scope
        return scope
      }
    }
  }

  /// Of fragments of documents and of processes, in the scope of all procedures they serve.
  static func outsideProcedures(_ context: CheckContext) -> [WrittenConditions] {
    let catalog = context.catalog
    var result: [WrittenConditions] = []
    let users = context.procedureUsers
    func add(
      _ header: Header, _ conditions: [Condition], of process: ProcessDefinition? = nil,
      users: [Procedure]
    ) {
      // What nobody uses has no scope.
      guard !users.isEmpty else { return }
      let found = WrittenConditions(
        header, nil, conditions, of: process, for: users, context
      ) {
        ConditionScope(of: users, in: catalog, on: header.day(nearest: context.date))
      }
      if let found { result.append(found) }
    }
    for fragment in catalog.fragments.all {
      add(
        fragment.header, fragment.documentConditions,
        users: users.ofFragments[fragment.id.value] ?? [])
    }
    for process in catalog.processes.all {
      add(
        process.header, process.branchConditions, of: process,
        users: users.ofProcesses[process.id.value] ?? [])
    }
    return result
  }
}

extension FormField {
  /// Conditions over the dossier: what is said of the answer itself is left out.
  fileprivate var conditionsOfDossier: [Condition] {
    [self.required, self.visible, self.readonly].compactMap { $0 }
      + self.fields.flatMap(\.conditionsOfDossier)
  }
}

extension ProcessStep {
  var branchConditions: [Condition] {
    switch next {
    case .branches(let branches): branches.compactMap(\.when)
    case .parallel(let branches, _): branches.flatMap { $0.flatMap(\.branchConditions) }
    default: []
    }
  }
}

extension ProcessDefinition {
  /// Every condition of its branches.
  var branchConditions: [Condition] { steps.flatMap(\.branchConditions) }
}

/// The versions of procedures that fragments of documents and processes serve, by id.
struct ProcedureUsers: Sendable {
  private(set) var ofFragments: [String: [Procedure]] = [:]
  private(set) var ofProcesses: [String: [Procedure]] = [:]

  init(of catalog: Catalog) {
    for procedure in catalog.procedures.all {
      let own = [procedure.content] + procedure.levels.map(\.content)
      var fragments: Set<String> = []
      var pending: [String] = []
      for content in own { content.forEachInclude { pending.append($0.value) } }
      while let next = pending.popLast() {
        guard fragments.insert(next).inserted else { continue }
        for use in catalog.fragments.versions(of: next).flatMap(\.documents) {
          use.forEach { if case .include(let id) = $0.what { pending.append(id.value) } }
        }
      }
      for fragment in fragments { ofFragments[fragment, default: []].append(procedure) }
      let processes = ServedProcesses.ids(namedBy: procedure, in: catalog)
      for process in processes { ofProcesses[process, default: []].append(procedure) }
    }
  }
}
