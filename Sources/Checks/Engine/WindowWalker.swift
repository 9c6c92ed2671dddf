import CatalogModel
import SourceText

/// Every `effective` written anywhere.
enum WindowWalker {
  static func forEach(in catalog: Catalog, _ visit: (EffectiveWindow, Header) -> Void) {
    func look(_ window: EffectiveWindow?, _ header: Header) {
      if let window { visit(window, header) }
    }
    func headers<Item: Declaration>(_ table: VersionTable<Item>) {
      for item in table.all { look(item.header.effective, item.header) }
    }
    if let settings = catalog.settings {
      look(settings.header.effective, settings.header)
      for regime in settings.regimes { look(regime.effective, settings.header) }
      for target in settings.lookup?.targets ?? [] { look(target.effective, settings.header) }
    }
    headers(catalog.calendars)
    headers(catalog.sectors)
    headers(catalog.roles)
    headers(catalog.agencies)
    headers(catalog.dataSources)
    headers(catalog.codeLists)
    headers(catalog.instruments)
    headers(catalog.processes)
    headers(catalog.forms)
    headers(catalog.rules)
    for item in catalog.documents.all {
      look(item.header.effective, item.header)
      for reuse in item.reuse { look(reuse.effective, item.header) }
    }
    for item in catalog.fragments.all {
      look(item.header.effective, item.header)
      for use in item.documents { use.forEach { look($0.effective, item.header) } }
    }
    for item in catalog.procedures.all {
      look(item.header.effective, item.header)
      forEach(in: item.content) { visit($0, item.header) }
      for level in item.levels { forEach(in: level.content) { visit($0, item.header) } }
    }
    for item in catalog.localParts.all {
      look(item.header.effective, item.header)
      forEach(in: item.content) { visit($0, item.header) }
      for level in item.levels { forEach(in: level.content) { visit($0, item.header) } }
    }
  }

  private static func forEach(in content: ProcedureContent, _ visit: (EffectiveWindow) -> Void) {
    content.forEachRow { if let window = $0.effective { visit(window) } }
    for fee in content.fees?.list ?? [] { if let window = fee.effective { visit(window) } }
    content.forEachDocumentUse { if let window = $0.effective { visit(window) } }
  }
}
