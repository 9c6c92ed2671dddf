/// How bad a finding is. An error stops the build.
public enum Severity: String, CaseIterable, Comparable, Sendable {
  case note, warning, error

  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// Families of checks, as the manual lists them.
public enum CheckGroup: String, CaseIterable, Sendable {
  /// Reading files and YAML.
  case reading
  /// Keys, values and names of the catalog language.
  case language
  /// References between declarations, and what nobody uses.
  case references
  /// Versions, regimes, dates, calendars.
  case time
  /// Identification codes.
  case codes
  /// Parts of a procedure that the law demands.
  case completeness
  /// Legal bases and citations.
  case citations
  /// Conditions: what they say and what follows from it.
  case conditions
  /// Required documents.
  case documents
  /// Digitization and reuse.
  case digitization
  /// Internal processes.
  case processes
  /// Levels, places, channels, fees.
  case services
  /// Electronic forms.
  case forms
  /// Lookup addresses and QR codes.
  case lookup
  /// Spelling and characters.
  case text
  /// House rules: those that a catalog declares, and whether they can be run.
  case rules
  /// Drawings for print and what is put into them.
  case printing
}

/// A place in the law on which a check rests.
public struct LegalBasis: Hashable, Sendable {
  /// Number of the instrument, or its name where it has none.
  public var instrument: String
  /// "Điều 8 khoản 2", or empty.
  public var provision: String
  /// Whether the provision was read in a source, or must still be confirmed by legal staff.
  public var isConfirmed: Bool

  public init(_ instrument: String, _ provision: String = "", confirmed: Bool = true) {
    self.instrument = instrument
    self.provision = provision
    self.isConfirmed = confirmed
  }
}

/// A piece of catalog that must, or must not, make its check speak.
///
/// `‹…›` encloses the bytes a finding must cover; without marks the check must
/// stay silent. The examples are the documentation and the tests of a check.
public struct CheckExample: Sendable {
  /// What the text is, and so what is put around it to make a small catalog.
  public enum Kind: String, Sendable {
    /// Keys of a procedure; keys that are not given are filled in.
    case procedure
    /// Keys of a declaration whose `kind` the text itself gives; nothing is filled in.
    case declarations
    /// Keys of the `catalog` declaration; keys that are not given are filled in.
    case catalog
    /// A whole file, which replaces nothing and joins the small catalog.
    case file
    /// Elements of a drawing for print; what is not given is drawn around them.
    case template
  }
  public var kind: Kind
  public var title: Bilingual
  public var text: String
  public var fileID: String
  public var filePath: String
  public var line: Int

  public init(
    _ kind: Kind, _ title: Bilingual, _ text: String,
    fileID: String = #fileID, filePath: String = #filePath, line: Int = #line
  ) {
    self.kind = kind
    self.title = title
    self.text = text
    self.fileID = fileID
    self.filePath = filePath
    self.line = line
  }
}

/// The manual page of one check: its name, words, legal basis and examples.
///
/// A class, so that the thousands of findings of a run share it.
public final class CheckInfo: Sendable {
  /// Kebab-case words that name the fault; shown to people, never reused.
  public let code: String
  public let severity: Severity
  public let group: CheckGroup
  /// The rule in one sentence.
  public let title: Bilingual
  /// Why the rule exists and what to do.
  public let explanation: Bilingual
  /// The sentence of a finding, with `{name}` placeholders.
  public let message: Bilingual
  /// Other sentences of the same check, by name.
  public let variants: [String: Bilingual]
  public let basis: [LegalBasis]
  public let examples: [CheckExample]
  /// Whether its findings say that something written was not taken in: a value, a name, a file.
  /// Nothing may silence them, neither a comment nor the catalog's profile.
  public let isLoss: Bool

  /// - Parameter isLoss: nil means what the group says: errors of reading and of the language
  ///   lose what they are about.
  public init(
    _ code: String, _ severity: Severity, _ group: CheckGroup,
    title: Bilingual, explanation: Bilingual, message: Bilingual,
    variants: [String: Bilingual] = [:], basis: [LegalBasis] = [],
    examples: [CheckExample], isLoss: Bool? = nil
  ) {
    self.isLoss = isLoss ?? (severity == .error && (group == .reading || group == .language))
    self.code = code
    self.severity = severity
    self.group = group
    self.title = title
    self.explanation = explanation
    self.message = message
    self.variants = variants
    self.basis = basis
    self.examples = examples
  }
}
