import CatalogModel
import SourceText
import YAMLSyntax

/// The catalog, calendars, agencies, code lists, legal texts.
extension NodeReader {
  func settings(_ root: NodeID, _ header: Header, _ authority: Located<String>) -> CatalogSettings {
    var settings = CatalogSettings(header: header, authority: authority)
    settings.name = text(root, "name")
    settings.languages = strings(root, "languages")
    settings.codeFormats = strings(root, "code-formats")
    settings.regimes = list(root, "regimes", regime)
    settings.territories = list(root, "territories", territory)
    settings.calendar = string(root, "calendar")
    settings.profiles = list(root, "digitization-profiles", profile)
    if let style = value(root, "house-style"), isMap(style) {
      settings.tones = word(style, "tones")
    }
    if let node = value(root, "lookup"), isMap(node) { settings.lookup = lookup(node) }
    if let node = value(root, "severity"), isMap(node) {
      settings.severities = tree.entries(node).compactMap { key, value in
        guard let code = scalar(key), let severity = scalar(value) else { return nil }
        return SeveritySetting(code: code, severity: severity)
      }
    }
    return settings
  }

  private func regime(_ node: NodeID) -> Regime? {
    guard isMap(node) else { return nil }
    var regime = Regime(range: tree.range(node))
    regime.id = string(node, "id")
    regime.effective = effective(node)
    regime.levels = words(node, "levels")
    regime.transfers = list(node, "transfers") { node in
      guard isMap(node) else { return nil }
      var transfer = Regime.Transfer(range: tree.range(node))
      transfer.from = word(node, "from")
      transfer.to = words(node, "to")
      return transfer
    }
    regime.basis = citations(node, "basis")
    return regime
  }

  private func territory(_ node: NodeID) -> Territory? {
    guard isMap(node) else { return nil }
    var territory = Territory(range: tree.range(node))
    territory.id = string(node, "id")
    territory.name = text(node, "name")
    if let units = value(node, "units"), isMap(units) {
      territory.codeList = string(units, "code-list")
      territory.under = string(units, "under")
    }
    return territory
  }

  private func profile(_ node: NodeID) -> ScanProfile? {
    guard isMap(node) else { return nil }
    var profile = ScanProfile(range: tree.range(node))
    profile.id = string(node, "id")
    profile.name = text(node, "name")
    profile.formats = strings(node, "format")
    if let text = string(node, "resolution"), let dpi = ScalarSyntax.resolution(text.value) {
      profile.resolution = Located(dpi, at: text.range)
    }
    profile.color = string(node, "color")
    return profile
  }

  private func lookup(_ node: NodeID) -> LookupSettings {
    var lookup = LookupSettings(range: tree.range(node))
    lookup.host = string(node, "host")
    lookup.payload = string(node, "payload")
    lookup.targetsRange = value(node, "targets").map { tree.range($0) }
    lookup.targets = list(node, "targets") { node in
      guard isMap(node) else { return nil }
      var target = LookupTarget(range: tree.range(node))
      target.id = string(node, "id")
      target.effective = effective(node)
      target.template = string(node, "template")
      target.verified = date(node, "verified")
      return target
    }
    return lookup
  }

  func calendar(_ root: NodeID, _ header: Header, _ id: Located<String>) -> WorkCalendar {
    var calendar = WorkCalendar(header: header, id: id)
    calendar.name = text(root, "name")
    calendar.workingWeek = words(root, "working-week")
    calendar.hoursPerDay = decimal(root, "hours-per-day")
    calendar.years = list(root, "years") { node in
      guard isMap(node) else { return nil }
      var year = WorkCalendar.Year(range: tree.range(node))
      year.year = integer(node, "year")
      year.source = text(node, "source")
      year.makeup = list(node, "makeup") { date($0) }
      year.holidays = list(node, "holidays", holiday)
      return year
    }
    return calendar
  }

