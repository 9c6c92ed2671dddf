import CatalogModel
import SourceText

/// Every identification code written in a catalog.
enum WrittenCodes {
  enum Kind {
    case procedure, agency, result, component, sector, portal
  }

  static func forEach(
    in catalog: Catalog, _ visit: (Located<String>, Header, Kind) -> Void
  ) {
    func look(_ code: Located<String>?, _ header: Header, _ kind: Kind) {
      if let code { visit(code, header, kind) }
    }
    for sector in catalog.sectors.all { look(sector.code, sector.header, .sector) }
    for agency in catalog.agencies.all {
      look(agency.code, agency.header, .agency)
      for member in agency.members { look(member.code, agency.header, .agency) }
    }
    for document in catalog.documents.all {
      look(document.componentCode, document.header, .component)
      look(document.resultCode, document.header, .result)
      look(document.replacedBy, document.header, .result)
    }
    for procedure in catalog.procedures.all {
      look(procedure.code, procedure.header, .procedure)
      look(procedure.portalID, procedure.header, .portal)
      for content in [procedure.content] + procedure.levels.map(\.content) {
        for result in content.results?.value ?? [] {
          look(result.code, procedure.header, .result)
        }
      }
    }
  }
}
