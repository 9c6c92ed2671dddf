public import SourceText

/// What a dossier holds (thành phần hồ sơ), with cases, fragments and groups worked out.
///
/// The one reading of `documents`, `cases` and `include` that checks and backends share.
public enum Dossier {
  /// The leaf cases in the order written; one without a path when there are no cases.
  ///
  /// A case has its ancestors' documents first, then its own.
  public static func cases(
    of content: ProcedureContent, in catalog: Catalog, on date: CalendarDate
  ) -> [DossierCase] {
    var expansion = DossierExpansion(catalog: catalog, date: date)
    let common = expansion.components(of: content.documents?.value ?? [])
    let root = DossierCase(steps: [], components: common.components, isCut: common.isCut)
    guard let cases = content.cases?.value, !cases.isEmpty else { return [root] }
    var leaves: [DossierCase] = []
    for item in cases { appendLeaves(of: item, under: root, with: &expansion, to: &leaves) }
    return leaves
  }

  /// A list of uses with its fragments replaced by what they hold.
  public static func components(
    of uses: [DocumentUse], in catalog: Catalog, on date: CalendarDate
  ) -> [DossierComponent] {
    var expansion = DossierExpansion(catalog: catalog, date: date)
    return expansion.components(of: uses).components
  }

  private static func appendLeaves(
    of item: ProcedureCase, under parent: DossierCase, with expansion: inout DossierExpansion,
    to leaves: inout [DossierCase]
  ) {
    let own = expansion.components(of: item.documents)
    let here = DossierCase(
      steps: parent.steps
        + [DossierCase.Step(id: item.id, name: item.name, code: item.code, when: item.when)],
      components: parent.components + own.components, isCut: parent.isCut || own.isCut)
    guard !item.cases.isEmpty else { return leaves.append(here) }
    for child in item.cases { appendLeaves(of: child, under: here, with: &expansion, to: &leaves) }
  }
}

/// A leaf case (trường hợp) and its whole dossier.
public struct DossierCase: Sendable {
  /// One case on the way down to the leaf.
  public struct Step: Sendable {
    public var id: Located<String>?
    public var name: HumanText?
    public var code: Located<String>?
    public var when: Condition?
  }

  /// The cases from the outermost to this one; empty when the procedure has none.
  public var steps: [Step]
  public var components: [DossierComponent]
  /// Whether components were left out because there were more than
  /// ``DossierExpansion/limit``, or fragments nest too deep.
  public var isCut: Bool

  /// Ids from the outermost case to this one; a case without an id is left out.
  public var path: [String] { steps.compactMap { $0.id?.value } }
  public var names: [HumanText] { steps.compactMap(\.name) }
  /// All of them hold in this case.
  public var conditions: [Condition] { steps.compactMap(\.when) }
}

/// A document, or a group of them, asked for in a dossier.
public struct DossierComponent: Sendable {
  public enum Kind: Sendable {
    /// A declared type of document; nil when no version of it is in force.
    case document(id: Located<String>, DocumentType?)
    /// A paper of this procedure alone.
    case own(id: Located<String>)
    case group(Group, [DossierComponent])
    /// The use says none of the things it can be.
    case unknown
  }

  /// How many of a group are needed.
  public enum Group: String, CaseIterable, Sendable {
    /// Free choice of one.
    case anyOf = "any-of"
    /// The next only when the previous does not exist.
    case firstOf = "first-of"
    case allOf = "all-of"
  }

  /// Where the use is written.
  public enum Origin: Sendable {
    /// In the procedure itself.
    case procedure(SourceRange)
    case fragment(id: String, Place)

    /// - Parameter file: the procedure's own file.
    public func place(in file: FileID) -> Place {
      switch self {
      case .procedure(let range): Place(file, range)
      case .fragment(_, let place): place
      }
    }
  }

  public var kind: Kind
  /// The use as written; what it leaves open is filled in from its group or `include`:
  /// quantities, mode, channels, certification, digitization.
  public var use: DocumentUse
  /// All of them hold when this is asked for: of `include`s from the outermost, then its own.
  /// A group's own conditions stay with the group.
  public var conditions: [Condition]
  public var isOptional: Bool
  public var origin: Origin

  public var documentType: DocumentType? {
    guard case .document(_, let type) = kind else { return nil }
    return type
  }

  /// The document's or paper's id; nil for groups.
  public var documentID: String? {
    switch kind {
    case .document(let id, _), .own(let id): id.value
    case .group, .unknown: nil
    }
  }

  /// What is shown: the use's own name, else the document type's.
  public var name: HumanText? { use.name ?? documentType?.name }

  public var members: [DossierComponent] {
    guard case .group(_, let members) = kind else { return [] }
    return members
  }

  /// This component, or the members of the group at any depth, in order.
  public var leaves: [DossierComponent] {
    guard case .group(_, let members) = kind else { return [self] }
    return members.flatMap(\.leaves)
  }

  /// Whether and how it is digitized: the use over the document type.
  public var digitization: Digitization? {
    guard let byDefault = documentType?.digitization else { return use.digitization }
    return use.digitization.map { byDefault.overridden(by: $0) } ?? byDefault
  }

  /// How it is handed in by a channel: `submit` where nothing else is said.
  public func mode(by channel: Channel) -> SubmissionMode {
    let own = use.mode.first { $0.channel?.value == channel }
    return (own ?? use.mode.first { $0.channel == nil })?.mode.value ?? .submit
  }

  /// Whether it is asked for when the dossier comes by this channel.
  public func isAsked(by channel: Channel) -> Bool {
    use.channels.isEmpty || use.channels.contains { $0.value == channel }
  }
}

extension Digitization {
  /// This as default under an override: key by key, except that a decision of the override
  /// brings its own category, reason and basis, because the old ones argue for the old one.
  public func overridden(by other: Digitization) -> Digitization {
    var result = other
    if other.decide == nil {
      result.decide = decide
      if other.category == nil { result.category = category }
      if other.reason == nil { result.reason = reason }
      if other.basis.isEmpty { result.basis = basis }
    }
    if other.profile == nil { result.profile = profile }
    if other.signedBy == nil { result.signedBy = signedBy }
    if other.extract.isEmpty { result.extract = extract }
    if other.retention == nil { result.retention = retention }
    return result
  }
}
