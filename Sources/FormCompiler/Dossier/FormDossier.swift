import CatalogModel
import Conditions
import Expressions
import SourceText

/// The dossiers of one procedure at one level, handed in by one channel together with a form.
struct FormDossier {
  /// The cases in which the form's paper is asked for, and what holds in each.
  private let cases: [Case]
  private let channel: Channel
  private let date: CalendarDate
  private let scope: ConditionScope
  /// Facts of conditions, and what stands for them in the form.
  private let known: [String: String]

  private struct Case {
    var components: [DossierComponent]
    /// What holds when this is the case and the paper is asked for.
    var given: [Condition]
  }

  init(
    form: Form, paper: String, procedure: Procedure, level: Level, channel: Channel,
    cases: [DossierCase], scope: ConditionScope, date: CalendarDate
  ) {
    self.channel = channel
    self.date = date
    self.scope = scope
    known = Self.known(form, procedure, level, channel)
    self.cases = cases.compactMap { item in
      let asked = item.components.filter { $0.isAsked(by: channel) }
      let holders = asked.filter { component in
        component.leaves.contains { $0.documentID == paper }
      }
      guard let holder = holders.first else { return nil }
      // Asked for in two places, the paper says nothing of either's conditions.
      let conditions = holders.count == 1 ? holder.conditions : []
      return Case(components: asked, given: item.conditions + conditions)
    }
  }

  var isEmpty: Bool { cases.isEmpty }

  private static func known(
    _ form: Form, _ procedure: Procedure, _ level: Level, _ channel: Channel
  ) -> [String: String] {
    var known = [
      "level": CELText(level.rawValue).literal, "channel": CELText(channel.rawValue).literal,
    ]
    if procedure.applicants.count == 1, let only = procedure.applicants.first {
      known["applicant"] = CELText(only.value.rawValue).literal
    }
    let prefix = form.id.value + "."
    for question in procedure.questions {
      guard let id = question.id?.value, let from = question.from?.value, from.hasPrefix(prefix)
      else { continue }
      known["questions." + id] = "submission." + from.dropFirst(prefix.count)
    }
    return known
  }

  // MARK: Papers

  /// What holds in each case, whichever it is.
  func demand(of document: String) -> PaperDemand {
    let demands = cases.map { demand(of: document, in: $0) }
    if let first = demands.first, demands.allSatisfy({ $0 == first }) { return first }
    let unlessElsewhere = zip(cases, demands).map { item, demand in
      // Of a case that is not at hand nothing is asked.
      let outcomes = item.given.map { CertainOutcome(of: $0, in: scope, known: known) }
      return PaperDemand(
        certain: .any(outcomes.map(\.isFalse) + [demand.certain]),
        isWhole: demand.isWhole && !outcomes.isEmpty && outcomes.allSatisfy(\.isWhole))
    }
    return PaperDemand(
      certain: .all(unlessElsewhere.map(\.certain)),
      isWhole: unlessElsewhere.allSatisfy(\.isWhole))
  }

  private func demand(of document: String, in item: Case) -> PaperDemand {
    let given = Set(item.given.map(\.syntax))
    let found = item.components.flatMap { demands(of: document, in: $0, given) }
    return PaperDemand(
      certain: .any(found.map(\.certain)), isWhole: found.allSatisfy(\.isWhole))
  }

  /// - Parameter given: what holds anyway.
  private func demands(
    of document: String, in component: DossierComponent, _ given: Set<Condition.Syntax>
  ) -> [PaperDemand] {
    let inside: [PaperDemand]
    switch component.kind {
    case .unknown: inside = []
    case .group(.allOf, let members):
      inside = members.flatMap { demands(of: document, in: $0, given) }
    case .group(_, let members):
      // Another of the group will do.
      let isThere = members.contains { $0.leaves.contains { $0.documentID == document } }
      inside = isThere ? [PaperDemand(certain: .never, isWhole: false)] : []
    case .document, .own:
      inside = component.documentID == document ? [own(component)] : []
    }
    guard !inside.isEmpty else { return [] }
    let outcomes = component.conditions.filter { !given.contains($0.syntax) }.map {
      CertainOutcome(of: $0, in: scope, known: known)
    }
    return inside.map { demand in
      PaperDemand(
        certain: .all(outcomes.map(\.isTrue) + [component.isOptional ? .never : demand.certain]),
        isWhole: demand.isWhole && outcomes.allSatisfy(\.isWhole))
    }
  }

  private func own(_ component: DossierComponent) -> PaperDemand {
    guard component.isFiled(by: channel) else {
      let isEither = component.mode(by: channel) == .submitOrPresent
      return PaperDemand(certain: .never, isWhole: !isEither)
    }
    let isReplaceable = component.isReplaceable(on: date)
    return PaperDemand(certain: isReplaceable ? .never : .always, isWhole: !isReplaceable)
  }
}

extension DossierComponent {
  /// Whether it must come as a file where it is asked for.
  func isFiled(by channel: Channel) -> Bool {
    switch mode(by: channel) {
    case .present, .data, .submitOrPresent: false
    case .submit, .upload, .certifiedCopy: true
    }
  }

  /// Whether a data source may answer instead of the paper (khai thác thay giấy tờ).
  func isReplaceable(on date: CalendarDate) -> Bool {
    (documentType?.reuse ?? []).contains { reuse in
      reuse.replaces?.value == true && reuse.effective?.window.contains(date) ?? true
    }
  }
}
