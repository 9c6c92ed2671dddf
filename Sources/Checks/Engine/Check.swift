public import CatalogModel
import Conditions
public import Diagnostics
import Expressions
public import SourceText
import Workflows

/// One check over the catalog, with the manual page and the examples that go with it.
///
/// A check is a value, not a type: the registry is a plain array, and a check's
/// file is one `extension Check` with one `static let`. Bodies are pure: the same
/// catalog gives the same findings.
public struct Check: Sendable {
  public let info: CheckInfo
  let body: Body
  let premise: Premise

  /// What must be known before a check can conclude anything.
  enum Premise: Sendable {
    /// What it looks at.
    case subject
    /// Every declaration: it concludes from nobody saying something, so it rests while a
    /// declaration could not be read.
    case wholeCatalog
  }

  /// What a check looks at.
  enum Body: Sendable {
    /// The `catalog` declaration.
    case settings(@Sendable (CatalogSettings, CheckContext, inout FindingList) -> Void)
    /// Every version of every procedure.
    case procedure(@Sendable (Procedure, CheckContext, inout FindingList) -> Void)
    /// Every level of every version of a procedure, overrides and local part applied.
    case level(@Sendable (LevelVersion, CheckContext, inout FindingList) -> Void)
    /// Every place where keys of a procedure are written: its top, its levels, local parts.
    case content(@Sendable (WrittenContent, CheckContext, inout FindingList) -> Void)
    /// The conditions of every place where some are written, checked as expressions; and what the
    /// same check says of forms.
    case conditions(
      @Sendable (WrittenConditions, CheckContext, inout FindingList) -> Void,
      inForms: (@Sendable (WrittenForm, CheckContext, inout FindingList) -> Void)? = nil)
    /// Every condition of procedures, fragments, processes and forms, by what is wrong with it.
    case problems(@Sendable (ExpressionProblem) -> Bool)
    /// Every version of every form, its conditions typed.
    case checkedForm(@Sendable (WrittenForm, CheckContext, inout FindingList) -> Void)
    /// Every house rule, its expressions checked.
    case rule(@Sendable (CheckedRule, CheckContext, inout FindingList) -> Void)
    case localPart(@Sendable (LocalPart, CheckContext, inout FindingList) -> Void)
    case document(@Sendable (DocumentType, CheckContext, inout FindingList) -> Void)
    case agency(@Sendable (Agency, CheckContext, inout FindingList) -> Void)
    case calendar(@Sendable (WorkCalendar, CheckContext, inout FindingList) -> Void)
    case codeList(@Sendable (CodeList, CheckContext, inout FindingList) -> Void)
    case instrument(@Sendable (Instrument, CheckContext, inout FindingList) -> Void)
    case process(@Sendable (ProcessDefinition, CheckContext, inout FindingList) -> Void)
    case form(@Sendable (Form, CheckContext, inout FindingList) -> Void)
    /// Every declaration of every kind, by what all have in common.
    case header(@Sendable (DeclarationSummary, CheckContext, inout FindingList) -> Void)
    /// Every citation, with the days on which it is relied on.
    case citation(@Sendable (CitationUse, CheckContext, inout FindingList) -> Void)
    /// Every text that people read; of those named, only texts that hold at least one.
    case text(
      onlyWith: TextSurvey = [], @Sendable (TextUse, CheckContext, inout FindingList) -> Void)
    /// Every document asked for as written: in procedures, their cases, and fragments.
    case asked(@Sendable (AskedDocument, CheckContext, inout FindingList) -> Void)
    /// Every name of a document: of its type, or where it is asked for.
    case documentName(@Sendable (DocumentName, CheckContext, inout FindingList) -> Void)
    /// Every `digitization` as written: of a document type, or where one is asked for.
    case digitization(@Sendable (DigitizationUse, CheckContext, inout FindingList) -> Void)
    /// The catalog as a whole.
    case catalog(@Sendable (CheckContext, inout FindingList) -> Void)
  }

