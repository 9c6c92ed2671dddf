public import CatalogModel
public import SourceText

/// A document asked for, where it is written.
public struct AskedDocument: Sendable {
  /// As written; in a group completed by the group around it.
  public let use: DocumentUse
  /// The group that it is a member of.
  public let group: DocumentUse?
  public let header: Header
  /// nil in a fragment.
  public let procedure: Procedure?
  /// The fragment that it is written in.
  public let fragment: String?

  fileprivate init(
    _ use: DocumentUse, in group: DocumentUse?, header: Header,
    procedure: Procedure?, fragment: String?
  ) {
    self.use = use
    self.group = group
    self.header = header
    self.procedure = procedure
    self.fragment = fragment
  }

  /// The bytes that name it: its id, or the whole use where it is a group.
  public var nameRange: SourceRange {
    switch use.what {
    case .document(let id), .own(let id), .include(let id): id.range
    default: use.range
    }
  }
  public var namePlace: Place { header.at(nameRange) }
  public func at(_ range: SourceRange) -> Place { header.at(range) }

  /// A document or a paper of the procedure alone; neither a group nor an `include`.
  public var isSingle: Bool {
    switch use.what {
    case .document, .own: true
    default: false
    }
  }
  public var members: [DocumentUse]? {
    switch use.what {
    case .anyOf(let members), .firstOf(let members), .allOf(let members): members
    default: nil
    }
  }
  public var documentID: Located<String>? {
    guard case .document(let id) = use.what else { return nil }
    return id
  }

  /// The type of document in the version that the referrer meets.
  public func documentType(in context: CheckContext) -> DocumentType? {
    guard let id = documentID else { return nil }
    let day = header.day(nearest: context.date)
    return context.catalog.documents.version(of: id.value, on: day)
  }

  /// Whether no channel asks to hand it in: it is shown or looked up.
  public var isOnlyShown: Bool {
    !use.mode.isEmpty && use.mode.allSatisfy { $0.mode.value == .present || $0.mode.value == .data }
  }
}

extension LevelVersion {
  /// The documents that its dossiers ask for, in any case of it.
  func askedDocumentIDs(_ context: CheckContext) -> Set<String> {
    let date = header.day(nearest: context.date)
    return Dossier.cases(of: content, in: context.catalog, on: date).reduce(into: []) {
      for component in $1.components { $0.formUnion(component.leaves.compactMap(\.documentID)) }
    }
  }
}

extension Header {
  /// The day of the declaration's window that is nearest to a day.
  func day(nearest date: CalendarDate) -> CalendarDate {
    if let from = window.from, date < from { return from }
    if let until = window.until, until < date { return until }
    return date
  }
}

extension AskedDocument {
  /// Every use in a procedure: common ones, those of cases, and those of its levels.
  static func inside(_ procedure: Procedure) -> [AskedDocument] {
    var walk = Walk(header: procedure.header, procedure: procedure)
    walk.add(procedure.content)
    for level in procedure.levels { walk.add(level.content) }
    return walk.result
  }

  static func inFragments(_ catalog: Catalog) -> [AskedDocument] {
    catalog.fragments.all.flatMap { fragment in
      var walk = Walk(header: fragment.header, procedure: nil, fragment: fragment.id.value)
      walk.add(fragment.documents, in: nil)
      return walk.result
    }
  }

  private struct Walk {
    let header: Header
    let procedure: Procedure?
    let fragment: String?
    var result: [AskedDocument] = []

    init(header: Header, procedure: Procedure?, fragment: String? = nil) {
      self.header = header
      self.procedure = procedure
      self.fragment = fragment
    }

    mutating func add(_ content: ProcedureContent) {
      if let documents = content.documents { add(documents.value, in: nil) }
      if let cases = content.cases { add(cases.value) }
    }

    mutating func add(_ cases: [ProcedureCase]) {
      for item in cases {
        add(item.documents, in: nil)
        add(item.cases)
      }
    }

    mutating func add(_ uses: [DocumentUse], in group: DocumentUse?) {
      for written in uses {
        var use = written
        if let group { use.complete(from: group) }
        result.append(
          AskedDocument(
            use, in: group, header: header, procedure: procedure, fragment: fragment))
        switch use.what {
        case .anyOf(let members), .firstOf(let members), .allOf(let members):
          add(members, in: use)
        default: break
        }
      }
    }
  }
}

/// A name of a document, where it is written.
public struct DocumentName: Sendable {
  public let text: HumanText
  public let header: Header
  /// nil for the name of a document type.
  public let asked: AskedDocument?
  public var place: Place { header.at(text.range) }

  init(_ text: HumanText, _ header: Header, _ asked: AskedDocument? = nil) {
    self.text = text
    self.header = header
    self.asked = asked
  }

  init?(_ asked: AskedDocument) {
    guard let name = asked.use.name else { return nil }
    self.init(name, asked.header, asked)
  }
}

/// A `digitization`, where it is written.
public struct DigitizationUse: Sendable {
  public let digitization: Digitization
  public let header: Header
  /// Where it is written at a document type.
  public let document: DocumentType?
  /// Where it is written at a use.
  public let asked: AskedDocument?
  public func at(_ range: SourceRange) -> Place { header.at(range) }

  init(_ digitization: Digitization, _ document: DocumentType) {
    self.digitization = digitization
    self.document = document
    header = document.header
    asked = nil
  }

  /// nil where a member only has the digitization of its group.
  init?(_ asked: AskedDocument) {
    guard let digitization = asked.use.digitization,
      digitization.range != asked.group?.digitization?.range
    else { return nil }
    self.digitization = digitization
    self.asked = asked
    header = asked.header
    document = nil
  }

  /// What holds here: this over the default of the type.
  public func resolved(in context: CheckContext) -> Digitization {
    guard let byDefault = asked?.documentType(in: context)?.digitization else {
      return digitization
    }
    return byDefault.overridden(by: digitization)
  }

  /// The type of document that it is about.
  public func documentType(in context: CheckContext) -> DocumentType? {
    document ?? asked?.documentType(in: context)
  }
}
