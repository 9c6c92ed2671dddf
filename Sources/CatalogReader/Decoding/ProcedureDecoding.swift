import CatalogLanguage
import CatalogModel
import SourceText
import YAMLSyntax

extension NodeReader {
  func procedure(_ root: NodeID, _ header: Header, _ code: Located<String>) -> Procedure {
    var procedure = Procedure(header: header, code: code)
    procedure.name = text(root, "name")
    procedure.sector = string(root, "sector")
    procedure.type = word(root, "type")
    procedure.portalID = string(root, "portal-id")
    procedure.keywords = texts(root, "keywords")
    procedure.isInternal = boolean(root, "internal")?.value ?? false
    procedure.decision = decision(root)
    procedure.change = word(root, "change")
    if let node = value(root, "succeeds"), isMap(node) {
      var succession = Succession(range: tree.range(node))
      succession.level = word(node, "level")
      succession.to = words(node, "to")
      succession.basis = citations(node, "basis")
      procedure.succeeds = succession
    }
    procedure.applicants = words(root, "applicants")
    procedure.questions = list(root, "questions", field)
    procedure.basis = citations(root, "basis")
    procedure.applicantsRange = range(root, "applicants")
    procedure.levelsRange = range(root, "levels")
    procedure.basisRange = range(root, "basis")
    procedure.content = content(root)
    procedure.levels = levels(root)
    procedure.keys = tree.entries(root).map { tree.text($0.key) }
    if hasStrangeKey(root, .procedure) {
      // It may stand for any key that seems to be missing.
      let names = MapShape.procedure.keys.map(\.name)
      procedure.keys += names
      procedure.content.broken += names
    }
    return procedure
  }

  private func range(_ map: NodeID, _ key: StaticString) -> SourceRange? {
    value(map, key).flatMap { isNull($0) ? nil : tree.range($0) }
  }

  /// Whether some key, of the map alone, is none of the shape's.
  private func hasStrangeKey(_ map: NodeID, _ shape: MapShape) -> Bool {
    tree.entries(map).contains { key, value in
      !isNull(value) && tree.withText(key, shape.index(ofKey:)) == nil
        && !shape.retired.contains { tree.text(key) == $0.name }
    }
  }

  func localPart(_ root: NodeID, _ header: Header, _ procedure: Located<String>) -> LocalPart {
    var part = LocalPart(header: header, procedure: procedure)
    part.decision = decision(root)
    part.territory = string(root, "territory")
    part.content = content(root)
    part.levels = levels(root)
    return part
  }

  private func levels(_ root: NodeID) -> [LevelPart] {
    guard let node = value(root, "levels"), isMap(node) else { return [] }
    return tree.entries(node).compactMap { key, value in
      guard let level = word(key, as: Level.self), isMap(value) else { return nil }
      // An empty part stands where its key stands.
      let range = tree.node(value).childCount == 0 ? tree.range(key) : tree.range(value)
      return LevelPart(level: level, range: range, content: content(value))
    }
  }

  func content(_ map: NodeID) -> ProcedureContent {
    var content = ProcedureContent()
    if let node = value(map, "agencies"), isMap(node) { content.agencies = agencyRoles(node) }
    if let node = value(map, "places"), isMap(node) { content.places = places(node) }
    content.contact = text(map, "contact")
    content.channels = located(map, "channels") {
      items($0).compactMap { word($0, as: Channel.self) }
    }
    content.onlineLevel = varying(map, "online-level") { word($0, as: OnlineLevel.self) }
    content.steps = located(map, "steps") { items($0).compactMap(step) }
    content.dossierSets = varying(map, "dossier-sets") { integer($0) }
    content.timeLimit = value(map, "time-limit").flatMap(timeLimitRule)
    content.fees = value(map, "fees").flatMap(fees)
    content.results = located(map, "results") { items($0).compactMap(result) }
    content.requirements = value(map, "requirements").flatMap(requirements)
    content.documents = located(map, "documents") { items($0).compactMap(documentUse) }
    content.cases = located(map, "cases") { items($0).compactMap(procedureCase) }
    content.linked = located(map, "linked") { items($0).compactMap(linked) }
    content.process = varying(map, "process") { scalar($0) }
    noteBroken(map, &content)
    return content
  }

