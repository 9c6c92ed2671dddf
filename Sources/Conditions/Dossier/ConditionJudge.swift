import CatalogModel
import Expressions
import SourceText

/// Says what holds for one dossier.
struct ConditionJudge {
  private let scope: ConditionScope
  private let facts: DossierFacts
  private let date: CalendarDate
  /// From the outermost case to the leaf; nil while the case is open.
  var casePath: [String]?

  init(_ scope: ConditionScope, _ facts: DossierFacts, _ date: CalendarDate) {
    self.scope = scope
    self.facts = facts
    self.date = date
  }

  // MARK: Conditions

  /// Nothing written holds always.
  func holds(_ condition: Condition?) -> Truth {
    guard let condition else { return .yes }
    if case .constant(let value) = condition.syntax { return value ? .yes : .no }
    guard let checked = CheckedCondition(condition, in: scope) else {
      return .open(missing: [])
    }
    let leaf = casePath?.last
    switch try? checked.expression.evaluate(facts.bindings(case: leaf), facts.context) {
    case .bool(let value)?: return value ? .yes : .no
    default:
      let unknown = condition.names.map(\.value).filter { !facts.knows($0, case: leaf) }
      return .open(missing: unknown.withoutRepeats)
    }
  }

  // MARK: Cases

  /// The one leaf that applies.
  func leaf(of cases: [ProcedureCase], _ leaves: [DossierCase]) -> Decision<DossierCase> {
    guard !cases.isEmpty else { return leaves.first.map { .known($0) } ?? .nothing }
    var path: [ProcedureCase] = []
    var siblings = cases
    while !siblings.isEmpty {
      switch choice(among: siblings) {
      case .known(let chosen):
        path.append(chosen)
        siblings = chosen.cases
      case .nothing: return .nothing
      case .open(let missing): return .open(missing: missing)
      }
    }
    let ids = path.compactMap { $0.id?.value }
    return leaves.first { $0.path == ids }.map { .known($0) } ?? .nothing
  }

  private func choice(among cases: [ProcedureCase]) -> Decision<ProcedureCase> {
    // The applicant chooses where conditions leave the choice.
    if let chosen = facts.chosenCase,
      let match = cases.first(where: { $0.contains(case: chosen) }), holds(match.when) != .no
    {
      return .known(match)
    }
    guard cases.contains(where: { $0.when != nil }) else { return .open(missing: ["case"]) }
    var missing: [String] = []
    for item in cases where item.when != nil {
      switch holds(item.when) {
      case .yes: return .known(item)
      case .no: continue
      case .open(let names): missing += names
      }
    }
    return missing.isEmpty ? .nothing : .open(missing: missing.withoutRepeats)
  }

  // MARK: Tables

  func choice<Value>(_ table: Varying<Value>) -> Decision<Value> {
    switch table {
    case .single(let value): return .known(value.value)
    case .table(let rows, _):
      var missing: [String] = []
      for row in rows where !row.isOtherwise {
        switch applies(row.selectors) {
        case .yes: return row.value.map { .known($0.value) } ?? .nothing
        case .no: continue
        case .open(let names): missing += names
        }
      }
      guard missing.isEmpty else { return .open(missing: missing.withoutRepeats) }
      return rows.first(where: \.isOtherwise)?.value.map { .known($0.value) } ?? .nothing
    }
  }

  private func applies(_ row: RowSelectors) -> Truth {
    func fits<T: Equatable>(_ own: T?, _ list: [Located<T>], _ name: String) -> Truth {
      guard !list.isEmpty else { return .yes }
      guard let own else { return .open(missing: [name]) }
      return list.contains { $0.value == own } ? .yes : .no
    }
    let isCase: Truth =
      row.cases.isEmpty
      ? .yes
      : casePath.map { path in row.cases.contains { path.contains($0.value) } ? .yes : .no }
        ?? .open(missing: ["case"])
    return .all([
      row.effective.map { $0.window.contains(date) ? .yes : .no } ?? .yes,
      fits(facts.level, row.levels, "level"), isCase,
      fits(facts.channel, row.channels, "channel"),
      fits(facts.applicant, row.applicants, "applicant"),
      fits(facts.agency, row.agencies, "agency"), holds(row.when),
    ])
  }

  // MARK: Papers

  func component(_ component: DossierComponent) -> DossierDecision.Component {
    var isAsked = Truth.all(component.conditions.map(holds))
    if !component.use.channels.isEmpty {
      let byChannel: Truth =
        facts.channel.map { component.isAsked(by: $0) ? .yes : .no }
        ?? .open(missing: ["channel"])
      isAsked = isAsked.and(byChannel)
    }
    let isCertified = component.use.certified.map { holds($0) } ?? .no
    return DossierDecision.Component(
      component: component, isAsked: isAsked, isCertified: isCertified,
      members: component.members.map { self.component($0) })
  }

  // MARK: Fees

  /// nil for a fee of other days.
  func fee(_ fee: Fee) -> FeeDecision? {
    guard fee.effective?.window.contains(date) ?? true else { return nil }
    switch holds(fee.when) {
    case .no: return FeeDecision(fee, .nothing)
    case .open(let missing): return FeeDecision(fee, .open(missing: missing))
    case .yes: break
    }
    var missing: [String] = []
    for exemption in fee.exempt {
      // An exemption in words alone is for the officer to judge.
      guard let when = exemption.when else { continue }
      switch holds(when) {
      case .yes: return FeeDecision(fee, .known(.exempt(exemption)))
      case .no: continue
      case .open(let names): missing += names
      }
    }
    guard missing.isEmpty else {
      return FeeDecision(fee, .open(missing: missing.withoutRepeats))
    }
    guard let amount = fee.amount else {
      return FeeDecision(fee, fee.setBy.map { .known(.setBy($0.value)) } ?? .nothing)
    }
    switch choice(amount) {
    case .known(let amount): return FeeDecision(fee, charge(amount))
    case .nothing: return FeeDecision(fee, .nothing)
    case .open(let names): return FeeDecision(fee, .open(missing: names))
    }
  }

  private func charge(_ amount: FeeAmount) -> Decision<FeeDecision.Charge> {
    switch amount {
    case .free: return .known(.free)
    case .fixed(let money): return .known(.money(money))
    case .tiered(let tiers):
      guard let name = tiers.per?.value, name.hasPrefix("questions.") else { return .nothing }
      guard case .int(let count)? = facts.answers[String(name.dropFirst(10))], count >= 0 else {
        return .open(missing: [name])
      }
      return tiers.total(for: count).map { .known(.money($0)) } ?? .nothing
    }
  }
}

extension ProcedureCase {
  fileprivate func contains(case id: String) -> Bool {
    self.id?.value == id || cases.contains { $0.contains(case: id) }
  }
}
