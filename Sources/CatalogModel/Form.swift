public import SourceText

/// Electronic form (biểu mẫu điện tử tương tác).
public struct Form: Declaration {
  public var header: Header
  public var id: Located<String>
  public var name: HumanText?
  /// The paper it replaces.
  public var document: Located<String>?
  public var pages: [FormPage] = []
  public var rules: [FormRule] = []
  public var examples: [FormExample] = []
  public init(header: Header, id: Located<String>) {
    self.header = header
    self.id = id
  }
}

public struct FormPage: Sendable {
  public var range: SourceRange
  public var id: Located<String>?
  public var name: HumanText?
  public var visible: Condition?
  public var sections: [FormSection] = []
  public init(range: SourceRange) { self.range = range }
}

/// A section is an object of the submission under its id.
public struct FormSection: Sendable {
  public var range: SourceRange
  public var id: Located<String>?
  public var name: HumanText?
  public var visible: Condition?
  public var include: Located<String>?
  public var fields: [FormField] = []
  public init(range: SourceRange) { self.range = range }
}

/// Types of field (kiểu trường).
public enum FieldType: String, CaseIterable, Sendable {
  case text, multiline, integer, decimal, money, boolean, declaration, date, datetime, choice
  case multiChoice = "multi-choice"
  case citizenID = "citizen-id"
  case taxCode = "tax-code"
  case phone, email
  case personName = "person-name"
  case landCertificate = "land-certificate"
  case address, attachment, group, list, table, confirmation, note
}

/// A field of a form, a fact that decides, or an attribute of a data source.
public struct FormField: BoxedRecord {
  public var box: Boxed<Members>
  public init(range: SourceRange) { box = Boxed(wrappedValue: Members(range: range)) }

  /// What few fields have is boxed: there are thousands of questions with a name and a type.
  public struct Members: Sendable {
    public var range: SourceRange
    public var id: Located<String>?
    public var type: Located<FieldType>?
    public var name: HumanText?
    @BoxedOptional public var help: HumanText?
    @BoxedOptional public var required: Condition?
    public var isOptional: Located<Bool>?
    @BoxedOptional public var visible: Condition?
    @BoxedOptional public var readonly: Condition?
    public var options: Options?
    /// Whether one of `options` has no code, so that a code may be missing.
    public var lacksOptions = false
    @BoxedOptional public var filter: Condition?
    /// Bounds as written: a number, a date, or an expression such as `today()`.
    @BoxedOptional public var min: Located<String>?
    @BoxedOptional public var max: Located<String>?
    @BoxedOptional public var step: Located<DecimalNumber>?
    @BoxedOptional public var unit: HumanText?
    @BoxedOptional public var minLength: Located<Int>?
    @BoxedOptional public var maxLength: Located<Int>?
    @BoxedOptional public var pattern: Located<String>?
    public var precision: [Located<String>] = []
    public var formats: [Located<String>] = []
    /// Bytes.
    @BoxedOptional public var maxSize: Located<Int>?
    @BoxedOptional public var minItems: Located<Int>?
    @BoxedOptional public var maxItems: Located<Int>?
    public var uniqueBy: [Located<String>] = []
    @BoxedOptional public var constraint: Condition?
    @BoxedOptional public var message: HumanText?
    @BoxedOptional public var defaultValue: Located<SyntaxValue>?
    @BoxedOptional public var calculate: Located<SyntaxValue>?
    /// What `calculate` reads: its expression, or the condition and the value of `{ when, value }`.
    public var calculation: [Condition] = []
    @BoxedOptional public var prefill: Prefill?
    @BoxedOptional public var document: Located<String>?
    @BoxedOptional public var within: Located<String>?
    public var hasHistory = false
    public var allowsAbroad = false
    public var methods: [Located<String>] = []
    @BoxedOptional public var by: Located<String>?
    @BoxedOptional public var key: Located<String>?
    @BoxedOptional public var print: Located<SyntaxValue>?
    /// Of a question: the form field that answers it.
    @BoxedOptional public var from: Located<String>?
    @BoxedOptional public var include: Located<String>?
    public var fields: [FormField] = []

    init(range: SourceRange) { self.range = range }
  }

  public enum Options: Sendable {
    case list(Located<String>)
    case inline([Option], SourceRange)
  }

  public struct Option: Sendable {
    public var range: SourceRange
    public var code: Located<String>
    public var name: HumanText?
    public init(range: SourceRange, code: Located<String>) {
      self.range = range
      self.code = code
    }
  }

  public struct Prefill: Sendable {
    public var range: SourceRange
    public var source: Located<String>?
    public var attribute: Located<String>?
    public var key: Located<String>?
    public var from: Located<String>?
    public var isLocked = false
    public init(range: SourceRange) { self.range = range }
  }
}

public struct FormRule: Sendable {
  public var range: SourceRange
  public var id: Located<String>?
  public var when: Condition?
  public var require: Condition?
  public var message: HumanText?
  public var severity: Located<String>?
  public init(range: SourceRange) { self.range = range }
}

public struct FormExample: Sendable {
  public var range: SourceRange
  public var name: HumanText?
  public var answers: Located<SyntaxValue>?
  public var like: Located<String>?
  public var change: Located<SyntaxValue>?
  public var expect: Located<SyntaxValue>?
  public var asOf: Located<CalendarDate>?
  public init(range: SourceRange) { self.range = range }
}

/// A house rule (quy định rà soát của tỉnh), kept as syntax.
public struct HouseRule: Declaration {
  public var header: Header
  public var id: Located<String>
  /// The rule in one sentence, for lists; else the message stands there.
  public var name: HumanText?
  public var subject: Located<String>?
  public var when: Condition?
  public var require: Condition?
  public var message: HumanText?
  public var severity: Located<String>?
  public var basis: [Citation] = []
  public init(header: Header, id: Located<String>) {
    self.header = header
    self.id = id
  }
}
