public import SourceText

/// What every declaration of the catalog has, whatever its kind.
public struct Header: Sendable {
  public var kind: DeclarationKind
  /// The whole YAML document.
  public var place: Place
  /// The bytes that name the declaration (its id, code or number); else its `kind`.
  public var nameRange: SourceRange
  public var effective: EffectiveWindow?
  /// The window in force: `effective`, an open end closed by the next version.
  public var window: Window = .always
  public var source: HumanText?
  public var isReviewed = false
  public var reviewedBy: String?
  public var reviewedOn: CalendarDate?
  /// Whether the author marked it a draft (bản nháp): `review: {status: draft}` or `draft:`.
  public var isDraft = false
  /// What is unsure (điểm chưa chắc chắn).
  public var draft: [HumanText] = []
  public var notes: [HumanText] = []

  public init(kind: DeclarationKind, place: Place) {
    self.kind = kind
    self.place = place
    self.nameRange = place.range
  }

  public var namePlace: Place { Place(place.file, nameRange) }
  public func at(_ range: SourceRange) -> Place { Place(place.file, range) }
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
