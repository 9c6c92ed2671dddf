import CatalogModel
import SourceText

/// Declarations by what all have in common.
enum DeclarationWalker {
  static func outsideProceduresAndDocuments(_ catalog: Catalog) -> [DeclarationSummary] {
    var result: [DeclarationSummary] = []
    func add(_ header: Header, _ id: Located<String>, _ name: HumanText?) {
      result.append(DeclarationSummary(header: header, id: id, name: name))
    }
    if let settings = catalog.settings { add(settings.header, settings.id, settings.name) }
    for item in catalog.calendars.all { add(item.header, item.id, item.name) }
    for item in catalog.sectors.all { add(item.header, item.id, item.name) }
    for item in catalog.roles.all { add(item.header, item.id, item.name) }
    for item in catalog.agencies.all { add(item.header, item.id, item.name) }
    for item in catalog.dataSources.all { add(item.header, item.id, item.name) }
    for item in catalog.codeLists.all { add(item.header, item.id, item.name) }
    for item in catalog.instruments.all { add(item.header, item.id, item.title) }
    for item in catalog.fragments.all { add(item.header, item.id, item.name) }
    for item in catalog.localParts.all { add(item.header, item.id, nil) }
    for item in catalog.processes.all { add(item.header, item.id, item.name) }
    for item in catalog.forms.all { add(item.header, item.id, item.name) }
    for item in catalog.rules.all { add(item.header, item.id, item.name) }
    return result
  }
}

/// Every place that cites a legal text.
enum CitationWalker {
  static func outsideProceduresAndDocuments(_ catalog: Catalog) -> [CitationUse] {
    var result: [CitationUse] = []
    func add(_ citations: [Citation], _ header: Header) {
      for citation in citations { result.append(use(citation, header)) }
    }
    if let settings = catalog.settings {
      for regime in settings.regimes { add(regime.basis, settings.header) }
    }
    for rule in catalog.rules.all { add(rule.basis, rule.header) }
    for part in catalog.localParts.all {
      add(
        citations(of: part.content) + part.levels.flatMap { citations(of: $0.content) }, part.header
      )
    }
    return result
  }

  static func inside(_ document: DocumentType) -> [CitationUse] {
    var result = (document.digitization?.basis ?? []).map { use($0, document.header) }
    if let number = document.template?.issuedBy {
      var template = use(Citation(number: number), document.header)
      template.isTemplate = true
      result.append(template)
    }
    return result
  }

  static func inside(_ procedure: Procedure) -> [CitationUse] {
    var named: Set<String> = []
    var result = procedure.basis.map {
      CitationUse(
        citation: $0, place: procedure.header.at($0.number.range), header: procedure.header,
        isProcedureBasis: true, isRepeated: !named.insert($0.number.value).inserted)
    }
    let parts =
      (procedure.succeeds?.basis ?? []) + citations(of: procedure.content)
      + procedure.levels.flatMap { citations(of: $0.content) }
    var fees = feeWindows(of: procedure)
    for citation in parts {
      var use = use(citation, procedure.header)
      use.feeWindow = fees.removeValue(forKey: citation.number.range)
      result.append(use)
    }
    return result
  }

  /// The first fee that rests on each text which the procedure does not name itself, by the place
  /// where it is cited.
  private static func feeWindows(of procedure: Procedure) -> [SourceRange: Window] {
    var known = Set(procedure.basis.map(\.number.value))
    var windows: [SourceRange: Window] = [:]
    for content in [procedure.content] + procedure.levels.map(\.content) {
      for fee in content.fees?.list ?? [] {
        for citation in fee.basis where known.insert(citation.number.value).inserted {
          windows[citation.number.range] = fee.effective?.window ?? .always
        }
      }
    }
    return windows
  }

  private static func use(_ citation: Citation, _ header: Header) -> CitationUse {
    CitationUse(
      citation: citation, place: header.at(citation.number.range), header: header,
      isProcedureBasis: false)
  }

  private static func citations(of content: ProcedureContent) -> [Citation] {
    var result = (content.fees?.list ?? []).flatMap(\.basis)
    func walk(_ uses: [DocumentUse]) {
      for use in uses {
        result += use.digitization?.basis ?? []
        switch use.what {
        case .anyOf(let members), .firstOf(let members), .allOf(let members): walk(members)
        default: break
        }
      }
    }
    func walk(_ cases: [ProcedureCase]) {
      for item in cases {
        walk(item.documents)
        walk(item.cases)
      }
    }
    walk(content.documents?.value ?? [])
    walk(content.cases?.value ?? [])
    return result
  }
}
