import CatalogModel
import SourceText

/// Lists of words and ids in which each should stand once.
enum ValueLists {
  typealias Visit = ([Located<String>], Header) -> Void

  static func forEach(in catalog: Catalog, _ visit: Visit) {
    if let settings = catalog.settings {
      visit(settings.languages, settings.header)
      for regime in settings.regimes { visit(words(regime.levels), settings.header) }
    }
    for calendar in catalog.calendars.all { visit(words(calendar.workingWeek), calendar.header) }
    for agency in catalog.agencies.all { visit(agency.successors, agency.header) }
    for document in catalog.documents.all {
      for reuse in document.reuse { visit(reuse.attributes, document.header) }
    }
    for fragment in catalog.fragments.all {
      for use in fragment.documents { look(use, fragment.header, visit) }
    }
    for process in catalog.processes.all { look(process.steps, process.header, visit) }
    for procedure in catalog.procedures.all {
      visit(words(procedure.applicants), procedure.header)
      visit(words(procedure.succeeds?.to ?? []), procedure.header)
      look(procedure.content, procedure.header, visit)
      for level in procedure.levels { look(level.content, procedure.header, visit) }
    }
    for part in catalog.localParts.all {
      look(part.content, part.header, visit)
      for level in part.levels { look(level.content, part.header, visit) }
    }
  }

  private static func words<Word: RawRepresentable>(_ list: [Located<Word>]) -> [Located<String>]
  where Word.RawValue == String {
    list.count > 1 ? list.map { $0.map(\.rawValue) } : []
  }

  private static func look(_ content: ProcedureContent, _ header: Header, _ visit: Visit) {
    visit(words(content.channels?.value ?? []), header)
    if let agencies = content.agencies {
      for role in [agencies.decides, agencies.executes, agencies.delegated, agencies.coordinates] {
        visit(
          role.compactMap { reference in
            if case .agency(let id) = reference { id } else { nil }
          }, header)
      }
    }
    visit(content.places?.receive ?? [], header)
    visit(content.places?.returns ?? [], header)
    content.forEachRow { row in
      visit(row.cases, header)
      visit(words(row.channels), header)
      visit(row.agencies, header)
      visit(words(row.applicants), header)
      visit(words(row.levels), header)
    }
    for use in content.documents?.value ?? [] { look(use, header, visit) }
    content.forEachCase { item in
      for use in item.documents { look(use, header, visit) }
    }
    for linked in content.linked?.value ?? [] {
      visit(linked.after, header)
      visit(linked.needs, header)
      visit(linked.gives, header)
    }
  }

  private static func look(_ use: DocumentUse, _ header: Header, _ visit: Visit) {
    use.forEach { use in
      visit(words(use.channels), header)
      // Members with conditions of their own may be the same paper in other circumstances.
      visit(
        use.members.compactMap { member in
          if case .document(let id) = member.what, member.when == nil { id } else { nil }
        }, header)
    }
  }

  private static func look(_ steps: [ProcessStep], _ header: Header, _ visit: Visit) {
    for step in steps {
      visit(step.inputs, header)
      visit(step.outputs, header)
      if case .parallel(let branches, _) = step.next {
        for branch in branches { look(branch, header, visit) }
      }
    }
  }
}
