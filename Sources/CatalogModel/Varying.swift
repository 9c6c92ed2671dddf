public import SourceText

/// A value that may vary (bảng): one value, or rows with selectors.
public enum Varying<Value: Sendable>: Sendable {
  case single(Located<Value>)
  case table([VaryingRow<Value>], SourceRange)

  @inlinable public var range: SourceRange {
    switch self {
    case .single(let value): value.range
    case .table(_, let range): range
    }
  }

  /// Every value written, with its place.
  @inlinable public var values: [Located<Value>] {
    switch self {
    case .single(let value): [value]
    // A key path would be looked up at run time: which value it is of is only known then.
    case .table(let rows, _): rows.compactMap { $0.value }
    }
  }
}

/// A row of a table: its selectors are joined by "and", a list in one by "or".
public struct VaryingRow<Value: Sendable>: Sendable {
  public var range: SourceRange
  public var selectors: RowSelectors
  public var isOtherwise = false
  /// Whether keys besides the value are written; one of them may be misspelt.
  public var hasOtherKeys = false
  public var value: Located<Value>?
  public init(range: SourceRange, selectors: RowSelectors) {
    self.range = range
    self.selectors = selectors
  }
}

/// What a row applies to; an empty list does not restrict.
public struct RowSelectors: Sendable {
  public var cases: [Located<String>] = []
  public var channels: [Located<Channel>] = []
  public var agencies: [Located<String>] = []
  public var applicants: [Located<Applicant>] = []
  public var levels: [Located<Level>] = []
  public var when: Condition?
  public var effective: EffectiveWindow?
  public init() {}

  public var isEmpty: Bool {
    cases.isEmpty && channels.isEmpty && agencies.isEmpty && applicants.isEmpty
      && levels.isEmpty && when == nil && effective == nil
  }
}

/// `time-limit` (thời hạn giải quyết).
public struct TimeLimitRule: Sendable {
  public var limits: Varying<TimeLimit>
  public var extensions: [Extension] = []
  public var countsFrom: HumanText?
  /// The record's own words, when an officer had to read them.
  public var asPublished: HumanText?
  public init(limits: Varying<TimeLimit>) { self.limits = limits }

  /// Time added in named circumstances (gia hạn).
  public struct Extension: Sendable {
    public var range: SourceRange
    /// nil when by agreement with the applicant.
    public var by: Located<StatedDuration>?
    public var isByAgreement = false
    public var name: HumanText?
    public var when: Condition?
    public var atMost: Located<Int>?
    public init(range: SourceRange) { self.range = range }
  }
}

/// `fees` (phí, lệ phí).
public enum FeeSchedule: Sendable {
  /// `none`: the law sets no fee.
  case none(SourceRange)
  case list([Fee], SourceRange)

  public var list: [Fee] {
    switch self {
    case .none: []
    case .list(let fees, _): fees
    }
  }
}

/// One fee. Luật Phí và lệ phí 97/2015/QH13 tells *phí* from *lệ phí*; they are never merged.
public struct Fee: Sendable {
  public var range: SourceRange
  public var id: Located<String>?
  public var kind: Located<Kind>?
  public var name: HumanText?
  public var amount: Varying<FeeAmount>?
  /// Who fixes the amount, where this declaration does not know it.
  public var setBy: Located<String>?
  public var unit: HumanText?
  public var when: Condition?
  public var exempt: [Exemption] = []
  public var payAt: Located<String>?
  public var isRefundable: Located<Bool>?
  public var effective: EffectiveWindow?
  public var basis: [Citation] = []
  public init(range: SourceRange) { self.range = range }

  public enum Kind: String, CaseIterable, Sendable {
    /// phí: pays for a service
    case phi
    /// lệ phí: fixed by law whatever the cost
    case lePhi = "le-phi"
  }

  /// Who pays nothing (miễn).
  public struct Exemption: Sendable {
    public var range: SourceRange
    public var name: HumanText?
    public var when: Condition?
    public var evidence: Located<String>?
    public init(range: SourceRange) { self.range = range }
  }
}

/// How much (mức thu).
public enum FeeAmount: Sendable {
  case free
  case fixed(Money)
  case tiered(FeeTiers)
}

/// Marginal tiers: the first `upTo` units at the first price, the rest at the next.
public struct FeeTiers: Sendable {
  public var range: SourceRange
  /// The question that counts the units, as written.
  public var per: Located<String>?
  public var tiers: [Tier] = []
  public var max: Located<Money>?
  public init(range: SourceRange) { self.range = range }

  public struct Tier: Sendable {
    public var range: SourceRange
    public var upTo: Located<Int>?
    public var each: Located<Money>?
    public init(range: SourceRange) { self.range = range }
  }
}
