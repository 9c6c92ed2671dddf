public import CatalogModel
import Diagnostics
public import Expressions
public import SourceText

/// An object that a rule is about: its value, and where it is written.
public struct RuleSubject: Sendable {
  /// What it is bound to, with the objects around it that somebody reads.
  public var bindings: [String: CELValue]
  /// The bytes that name it.
  public var place: Place
  /// Its declaration.
  public var header: Header
  /// All that its fields are taken from: where something there could not be read, nothing is
  /// concluded.
  public var sources: [Place]
  /// Whether lists in it may lack what could not be read elsewhere.
  public var isUncertain = false
}

/// Finds the objects of one kind and makes their values.
public struct RuleSubjects: Sendable {
  let kind: RuleKind
  let variables: Set<String>
  let reader: ModelReader

  /// - Parameters:
  ///   - variables: what rules read; other objects are not made.
  public init(of kind: RuleKind, reading variables: Set<String>, with reader: ModelReader) {
    self.kind = kind
    self.variables = variables
    self.reader = reader
  }

  private func bind<Subject: ModelObject>(
    _ subject: Subject, _ kind: RuleKind, into bindings: inout [String: CELValue]
  ) {
    guard variables.contains(kind.variable) else { return }
    bindings[kind.variable] = reader.value(of: subject)
  }

  private func reads(_ kind: RuleKind) -> Bool { variables.contains(kind.variable) }

  private func subject<Subject: ModelObject>(
    _ subject: Subject, in outer: [String: CELValue] = [:], _ header: Header, _ name: SourceRange,
    from whole: SourceRange, alsoFrom sources: [Place] = []
  ) -> RuleSubject {
    var bindings = outer
    bind(subject, kind, into: &bindings)
    return RuleSubject(
      bindings: bindings, place: header.at(name), header: header,
      sources: [header.at(whole)] + sources)
  }
}

extension RuleSubjects {
  public func all(in document: DocumentType) -> [RuleSubject] {
    [
      subject(
        ModelDocument(document), document.header, document.header.nameRange,
        from: document.header.place.range)
    ]
  }

  public func all(in instrument: Instrument) -> [RuleSubject] {
    [
      subject(
        ModelInstrument(instrument), instrument.header, instrument.header.nameRange,
        from: instrument.header.place.range)
    ]
  }

  public func all(in form: Form) -> [RuleSubject] {
    let model = ModelForm(form)
    let whole = form.header.place
    guard kind == .field else {
      return [subject(model, form.header, form.header.nameRange, from: whole.range)]
    }
    var outer: [String: CELValue] = [:]
    bind(model, .form, into: &outer)
    return model.fields.map { field in
      subject(
        field, in: outer, form.header, field.field.id?.range ?? field.field.range,
        from: field.field.range, alsoFrom: reads(.form) ? [whole] : [])
    }
  }

  public func all(in process: ProcessDefinition) -> [RuleSubject] {
    let model = ModelProcess(process)
    let whole = process.header.place
    guard kind == .step else {
      return [subject(model, process.header, process.header.nameRange, from: whole.range)]
    }
    var outer: [String: CELValue] = [:]
    bind(model, .process, into: &outer)
    return model.steps.map { step in
      subject(
        step, in: outer, process.header, step.step.id?.range ?? step.step.range,
        from: step.step.range, alsoFrom: reads(.process) ? [whole] : [])
    }
  }

  /// The procedure itself, its levels, or what they hold.
  public func all(in procedure: Procedure) -> [RuleSubject] {
    let model = ModelProcedure(procedure, in: reader.catalog, on: reader.day)
    let wholes = [procedure.header.place] + [model.localPart?.header.place].compactMap { $0 }
    guard kind != .procedure else {
      return [
        subject(
          model, procedure.header, procedure.header.nameRange, from: wholes[0].range,
          alsoFrom: Array(wholes.dropFirst()))
      ]
    }
    var outer: [String: CELValue] = [:]
    bind(model, .procedure, into: &outer)
    var result: [RuleSubject] = []
    let existing = reader.catalog.levels(on: reader.day)
    for level in ModelLevel.all(of: model)
    // Where the catalog does not say which levels exist, all do.
    where existing.isEmpty || existing.contains(level.level.value) {
      let start = result.count
      if kind == .level {
        result.append(
          subject(
            level, in: outer, procedure.header, level.level.range, from: wholes[0].range,
            alsoFrom: Array(wholes.dropFirst())))
      } else {
        bind(level, .level, into: &outer)
        let around = reads(.level) || reads(.procedure) ? wholes : []
        result += inside(level, outer, around)
      }
      if lacksPapers(level) {
        for index in result.indices.dropFirst(start) { result[index].isUncertain = true }
      }
    }
    return result
  }

