public import Diagnostics

/// What the facts of conditions are called in one language: what sentences are made from.
///
/// All names are data. They are put into sentences without blanks at their ends and without line
/// breaks, with a small first letter where the sentence goes on; nothing in them is markup.
public struct Vocabulary: Sendable {
  public var language: Language
  /// By path: `questions.age`, `channel`; `questions.members[].age` for a field of a list's items.
  public var facts: [String: Fact]
  /// What `today()` is, such as "ngày nộp hồ sơ"; "ngày hôm nay" if nil.
  public var today: String?

  public init(_ language: Language, facts: [String: Fact] = [:], today: String? = nil) {
    self.language = language
    self.facts = facts
    self.today = today
  }

  /// What one fact is called.
  public struct Fact: Sendable, Hashable {
    /// A noun phrase, a statement, or a question with its mark.
    public var name: String
    /// Of a number, such as "phút"; `VND` and "đồng" make it money.
    public var unit: String?
    /// The sentence of a yes, such as "có cha mẹ đi cùng"; made from the name if nil.
    public var affirmed: String?
    /// The sentence of a no.
    public var denied: String?
    /// Whose date of birth the fact is, such as "người yêu cầu".
    public var person: String?
    /// What one item of a list is called, such as "thành viên".
    public var item: String?
    /// What several items are called, where the language has a plural: "members".
    public var items: String?
    /// What its codes are called.
    public var values: [String: Value]

    public init(
      _ name: String, unit: String? = nil, affirmed: String? = nil, denied: String? = nil,
      person: String? = nil, item: String? = nil, items: String? = nil,
      values: [String: Value] = [:]
    ) {
      self.name = name
      self.unit = unit
      self.affirmed = affirmed
      self.denied = denied
      self.person = person
      self.item = item
      self.items = items
      self.values = values
    }
  }

  /// What one code is called.
  public struct Value: Sendable, Hashable {
    public var name: String
    /// The sentence of a fact that has this value, such as "nộp hồ sơ trực tuyến".
    public var affirmed: String?
    public var denied: String?

    public init(_ name: String, affirmed: String? = nil, denied: String? = nil) {
      self.name = name
      self.affirmed = affirmed
      self.denied = denied
    }
  }
}
