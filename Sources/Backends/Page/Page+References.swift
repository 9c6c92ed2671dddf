import CatalogModel
import SourceText

/// References followed: the id, and what a reader needs to know of the thing named.
extension Page {
  mutating func agency(_ key: String, _ id: String?) {
    guard let id else { return }
    self.key(key)
    agency(id)
  }

  mutating func agencies(_ key: String, _ ids: [Located<String>]) {
    list(key, ids) { page, id in page.agency(id.value) }
  }

  mutating func agency(_ id: String) {
    let agency = noting(catalog.namedAgency(id))
    object { page in
      page.member("id", id)
      page.text("name", agency?.displayName(page.languages.first ?? "vi"))
      page.member("code", agency?.code?.value)
      page.member("level", agency?.level?.value.rawValue)
      if agency?.forEachUnit != nil { page.member("forEachUnit", true) }
      if agency?.isCounter ?? false { page.member("counter", true) }
      if agency?.isExternal ?? false { page.member("external", true) }
      page.text("address", agency?.address)
      page.member("phone", agency?.phone?.value)
    }
  }

  /// An agency by id and name alone.
  mutating func agencyName(_ id: String) {
    let agency = noting(catalog.namedAgency(id))
    object { page in
      page.member("id", id)
      page.text("name", agency?.displayName(page.languages.first ?? "vi"))
    }
  }

  mutating func agency(_ reference: AgencyReference) {
    switch reference {
    case .agency(let id): agency(id.value)
    case .function(let text): object { page in page.text("function", text) }
    }
  }

  mutating func sector(_ key: String, _ id: String?) {
    guard let id else { return }
    let sector = noting(catalog.catalog.sectors.version(of: id, on: catalog.date))
    object(key) { page in
      page.member("id", id)
      page.text("name", sector?.name)
      page.member("code", sector?.code?.value)
    }
  }

  mutating func dataSource(_ key: String, _ id: String, attributes: [Located<String>]) {
    let source = noting(catalog.catalog.dataSources.version(of: id, on: catalog.date))
    object(key) { page in
      page.member("id", id)
      page.text("name", source?.name)
      page.agency("owner", source?.owner?.value)
      page.stringsUnlessEmpty("key", source?.key.map(\.value) ?? [])
      page.listUnlessEmpty("attributes", attributes) { page, attribute in
        page.object { page in
          page.member("id", attribute.value)
          page.text(
            "name", source?.attributes.first { $0.id?.value == attribute.value }?.name)
        }
      }
    }
  }

  /// What a procedure is called, without its content.
  mutating func procedure(_ code: String, level: Level? = nil) {
    let procedure = noting(catalog.catalog.procedures.version(of: code, on: catalog.date))
    object { page in
      page.member("code", code)
      page.member("level", level?.rawValue)
      page.text("name", procedure?.name)
    }
  }

  // MARK: Law

  mutating func citations(_ key: String, _ citations: [Citation]) {
    listUnlessEmpty(key, citations) { page, citation in
      page.object { page in
        page.instrument(citation.number.value)
        page.text("article", citation.article)
        page.text("for", citation.purpose)
      }
    }
  }

  /// The members that tell of a legal text, its version of the day or else its last one.
  mutating func instrument(_ number: String) {
    let instruments = catalog.catalog.instruments
    let inForce = instruments.version(of: number, on: catalog.date)
    let instrument = noting(inForce ?? instruments.versions(of: number).last)
    member("number", number)
    guard let instrument else { return }
    member("type", instrument.type?.value.rawValue)
    text("title", instrument.title)
    date("issued", instrument.issued?.value)
    // Without a single date nobody knows whether it is in force.
    if instrument.header.window != .always {
      window("effective", of: instrument.header)
      member("inForce", inForce != nil)
    }
    stringsUnlessEmpty("amendedBy", instrument.amendedBy.map(\.value))
    stringsUnlessEmpty("replacedBy", instrument.replacedBy.map(\.value))
  }

  mutating func decision(_ key: String, _ decision: PublicationDecision?) {
    guard let decision else { return }
    object(key) { page in
      page.member("number", decision.number?.value)
      page.date("date", decision.date?.value)
      page.text("publisher", decision.publisher)
    }
  }
}