  init(_ info: CheckInfo, _ body: Body, premise: Premise = .subject) {
    self.info = info
    self.body = body
    self.premise = premise
  }
}

/// What checks may know besides their subject; one object, as every check is handed it.
public final class CheckContext: Sendable {
  public let catalog: Catalog
  /// The as-of date.
  public let date: CalendarDate
  /// What expressions are evaluated with on that day.
  var evaluation: EvaluationContext {
    EvaluationContext(today: CELDate(dayNumber: Int(date.dayNumber)))
  }
  public let usage: Usage
  /// Whether something there could not be read, so that what seems to be missing is broken.
  func isBroken(_ place: Place) -> Bool { catalog.unread.touches(place) }
  /// Whether anything in a file could not be read.
  func isBroken(_ file: FileID) -> Bool {
    isBroken(Place(file, SourceRange(0..<Int(Int32.max))))
  }
  /// Whether the catalog's settings were not read in full: nothing follows from what they lack.
  var areSettingsBroken: Bool {
    catalog.unread.mayDeclare(.catalog)
      || catalog.settings.map { isBroken($0.header.place) } ?? false
  }
  /// Whether the declaration is in force on the days of another version of the same thing.
  func isInConflict(_ header: Header) -> Bool {
    !catalog.conflicts.isEmpty && catalog.conflicts.contains(header.place)
  }
  let completions: FragmentCompletions
  /// The catalog's working calendar as of the date, ready for counting.
  let workingTime: WorkingTime?
  private let sharedPapers: SharedTable<CatalogPapers>
  private let sharedNames: SharedTable<[String?]>
  private let sharedDeclarations: SharedTable<DeclarationIndex>
  private let sharedRules: SharedTable<HouseRules>
  private let sharedProvinces: SharedTable<ForeignProvinces>
  private let sharedUsers: SharedTable<ProcedureUsers>

  /// Which papers the built procedures of the day ask for and issue.
  var papers: CatalogPapers { sharedPapers.value }
  /// The name of each document type by its letters, without case and tone; nil for one without.
  var foldedDocumentNames: [String?] { sharedNames.value }
  private let sharedPaths = SharedMemo<String, [String: FormField]>()
  /// The paths of the fields of a form, of any version of it.
  func formPaths(of id: String) -> [String: FormField] {
    sharedPaths.value(of: id) {
      catalog.forms.versions(of: id).reduce(into: [:]) { paths, form in
        paths.merge(FormPaths.all(of: form, in: catalog)) { first, _ in first }
      }
    }
  }
  let sharedInstruments = SharedMemo<String, Instrument?>()
  private let sharedForces = SharedMemo<String, LegalForce>()
  /// What a text can carry, by its number: a few texts are cited by thousands.
  func legalForce(of number: String) -> LegalForce {
    sharedForces.value(of: number) { LegalForce(of: number, in: catalog) }
  }
  /// Every declaration by id.
  var declarations: DeclarationIndex { sharedDeclarations.value }
  /// Provinces that are not the catalog's own.
  var foreignProvinces: ForeignProvinces { sharedProvinces.value }
  /// Which procedures a fragment of documents and a process serve.
  var procedureUsers: ProcedureUsers { sharedUsers.value }
  /// The house rules, checked.
  public var rules: HouseRules { sharedRules.value }

  /// - Parameter reserved: codes that no house rule may have.
  public init(catalog: Catalog, date: CalendarDate, reserved: Set<String> = []) {
    self.catalog = catalog
    self.date = date
    self.usage = Usage(catalog)
    self.completions = FragmentCompletions(catalog)
    self.workingTime = catalog.settings?.calendar
      .flatMap { catalog.calendars.version(of: $0.value, on: date) }
      .map { WorkingTime($0) }
    sharedPapers = SharedTable { CatalogPapers(catalog, on: date) }
    sharedNames = SharedTable {
      catalog.documents.all.map { type in
        type.name.map { VietnameseText.foldedKeepingD($0.text) }
      }
    }
    sharedDeclarations = SharedTable { DeclarationIndex(catalog) }
    sharedUsers = SharedTable { ProcedureUsers(of: catalog) }
    sharedProvinces = SharedTable { ForeignProvinces(catalog, on: date) }
    sharedRules = SharedTable { HouseRules(catalog, on: date, reserved: reserved) }
  }
}

