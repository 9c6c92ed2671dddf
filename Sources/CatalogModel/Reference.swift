public import SourceText

/// Working calendar (lịch làm việc).
public struct WorkCalendar: Declaration {
  public var header: Header
  public var id: Located<String>
  public var name: HumanText?
  public var workingWeek: [Located<Weekday>] = []
  public var hoursPerDay: Located<DecimalNumber>?
  public var years: [Year] = []
  public init(header: Header, id: Located<String>) {
    self.header = header
    self.id = id
  }

  public struct Year: Sendable {
    public var range: SourceRange
    public var year: Located<Int>?
    public var source: HumanText?
    public var holidays: [Holiday] = []
    /// Working days moved to a weekend (ngày làm bù).
    public var makeup: [Located<CalendarDate>] = []
    public init(range: SourceRange) { self.range = range }
  }

  public struct Holiday: Sendable {
    public var range: SourceRange
    public var from: Located<CalendarDate>
    public var until: Located<CalendarDate>
    public var name: HumanText?
    public init(range: SourceRange, from: Located<CalendarDate>, until: Located<CalendarDate>) {
      self.range = range
      self.from = from
      self.until = until
    }
  }
}

/// Sector (lĩnh vực).
public struct Sector: Declaration {
  public var header: Header
  public var id: Located<String>
  public var name: HumanText?
  public var code: Located<String>?
  public var agency: Located<String>?
  public init(header: Header, id: Located<String>) {
    self.header = header
    self.id = id
  }
}

/// Processing role (vai trò xử lý).
public struct Role: Declaration {
  public var header: Header
  public var id: Located<String>
  public var name: HumanText?
  public init(header: Header, id: Located<String>) {
    self.header = header
    self.id = id
  }
}

/// Agency, or a class of agencies with one member for each administrative unit (cơ quan, đơn vị).
public struct Agency: Declaration {
  public var header: Header
  public var id: Located<String>
  /// For a class a template with `{unit.name}`.
  public var name: HumanText?
  public var level: Located<Level>?
  public var code: Located<String>?
  public var parent: Located<String>?
  public var successors: [Located<String>] = []
  /// The code list whose units each have a member.
  public var forEachUnit: Located<String>?
  /// Which level of that list: `commune` unless said.
  public var unitLevel: Located<Level>?
  /// Codes of single members, by unit code.
  public var members: [Member] = []
  public var isCounter = false
  public var isExternal = false
  public var address: HumanText?
  public var phone: Located<String>?
  public init(header: Header, id: Located<String>) {
    self.header = header
    self.id = id
  }

  public struct Member: Sendable {
    public var unit: Located<String>
    public var code: Located<String>?
    public var name: HumanText?
    public var address: HumanText?
    public var phone: Located<String>?
    public init(unit: Located<String>) { self.unit = unit }
  }
}

/// A database that can answer instead of the applicant (cơ sở dữ liệu).
public struct DataSource: Declaration {
  public var header: Header
  public var id: Located<String>
  public var name: HumanText?
  public var owner: Located<String>?
  public var key: [Located<String>] = []
  public var attributes: [FormField] = []
  public init(header: Header, id: Located<String>) {
    self.header = header
    self.id = id
  }
}

/// Shared category (danh mục dùng chung): inline, or from a CSV file.
public struct CodeList: Declaration {
  public var header: Header
  public var id: Located<String>
  public var name: HumanText?
  public var levels: [Located<String>] = []
  public var file: Located<String>?
  public var entries: [Entry] = [] { didSet { unitTables = UnitTables() } }
  private(set) var unitTables = UnitTables()
  /// Whether rows of `file` could not be read, so that a code may be missing.
  public var lacksRows = false
  /// The list whose codes this one replaces (danh mục trước đó).
  public var predecessor: Located<String>?
  /// The CSV file of `changes`.
  public var predecessorMap: Located<String>?
  /// Where its values are: `values` as written, or the name of the file.
  public var valuesRange: SourceRange?
  /// What became of the codes of the predecessor (bảng đối chiếu mã cũ, mã mới).
  public var changes: [CodeChange] = []
  public init(header: Header, id: Located<String>) {
    self.header = header
    self.id = id
  }

  public struct Entry: Hashable, Sendable {
    public var code: String
    public var name: String
    public var parent: String?
    public var level: String?
    /// The code as written; for a CSV row, of the row in its own file.
    public var place: Place
    /// The other parts as written, in the file of `place`.
    public var nameRange: SourceRange = .zero
    public var parentRange: SourceRange = .zero
    public var levelRange: SourceRange = .zero
    public var window: Window
    public init(
      code: String, name: String, parent: String? = nil, level: String? = nil, place: Place,
      window: Window = .always
    ) {
      self.code = code
      self.name = name
      self.parent = parent
      self.level = level
      self.place = place
      self.window = window
    }
  }

  public func entry(_ code: String) -> Entry? { entries.first { $0.code == code } }
}

/// Legal text (văn bản pháp luật).
public struct Instrument: Declaration {
  public var header: Header
  public var number: Located<String>
  public var id: Located<String> { number }
  public var type: Located<InstrumentType>?
  public var title: HumanText?
  public var issued: Located<CalendarDate>?
  public var amendedBy: [Located<String>] = []
  public var replacedBy: [Located<String>] = []
  public init(header: Header, number: Located<String>) {
    self.header = header
    self.number = number
  }
}

/// Types of legal text (loại văn bản).
public enum InstrumentType: String, CaseIterable, Sendable {
  case constitution, law, ordinance, resolution, decree, decision, circular
  case jointCircular = "joint-circular"
  case directive
  /// Văn bản hợp nhất
  case consolidated
  /// Công văn, hướng dẫn: no legal text
  case letter
  case treaty
}

extension CodeList {
  /// Entries of a day, each code once.
  public func entries(on date: CalendarDate) -> [Entry] {
    var seen: Set<String> = []
    return entries.filter { $0.window.contains(date) && seen.insert($0.code).inserted }
  }
}
