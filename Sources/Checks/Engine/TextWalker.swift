import CatalogModel
import SourceText

/// Every text that people read, with what it is.
enum TextWalker {
  static func outsideProcedures(_ catalog: Catalog) -> [TextUse] {
    catalog.documents.all.flatMap(of) + outsideProceduresAndDocuments(catalog)
  }

  static func of(_ document: DocumentType) -> [TextUse] {
    var collector = TextCollector()
    collector.add(document.header, document.name)
    collector.add(document.template?.number, .name)
    for reuse in document.reuse { collector.add(reuse.note, .prose) }
    collector.add(document.digitization)
    return collector.uses
  }

  static func outsideProceduresAndDocuments(_ catalog: Catalog) -> [TextUse] {
    var collector = TextCollector()
    if let settings = catalog.settings {
      collector.begin(settings.header)
      collector.add(settings.name, .name)
      for item in settings.territories { collector.add(item.name, .name) }
      for item in settings.profiles { collector.add(item.name, .name) }
    }
    for item in catalog.calendars.all {
      collector.begin(item.header)
      collector.add(item.name, .name)
      for year in item.years {
        collector.add(year.source, .quotation)
        for holiday in year.holidays { collector.add(holiday.name, .name) }
      }
    }
    for item in catalog.sectors.all { collector.add(item.header, item.name) }
    for item in catalog.roles.all { collector.add(item.header, item.name) }
    for item in catalog.agencies.all {
      collector.add(item.header, item.name)
      collector.add(item.address, .prose)
    }
    for item in catalog.dataSources.all {
      collector.add(item.header, item.name)
      collector.add(item.attributes)
    }
    for item in catalog.codeLists.all {
      collector.add(item.header, item.name)
      collector.add(item.entries)
    }
    for item in catalog.instruments.all {
      collector.begin(item.header)
      collector.add(item.title, .instrumentTitle)
    }
    for item in catalog.fragments.all {
      collector.add(item.header, item.name)
      collector.add(item.documents)
      collector.add(item.fields)
    }
    for item in catalog.localParts.all {
      collector.begin(item.header)
      collector.add(item.content)
      for level in item.levels { collector.add(level.content) }
    }
    for item in catalog.processes.all {
      collector.add(item.header, item.name)
      collector.add(item.steps)
    }
    for item in catalog.forms.all { collector.add(item) }
    for item in catalog.rules.all {
      collector.begin(item.header)
      collector.add(item.name, .prose)
      collector.add(item.message, .prose)
    }
    return collector.uses
  }

  static func inside(_ procedure: Procedure) -> [TextUse] {
    var collector = TextCollector()
    collector.add(procedure.header, procedure.name)
    for keyword in procedure.keywords { collector.add(keyword, .prose) }
    collector.add(procedure.decision?.publisher, .name)
    collector.add(procedure.questions)
    collector.add(procedure.content)
    for level in procedure.levels { collector.add(level.content) }
    return collector.uses
  }
}

/// Gathers the texts of declarations in source order.
private struct TextCollector {
  var uses: [TextUse] = []
  private var header: Header?

  /// Starts a declaration: its notes, source and draft points come with it.
  mutating func begin(_ header: Header) {
    self.header = header
    for note in header.notes { add(note, .prose) }
    for point in header.draft { add(point, .quotation) }
    add(header.source, .quotation)
  }

  mutating func add(_ header: Header, _ name: HumanText?) {
    begin(header)
    add(name, .name)
  }

  mutating func add(_ text: HumanText?, _ role: TextUse.Role) {
    guard let text, let header else { return }
    uses.append(TextUse(text: text, role: role, header: header))
  }

  /// Names of values, each in its own file: that of the declaration, or a CSV file.
  mutating func add(_ entries: [CodeList.Entry]) {
    guard var header, let first = entries.first else { return }
    header.place = Place(first.place.file, header.place.range)
    for entry in entries where !entry.name.isEmpty && entry.nameRange != .zero {
      var text = HumanText(entry.name, at: entry.nameRange)
      // In quotes the text begins a byte later, unless some are doubled or escaped.
      let around = entry.nameRange.count - entry.name.utf8.count
      if around == 0 || around == 2 {
        text.verbatimStart = entry.nameRange.start + UInt32(around / 2)
      }
      uses.append(TextUse(text: text, role: .option, header: header))
    }
  }

  mutating func add(_ digitization: Digitization?) {
    add(digitization?.reason, .prose)
    add(digitization?.extract ?? [])
  }

  mutating func add(_ fields: [FormField]) {
    for field in fields {
      add(field.name, .name)
      add(field.help, .prose)
      add(field.message, .prose)
      if case .inline(let options, _) = field.options {
        for option in options { add(option.name, .option) }
      }
      add(field.fields)
    }
  }

  mutating func add(_ uses: [DocumentUse]) {
    for use in uses {
      add(use.name, .name)
      add(use.whenText, .prose)
      for note in use.notes { add(note, .prose) }
      add(use.digitization)
      switch use.what {
      case .anyOf(let members), .firstOf(let members), .allOf(let members): add(members)
      default: break
      }
    }
  }

  mutating func add(_ cases: [ProcedureCase]) {
    for item in cases {
      add(item.name, .name)
      add(item.documents)
      add(item.cases)
    }
  }

  mutating func add(_ content: ProcedureContent) {
    add(content.agencies?.unit, .name)
    for reference in content.agencies?.all ?? [] {
      if case .function(let text) = reference { add(text, .name) }
    }
    add(content.contact, .prose)
    for step in content.steps?.value ?? [] { add(step.text, .prose) }
    if let limit = content.timeLimit {
      add(limit.countsFrom, .prose)
      add(limit.asPublished, .quotation)
      for item in limit.extensions { add(item.name, .prose) }
    }
    for fee in content.fees?.list ?? [] {
      add(fee.name, .name)
      add(fee.unit, .name)
      for item in fee.exempt { add(item.name, .prose) }
    }
    for result in content.results?.value ?? [] { add(result.name, .name) }
    if case .list(let items, _) = content.requirements {
      for item in items { add(item, .prose) }
    }
    add(content.documents?.value ?? [])
    add(content.cases?.value ?? [])
    for item in content.linked?.value ?? [] { add(item.name, .name) }
  }

  mutating func add(_ steps: [ProcessStep]) {
    for step in steps {
      add(step.name, .name)
      switch step.next {
      case .outcomes(let outcomes): for outcome in outcomes { add(outcome.name, .name) }
      case .parallel(let branches, _): for branch in branches { add(branch) }
      default: break
      }
    }
  }

  mutating func add(_ form: Form) {
    add(form.header, form.name)
    for page in form.pages {
      add(page.name, .name)
      for section in page.sections {
        add(section.name, .name)
        add(section.fields)
      }
    }
    for rule in form.rules { add(rule.message, .prose) }
    for example in form.examples { add(example.name, .prose) }
  }
}