/// Where a check adds what it finds, behind what others found before it.
public struct FindingList {
  let info: CheckInfo
  public private(set) var findings: [Finding]

  init(_ info: CheckInfo, after earlier: consuming [Finding] = []) {
    self.info = info
    findings = earlier
  }

  /// Adds a finding of the running check; no check can speak under another's name.
  mutating func add(
    at place: Place, _ arguments: KeyValuePairs<String, Bilingual> = [:],
    variant: String? = nil, help: Bilingual? = nil, related: [Related] = [], fixes: [FixIt] = []
  ) {
    findings.append(
      Finding(
        info, at: place, arguments, variant: variant, help: help, related: related, fixes: fixes))
  }

  /// Adds a finding whose severity is lower than the check's own: a draft may have gaps.
  mutating func add(
    at place: Place, severity: Severity, _ arguments: KeyValuePairs<String, Bilingual> = [:],
    variant: String? = nil, help: Bilingual? = nil, related: [Related] = [], fixes: [FixIt] = []
  ) {
    var finding = Finding(
      info, at: place, arguments, variant: variant, help: help, related: related, fixes: fixes)
    finding.severity = min(finding.severity, severity)
    findings.append(finding)
  }
}

/// One level of one version of a procedure, as it applies: what backends will see.
public struct LevelVersion: Sendable {
  public let procedure: Procedure
  public let level: Located<Level>
  /// Top keys, replaced by the level's, then by the local part's.
  public let content: ProcedureContent
  /// Local parts in force with it, on some day.
  public let localParts: [LocalPart]

  init(
    _ procedure: Procedure, _ level: Located<Level>, _ content: ProcedureContent,
    localParts: [LocalPart]
  ) {
    self.procedure = procedure
    self.level = level
    self.content = content
    self.localParts = localParts
  }

  public var header: Header { procedure.header }
  public func at(_ range: SourceRange) -> Place { header.at(range) }
  public var namePlace: Place { header.namePlace }
}

/// What every declaration has, for checks that do not care for its kind.
public struct DeclarationSummary: Sendable {
  public let header: Header
  public let id: Located<String>
  public let name: HumanText?
}

/// A citation and who relies on it.
public struct CitationUse: Sendable {
  public let citation: Citation
  public let place: Place
  /// The declaration that cites.
  public let header: Header
  /// Bases of a procedure itself, not of one of its parts.
  public let isProcedureBasis: Bool
  /// Whether the procedure names the text a second time.
  var isRepeated = false
  /// Whether it is the text that issued a statutory form.
  var isTemplate = false
  /// The days of a fee that rests on it, where the procedure itself does not; only for the first
  /// of several fees.
  var feeWindow: Window?
}

/// A text and what it is.
public struct TextUse: Sendable {
  public enum Role: Sendable {
    /// Names of procedures, documents, agencies…
    case name
    /// Names of options and of values of code lists: what may be chosen, "Không xác định" too.
    case option
    /// Steps, requirements, notes.
    case prose
    /// Titles of legal texts: never to be altered.
    case instrumentTitle
    /// Words of a record quoted on purpose (`as-published`, `draft`, `source`).
    case quotation
  }
  public let text: HumanText
  public let role: Role
  public let header: Header
  /// What the text may hold, so that a check can pass by a text that is surely clean.
  private(set) var survey: TextSurvey = []

  init(text: HumanText, role: Role, header: Header) {
    self.text = text
    self.role = role
    self.header = header
  }

  /// With its survey made, which takes a pass over the text.
  func surveyed(_ syllables: SyllableCache) -> TextUse {
    var use = self
    use.survey = TextSurvey(text, syllables)
    return use
  }

  public var place: Place { header.at(text.range) }
  var isName: Bool { role == .name || role == .option }
}
