public import SourceText

/// One version of an administrative procedure (thủ tục hành chính), national part.
public struct Procedure: Declaration, BoxedRecord {
  public var box: Boxed<Members>
  public var header: Header {
    get { box.wrappedValue.header }
    _modify { yield &box.wrappedValue.header }
  }
  public var id: Located<String> { self.code }
  /// Said here too, because methods of this name would hide the member.
  public var content: ProcedureContent {
    get { box.wrappedValue.content }
    _modify { yield &box.wrappedValue.content }
  }

  public init(header: Header, code: Located<String>) {
    box = Boxed(wrappedValue: Members(header: header, code: code))
  }

  public func part(_ level: Level) -> LevelPart? {
    self.levels.first { $0.level.value == level }
  }

  /// What holds at a level: its own keys over those of the top, the province's over both.
  public func resolvedContent(at part: LevelPart, with local: LocalPart?) -> ProcedureContent {
    let content = self.content.replaced(by: part.content)
    guard let local else { return content }
    let ofProvince = content.replaced(by: local.content)
    let same = local.levels.first { $0.level.value == part.level.value }
    return same.map { ofProvince.replaced(by: $0.content) } ?? ofProvince
  }

  public struct Members: Sendable {
    public var header: Header
    /// National code, `1.001193` (mã thủ tục).
    public var code: Located<String>
    public var name: HumanText?
    public var sector: Located<String>?
    public var type: Located<ProcedureType>?
    /// Record id on the national portal, a UUIDv7.
    public var portalID: Located<String>?
    public var keywords: [HumanText] = []
    /// Internal procedures are published apart and have no public code.
    public var isInternal = false
    @BoxedOptional public var decision: PublicationDecision?
    public var change: Located<ProcedureChange>?
    @BoxedOptional public var succeeds: Succession?
    public var applicants: [Located<Applicant>] = []
    /// The value of `applicants` as written.
    public var applicantsRange: SourceRange?
    public var questions: [FormField] = []
    public var basis: [Citation] = []
    /// The value of `basis` as written.
    public var basisRange: SourceRange?
    public var content = ProcedureContent()
    public var levels: [LevelPart] = []
    /// The value of `levels` as written.
    public var levelsRange: SourceRange?
    /// The keys written at the top, so that checks can tell missing from broken.
    public var keys: [String] = []

    init(header: Header, code: Located<String>) {
      self.header = header
      self.code = code
    }
  }
}

/// What may be said at the top and replaced for one level.
public struct ProcedureContent: BoxedRecord {
  public var box: Boxed<Members>
  /// Most levels say nothing of their own: they share one.
  private static let empty = Boxed(wrappedValue: Members())
  public init() { box = Self.empty }

  public struct Members: Sendable {
    public var agencies: AgencyRoles?
    public var places: Places?
    @BoxedOptional public var contact: HumanText?
    public var channels: Located<[Located<Channel>]>?
    public var onlineLevel: Varying<OnlineLevel>?
    public var steps: Located<[ProcedureStep]>?
    public var dossierSets: Varying<Int>?
    public var timeLimit: TimeLimitRule?
    public var fees: FeeSchedule?
    public var results: Located<[ProcedureResult]>?
    public var requirements: Requirements?
    public var documents: Located<[DocumentUse]>?
    public var cases: Located<[ProcedureCase]>?
    public var linked: Located<[LinkedProcedure]>?
    public var process: Varying<String>?
    /// Keys that are written but could not be read: broken, so not missing.
    public var broken: [String] = []
  }

  /// This content with every key that `other` has taken from `other`; nothing merges deeper.
  public func replaced(by other: ProcedureContent) -> ProcedureContent {
    var result = self
    if let value = other.agencies { result.agencies = value }
    if let value = other.places { result.places = value }
    if let value = other.contact { result.contact = value }
    if let value = other.channels { result.channels = value }
    if let value = other.onlineLevel { result.onlineLevel = value }
    if let value = other.steps { result.steps = value }
    if let value = other.dossierSets { result.dossierSets = value }
    if let value = other.timeLimit { result.timeLimit = value }
    if let value = other.fees { result.fees = value }
    if let value = other.results { result.results = value }
    if let value = other.requirements { result.requirements = value }
    if let value = other.documents { result.documents = value }
    if let value = other.cases { result.cases = value }
    if let value = other.linked { result.linked = value }
    if let value = other.process { result.process = value }
    result.broken += other.broken
    return result
  }
}

/// The keys of `levels.<level>`.
public struct LevelPart: Sendable {
  public var level: Located<Level>
  public var range: SourceRange
  public var content: ProcedureContent
  public init(level: Located<Level>, range: SourceRange, content: ProcedureContent) {
    self.level = level
    self.range = range
    self.content = content
  }
}