  private func holiday(_ node: NodeID) -> WorkCalendar.Holiday? {
    guard isMap(node), let from = date(node, "date") ?? date(node, "from") else { return nil }
    var holiday = WorkCalendar.Holiday(
      range: tree.range(node), from: from, until: date(node, "until") ?? from)
    holiday.name = text(node, "name")
    return holiday
  }

  func sector(_ root: NodeID, _ header: Header, _ id: Located<String>) -> Sector {
    var sector = Sector(header: header, id: id)
    sector.name = text(root, "name")
    sector.code = string(root, "code")
    sector.agency = string(root, "agency")
    return sector
  }

  func role(_ root: NodeID, _ header: Header, _ id: Located<String>) -> Role {
    var role = Role(header: header, id: id)
    role.name = text(root, "name")
    return role
  }

  func agency(_ root: NodeID, _ header: Header, _ id: Located<String>) -> Agency {
    var agency = Agency(header: header, id: id)
    agency.name = text(root, "name")
    agency.level = word(root, "level")
    agency.code = string(root, "code")
    agency.parent = string(root, "parent")
    agency.successors = strings(root, "successors")
    agency.forEachUnit = string(root, "for-each-unit")
    agency.unitLevel = word(root, "unit-level")
    agency.members = list(root, "members") { node in
      guard isMap(node), let unit = string(node, "unit") else { return nil }
      var member = Agency.Member(unit: unit)
      member.code = string(node, "code")
      member.name = text(node, "name")
      member.address = text(node, "address")
      member.phone = string(node, "phone")
      return member
    }
    agency.isCounter = boolean(root, "counter")?.value ?? false
    agency.isExternal = boolean(root, "external")?.value ?? false
    agency.address = text(root, "address")
    agency.phone = string(root, "phone")
    return agency
  }

  func dataSource(_ root: NodeID, _ header: Header, _ id: Located<String>) -> DataSource {
    var source = DataSource(header: header, id: id)
    source.name = text(root, "name")
    source.owner = string(root, "owner")
    source.key = strings(root, "key")
    source.attributes = list(root, "attributes", field)
    return source
  }

  func codeList(_ root: NodeID, _ header: Header, _ id: Located<String>) -> CodeList {
    var codeList = CodeList(header: header, id: id)
    codeList.name = text(root, "name")
    codeList.levels = strings(root, "levels")
    codeList.file = string(root, "file")
    // Until the file is read.
    codeList.lacksRows = codeList.file != nil
    codeList.valuesRange = value(root, "values").map { tree.range($0) } ?? codeList.file?.range
    codeList.entries = list(root, "values") { node in
      guard isMap(node), let code = string(node, "code") else { return nil }
      let (name, parent, level) = (
        text(node, "name"), string(node, "parent"), string(node, "level")
      )
      var entry = CodeList.Entry(
        code: code.value, name: name?.text ?? "", parent: parent?.value, level: level?.value,
        place: Place(tree.file, code.range), window: effective(node)?.window ?? .always)
      entry.nameRange = name?.range ?? .zero
      entry.parentRange = parent?.range ?? .zero
      entry.levelRange = level?.range ?? .zero
      return entry
    }
    if let node = value(root, "predecessor"), isMap(node) {
      codeList.predecessor = string(node, "list")
      codeList.predecessorMap = string(node, "map")
    }
    return codeList
  }

  func instrument(_ root: NodeID, _ header: Header, _ number: Located<String>) -> Instrument {
    var instrument = Instrument(header: header, number: number)
    instrument.type = word(root, "type")
    instrument.title = text(root, "title")
    instrument.issued = date(root, "issued")
    instrument.amendedBy = strings(root, "amended-by")
    instrument.replacedBy = strings(root, "replaced-by")
    return instrument
  }

  func rule(_ root: NodeID, _ header: Header, _ id: Located<String>) -> HouseRule {
    var rule = HouseRule(header: header, id: id)
    rule.name = text(root, "name")
    rule.subject = string(root, "for")
    rule.when = condition(root, "when")
    rule.require = condition(root, "require")
    rule.message = text(root, "message")
    rule.severity = string(root, "severity")
    rule.basis = citations(root, "basis")
    return rule
  }
}