  /// Remembers keys whose value could not be read, so that nobody also misses them.
  private func noteBroken(_ map: NodeID, _ content: inout ProcedureContent) {
    func note(_ key: StaticString, _ isRead: Bool) {
      if !isRead, value(map, key) != nil { content.broken.append("\(key)") }
    }
    note("agencies", content.agencies != nil)
    note("places", content.places != nil)
    note("steps", content.steps != nil)
    note("results", content.results != nil)
    note("documents", content.documents != nil)
    note("channels", content.channels.map { !$0.value.isEmpty } ?? false)
    note("online-level", content.onlineLevel != nil)
    note("dossier-sets", content.dossierSets != nil)
    note("time-limit", content.timeLimit != nil)
    note("fees", content.fees != nil)
    note("requirements", content.requirements != nil)
    note("process", content.process != nil)
  }

  private func located<T>(
    _ map: NodeID, _ key: StaticString, _ read: (NodeID) -> T
  ) -> Located<T>? {
    guard let node = value(map, key), !isNull(node) else { return nil }
    return Located(read(node), at: tree.range(node))
  }

  private func agencyRoles(_ node: NodeID) -> AgencyRoles {
    func references(_ key: StaticString) -> [AgencyReference] {
      list(node, key) { item in
        if let id = scalar(item) { return .agency(id) }
        return text(item, "function").map { .function($0) }
      }
    }
    var roles = AgencyRoles(range: tree.range(node))
    roles.decides = references("decides")
    roles.executes = references("executes")
    roles.delegated = references("delegated")
    roles.coordinates = references("coordinates")
    roles.unit = text(node, "unit")
    return roles
  }

  private func places(_ node: NodeID) -> Places {
    var places = Places(range: tree.range(node))
    for place in strings(node, "receive") {
      if place.value == "any-commune-in-province" {
        places.receivesAnywhere = Located(true, at: place.range)
      } else {
        places.receive.append(place)
      }
    }
    for place in strings(node, "return") {
      if place.value == "same" {
        places.returnsWhereReceived = true
      } else {
        places.returns.append(place)
      }
    }
    return places
  }

  private func step(_ node: NodeID) -> ProcedureStep? {
    if isScalar(node) { return text(node).map { ProcedureStep(range: $0.range, text: $0) } }
    guard isMap(node) else { return nil }
    if let inner = text(node, "text") {
      var step = ProcedureStep(range: tree.range(node), text: inner)
      step.channel = word(node, "channel")
      return step
    }
    return text(node).map { ProcedureStep(range: tree.range(node), text: $0) }
  }

  private func requirements(_ node: NodeID) -> Requirements? {
    if isScalar(node) { return .none(tree.range(node)) }
    guard isList(node) else { return nil }
    return .list(items(node).compactMap { text($0) }, tree.range(node))
  }

  private func result(_ node: NodeID) -> ProcedureResult? {
    guard isMap(node) else { return nil }
    var result = ProcedureResult(range: tree.range(node))
    result.document = string(node, "document")
    result.code = string(node, "code")
    result.name = text(node, "name")
    result.outcome = word(node, "outcome")
    result.kind = string(node, "kind")
    result.when = condition(node, "when")
    result.from = string(node, "from")
    return result
  }

  private func procedureCase(_ node: NodeID) -> ProcedureCase? {
    guard isMap(node) else { return nil }
    var item = ProcedureCase(range: tree.range(node))
    item.id = string(node, "id")
    item.name = text(node, "name")
    item.code = string(node, "code")
    item.when = condition(node, "when")
    item.documents = list(node, "documents", documentUse)
    item.cases = list(node, "cases", procedureCase)
    return item
  }

  private func linked(_ node: NodeID) -> LinkedProcedure? {
    guard isMap(node) else { return nil }
    var linked = LinkedProcedure(range: tree.range(node))
    linked.procedure = string(node, "procedure")
    linked.name = text(node, "name")
    linked.agency = string(node, "agency")
    linked.after = strings(node, "after")
    linked.needs = strings(node, "needs")
    linked.gives = strings(node, "gives")
    linked.timeLimit = value(node, "time-limit").flatMap(timeLimit)
    return linked
  }
}