  /// Whether a list of papers that somebody reads, or a paper in it, was not read in full.
  private func lacksPapers(_ level: ModelLevel) -> Bool {
    let catalog = reader.catalog
    guard !catalog.unread.isEmpty, reader.reads("documents") || reader.reads("hasForm") else {
      return false
    }
    let written =
      (level.keys.documents?.value ?? []) + level.cases.flatMap(\.item.documents)
    if written.contains(where: { lacksFragment($0) }) { return true }
    return level.documentUses(reader).contains { use in
      let places = [use.place] + sources(of: use.component.documentID)
      return places.contains(where: catalog.unread.touches)
    }
  }

  private func lacksFragment(_ use: DocumentUse) -> Bool {
    switch use.what {
    case .include(let id):
      guard let fragment = reader.catalog.fragments.version(of: id.value, on: reader.day) else {
        return true
      }
      return reader.catalog.unread.touches(fragment.header.place)
    case .anyOf(let members), .firstOf(let members), .allOf(let members):
      return members.contains(where: lacksFragment)
    case .document, .own, nil: return false
    }
  }

  private func inside(
    _ level: ModelLevel, _ outer: [String: CELValue], _ around: [Place]
  ) -> [RuleSubject] {
    switch kind {
    case .caseOfProcedure:
      let header = level.header { $0.cases != nil }
      return level.cases.map { item in
        subject(
          item, in: outer, header, item.item.id?.range ?? item.item.range, from: item.item.range,
          alsoFrom: around)
      }
    case .documentUse:
      var result = level.commonDocumentUses(reader).map { self.use($0, outer, around) }
      for item in level.cases {
        var inner = outer
        bind(item, .caseOfProcedure, into: &inner)
        result += item.documentUses(reader).map { self.use($0, inner, around) }
      }
      return result
    case .result:
      let header = level.header { $0.results != nil }
      return (level.results ?? []).map { item in
        let result = item.result
        let name = result.document?.range ?? result.code?.range ?? result.name?.range
        return subject(
          item, in: outer, header, name ?? result.range, from: result.range,
          alsoFrom: around + sources(of: result.document?.value))
      }
    case .fee:
      let header = level.header { $0.fees != nil }
      return (level.fees ?? []).filter { $0.isInForce(on: reader.day) }.map { item in
        subject(
          item, in: outer, header, item.fee.id?.range ?? item.fee.range, from: item.fee.range,
          alsoFrom: around)
      }
    case .channel:
      let header = level.header { $0.channels != nil }
      return level.channels.map { item in
        // What holds for a channel is written in the tables of the level.
        subject(
          item, in: outer, header, item.channel.range, from: item.channel.range,
          alsoFrom: [level.procedure.procedure.header.place] + around)
      }
    case .procedure, .level, .document, .form, .field, .process, .step, .instrument: return []
    }
  }

  private func use(
    _ use: ModelDocumentUse, _ outer: [String: CELValue], _ around: [Place]
  ) -> RuleSubject {
    let written = use.component.use
    let name: SourceRange
    switch use.component.kind {
    case .document(let id, _), .own(let id): name = id.range
    case .group, .unknown: name = written.range
    }
    var result = subject(
      use, in: outer, use.level.procedure.procedure.header, name, from: written.range,
      alsoFrom: around + sources(of: use.component.documentID))
    // A fragment stands in a file of its own.
    let file = use.place.file
    result.place = Place(file, name)
    result.sources[0] = Place(file, written.range)
    return result
  }

  /// The declaration of a document, from which some of the fields are.
  private func sources(of document: String?) -> [Place] {
    guard let document,
      let type = reader.catalog.documents.version(of: document, on: reader.day)
    else { return [] }
    return [type.header.place]
  }
}
