public import SourceText

/// Internal process (quy trình nội bộ).
public struct ProcessDefinition: Declaration {
  public var header: Header
  public var id: Located<String>
  public var name: HumanText?
  public var decision: PublicationDecision?
  public var steps: [ProcessStep] = []
  /// The value of `steps` as written.
  public var stepsRange: SourceRange?
  public init(header: Header, id: Located<String>) {
    self.header = header
    self.id = id
  }
}

public struct ProcessStep: Sendable {
  public var range: SourceRange
  public var id: Located<String>?
  public var name: HumanText?
  public var kind: Located<Kind>?
  public var agency: Located<String>?
  public var role: Located<String>?
  /// nil when `untimed` or missing; see `isUntimed`.
  public var duration: Located<StatedDuration>?
  /// Where `untimed` is written.
  public var untimedRange: SourceRange?
  public var isUntimed: Bool { untimedRange != nil }
  public var inputs: [Located<String>] = []
  public var outputs: [Located<String>] = []
  public var digitizes: Located<Digitizes>?
  public var next: Next?
  /// Whether it is said in several ways where it leads, of which one is read.
  public var leadsSeveralWays = false
  public var clock: Located<Clock>?
  public var atMost: Located<Int>?
  public var wait: Wait?
  public init(range: SourceRange) { self.range = range }

  public enum Kind: String, CaseIterable, Sendable {
    case receive, work, decide, publish, supplement, wait
    case `return`
  }
  public enum Digitizes: String, CaseIterable, Sendable { case documents, results }
  public enum Clock: String, CaseIterable, Sendable { case stop, restart, run }

  public enum Next: Sendable {
    case step(Located<String>)
    case branches([Branch])
    case outcomes([StepOutcome])
    case parallel([[ProcessStep]], SourceRange)
  }

  public struct Branch: Sendable {
    public var range: SourceRange
    public var when: Condition?
    public var to: Located<String>?
    public init(range: SourceRange) { self.range = range }
  }

  public struct StepOutcome: Sendable {
    public var range: SourceRange
    public var id: Located<String>?
    public var name: HumanText?
    public var next: Located<String>?
    public init(range: SourceRange) { self.range = range }
  }

  /// Asking another body (lấy ý kiến).
  public struct Wait: Sendable {
    public var range: SourceRange
    public var `for`: Located<String>?
    public var atMost: Located<StatedDuration>?
    public var silence: Located<Silence>?
    public init(range: SourceRange) { self.range = range }
    public enum Silence: String, CaseIterable, Sendable { case agrees, refuses, escalates }
  }
}
