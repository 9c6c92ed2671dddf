public import SourceText

/// What every declaration of the catalog has, whatever its kind.
public struct Header: Sendable {
  public var kind: DeclarationKind
  /// The whole YAML document.
  public var place: Place
  /// The bytes that name the declaration (its id, code or number); else its `kind`.
  public var nameRange: SourceRange
  /// The window in force: `effective`, an open end closed by the next version.
  public var window: Window = .always
  /// Whether the author marked it a draft (bản nháp): `review: {status: draft}` or `draft:`.
  public var isDraft = false
  public var isReviewed = false
  /// What few look at, boxed: every part of a declaration carries its header.
  @Boxed public var details: HeaderDetails

  public init(kind: DeclarationKind, place: Place, details: HeaderDetails = HeaderDetails()) {
    self.kind = kind
    self.place = place
    self.nameRange = place.range
    self.details = details
  }

  public var namePlace: Place { Place(place.file, nameRange) }
  public func at(_ range: SourceRange) -> Place { Place(place.file, range) }

  public var effective: EffectiveWindow? {
    get { details.effective }
    set { details.effective = newValue }
  }
  public var source: HumanText? {
    get { details.source }
    set { details.source = newValue }
  }
  /// The value of `review`.
  public var reviewRange: SourceRange? {
    get { details.reviewRange }
    set { details.reviewRange = newValue }
  }
  public var reviewedBy: String? {
    get { details.reviewedBy }
    set { details.reviewedBy = newValue }
  }
  public var reviewedOn: Located<CalendarDate>? {
    get { details.reviewedOn }
    set { details.reviewedOn = newValue }
  }
  public var draft: [HumanText] {
    get { details.draft }
    set { details.draft = newValue }
  }
  public var notes: [HumanText] {
    get { details.notes }
    set { details.notes = newValue }
  }
}

/// The parts of a header that only some declarations have.
public struct HeaderDetails: Sendable {
  public var effective: EffectiveWindow?
  public var source: HumanText?
  public var reviewRange: SourceRange?
  public var reviewedBy: String?
  public var reviewedOn: Located<CalendarDate>?
  /// What is unsure (điểm chưa chắc chắn).
  public var draft: [HumanText] = []
  public var notes: [HumanText] = []
  public init() {}
}

/// The kinds of declaration.
public enum DeclarationKind: String, CaseIterable, Sendable {
  case catalog, calendar, sector, role, agency
  case dataSource = "data-source"
  case codeList = "code-list"
  case instrument, document, fragment, procedure
  case localPart = "local-part"
  case process, form, rule
}

/// A declaration that others name by an id and that may have several dated versions.
public protocol Declaration: Sendable {
  var header: Header { get set }
  /// What references use: the id, a procedure's code, an instrument's number.
  var id: Located<String> { get }
}
