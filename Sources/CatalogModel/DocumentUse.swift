public import SourceText

/// A document asked for in one procedure (thành phần hồ sơ).
public struct DocumentUse: BoxedRecord {
  public var box: Boxed<Members>
  public init(range: SourceRange) { box = Boxed(wrappedValue: Members(range: range)) }

  public struct Members: Sendable {
    public var range: SourceRange
    public var what: What?
    /// Shown instead of the document type's name.
    public var name: HumanText?
    /// Number of originals (bản chính).
    public var originals: Located<Int>?
    /// Number of copies (bản sao).
    public var copies: Located<Int>?
    /// One of them is enough.
    public var either: Either?
    @BoxedOptional public var certified: Condition?
    public var mode: [ChannelMode] = []
    @BoxedOptional public var when: Condition?
    @BoxedOptional public var whenText: HumanText?
    public var isOptional = false
    public var channels: [Located<Channel>] = []
    /// The linked procedure whose component this is.
    public var component: Located<String>?
    @BoxedOptional public var digitization: Digitization?
    public var notes: [HumanText] = []
    @BoxedOptional public var effective: EffectiveWindow?

    init(range: SourceRange) { self.range = range }
  }

  public enum What: Sendable {
    case document(Located<String>)
    /// Free choice of one.
    case anyOf([DocumentUse])
    /// The next only when the previous does not exist.
    case firstOf([DocumentUse])
    case allOf([DocumentUse])
    /// A fragment of documents.
    case include(Located<String>)
    /// A paper of this procedure alone: its id and name.
    case own(Located<String>)
  }

  public struct Either: Sendable {
    public var range: SourceRange
    public var originals: Located<Int>?
    public var copies: Located<Int>?
    public init(range: SourceRange) { self.range = range }
  }

  /// How it is handed in; `channel` nil means by any.
  public struct ChannelMode: Sendable {
    public var channel: Located<Channel>?
    public var mode: Located<SubmissionMode>
    public init(channel: Located<Channel>?, mode: Located<SubmissionMode>) {
      self.channel = channel
      self.mode = mode
    }
  }
}