/// The province's own part of a procedure (phần của tỉnh).
public struct LocalPart: Declaration {
  public var header: Header
  public var procedure: Located<String>
  public var id: Located<String> { procedure }
  public var decision: PublicationDecision?
  public var territory: Located<String>?
  public var content = ProcedureContent()
  public var levels: [LevelPart] = []
  public init(header: Header, procedure: Located<String>) {
    self.header = header
    self.procedure = procedure
  }
}

/// The decision that published a version (quyết định công bố).
public struct PublicationDecision: Sendable {
  public var range: SourceRange
  public var number: Located<String>?
  public var date: Located<CalendarDate>?
  public var publisher: HumanText?
  public init(range: SourceRange) { self.range = range }
}

/// The competence this version takes over (chuyển thẩm quyền).
public struct Succession: Sendable {
  public var range: SourceRange
  public var level: Located<Level>?
  public var to: [Located<Level>] = []
  public var basis: [Citation] = []
  public init(range: SourceRange) { self.range = range }
}

/// Who does what (cơ quan).
public struct AgencyRoles: Sendable {
  public var range: SourceRange
  /// cơ quan có thẩm quyền quyết định
  public var decides: [AgencyReference] = []
  /// cơ quan trực tiếp thực hiện
  public var executes: [AgencyReference] = []
  /// cơ quan được ủy quyền
  public var delegated: [AgencyReference] = []
  /// cơ quan phối hợp
  public var coordinates: [AgencyReference] = []
  /// The body inside the agency that does the work.
  public var unit: HumanText?
  public init(range: SourceRange) { self.range = range }

  public var all: [AgencyReference] { decides + executes + delegated + coordinates }

  /// Ids of the agencies before which a dossier can lie.
  public var actingIDs: [String] {
    var seen: Set<String> = []
    return (decides + executes + delegated).compactMap {
      if case .agency(let id) = $0, seen.insert(id.value).inserted { id.value } else { nil }
    }
  }
}

/// An agency by id, or a function that the record names instead of an agency.
public enum AgencyReference: Sendable {
  case agency(Located<String>)
  case function(HumanText)
}

/// Where dossiers are received and results returned.
public struct Places: Sendable {
  public var range: SourceRange
  public var receive: [Located<String>] = []
  /// Any commune's counter of the province (phi địa giới hành chính).
  public var receivesAnywhere: Located<Bool>?
  public var returns: [Located<String>] = []
  /// `return: same`
  public var returnsWhereReceived = false
  public init(range: SourceRange) { self.range = range }
}

/// A step of the published order (trình tự thực hiện).
public struct ProcedureStep: Sendable {
  public var range: SourceRange
  public var channel: Located<Channel>?
  public var text: HumanText
  public init(range: SourceRange, text: HumanText) {
    self.range = range
    self.text = text
  }
}

/// Conditions to be met (yêu cầu, điều kiện).
public enum Requirements: Sendable {
  case none(SourceRange)
  case list([HumanText], SourceRange)
}

/// A result (kết quả thực hiện).
public struct ProcedureResult: Sendable {
  public var range: SourceRange
  public var document: Located<String>?
  public var code: Located<String>?
  public var name: HumanText?
  public var outcome: Located<Outcome>?
  public var kind: Located<String>?
  public var when: Condition?
  public var from: Located<String>?
  public init(range: SourceRange) { self.range = range }
}

/// One case of several alternatives (trường hợp).
public struct ProcedureCase: Sendable {
  public var range: SourceRange
  public var id: Located<String>?
  public var name: HumanText?
  public var code: Located<String>?
  public var when: Condition?
  public var documents: [DocumentUse] = []
  public var cases: [ProcedureCase] = []
  public init(range: SourceRange) { self.range = range }

  /// Ways from an outermost case to a leaf.
  public static func leafPaths(_ cases: [ProcedureCase]) -> [[ProcedureCase]] {
    cases.flatMap { item in
      item.cases.isEmpty ? [[item]] : leafPaths(item.cases).map { [item] + $0 }
    }
  }
}

/// A procedure done together with this one (thủ tục liên thông).
public struct LinkedProcedure: Sendable {
  public var range: SourceRange
  public var procedure: Located<String>?
  public var name: HumanText?
  public var agency: Located<String>?
  public var after: [Located<String>] = []
  public var needs: [Located<String>] = []
  public var gives: [Located<String>] = []
  public var timeLimit: Located<TimeLimit>?
  public init(range: SourceRange) { self.range = range }
}
