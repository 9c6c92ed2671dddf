import CatalogModel
import Conditions
import SourceText

/// The dossiers a form is filed with: those of the procedures that ask for its paper online, on the
/// form's day.
struct FormDossiers {
  private let dossiers: [FormDossier]

  init(of form: Form, in catalog: Catalog, on date: CalendarDate) {
    guard let paper = form.document?.value else {
      dossiers = []
      return
    }
    var finder = PaperFinder(paper: paper, catalog: catalog, date: date)
    let levels = catalog.levels(on: date)
    var dossiers: [FormDossier] = []
    for procedure in catalog.procedures.all
    where procedure.header.window.contains(date) && procedure.change?.value != .abolished {
      let local = catalog.localParts.version(of: procedure.code.value, on: date)
      guard finder.isAsked(in: procedure, local) else { continue }
      for part in procedure.levels where levels.isEmpty || levels.contains(part.level.value) {
        let content = procedure.resolvedContent(at: part, with: local)
        let scope = ConditionScope(of: [procedure], added: [content], in: catalog, on: date)
        let cases = Dossier.cases(of: content, in: catalog, on: date)
        for channel in content.onlineChannels {
          dossiers.append(
            FormDossier(
              form: form, paper: paper, procedure: procedure, level: part.level.value,
              channel: channel, cases: cases, scope: scope, date: date))
        }
      }
    }
    self.dossiers = dossiers.filter { !$0.isEmpty }
  }

  /// Where all of them ask for a paper, as far as the form's answers tell; nil where there are none.
  func demand(of document: String) -> PaperDemand? {
    let demands = dossiers.map { $0.demand(of: document) }
    guard let first = demands.first else { return nil }
    return PaperDemand(
      certain: .all(demands.map(\.certain)),
      isWhole: demands.allSatisfy { $0 == first } && first.isWhole)
  }
}

/// Where a paper is asked for (khi nào phải nộp giấy tờ).
struct PaperDemand: Hashable {
  /// Where it certainly is, as CEL over `submission`.
  var certain: Certainty
  /// Whether it is asked for nowhere else.
  var isWhole: Bool
}

extension ProcedureContent {
  /// The ways a form on the screen can be handed in.
  fileprivate var onlineChannels: [Channel] {
    guard let channels = self.channels else { return [.online] }
    return [Channel.online, .vneid].filter { channel in
      channels.value.contains { $0.value == channel }
    }
  }
}

/// Looks for a paper among the uses of procedures without working out their dossiers.
private struct PaperFinder {
  let paper: String
  let catalog: Catalog
  let date: CalendarDate
  private var fragments: [String: Bool] = [:]

  init(paper: String, catalog: Catalog, date: CalendarDate) {
    self.paper = paper
    self.catalog = catalog
    self.date = date
  }

  mutating func isAsked(in procedure: Procedure, _ local: LocalPart?) -> Bool {
    var contents = [procedure.content] + procedure.levels.map(\.content)
    if let local { contents += [local.content] + local.levels.map(\.content) }
    return contents.contains { content in
      isAsked(in: content.documents?.value ?? []) || isAsked(in: content.cases?.value ?? [])
    }
  }

  private mutating func isAsked(in cases: [ProcedureCase]) -> Bool {
    cases.contains { isAsked(in: $0.documents) || isAsked(in: $0.cases) }
  }

  private mutating func isAsked(in uses: [DocumentUse]) -> Bool {
    uses.contains { use in
      switch use.what {
      case .document(let id): id.value == paper
      case .anyOf(let members), .firstOf(let members), .allOf(let members): isAsked(in: members)
      case .include(let id): isAsked(inFragment: id.value)
      case .own, nil: false
      }
    }
  }

  private mutating func isAsked(inFragment id: String) -> Bool {
    if let known = fragments[id] { return known }
    // A fragment inside itself adds nothing.
    fragments[id] = false
    let documents = catalog.fragments.version(of: id, on: date)?.documents ?? []
    let isFound = isAsked(in: documents)
    fragments[id] = isFound
    return isFound
  }
}
