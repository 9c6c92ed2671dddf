public import Diagnostics

/// What a kind of sheet can show: which slots its templates may and must have.
public struct SheetBlueprint: Sendable {
  public struct Field: Sendable {
    public enum Kind: String, Sendable { case text, code, picture, rows }
    public var name: String
    public var kind: Kind
    public var isRequired: Bool
    /// What stands there, for those who draw templates.
    public var meaning: Bilingual
    /// Of a repeated group: what each cell can show.
    public var cell: [Field]

    public init(
      _ name: String, _ kind: Kind, required: Bool = false, _ meaning: Bilingual,
      cell: [Field] = []
    ) {
      self.name = name
      self.kind = kind
      isRequired = required
      self.meaning = meaning
      self.cell = cell
    }
  }

  public var fields: [Field]
  /// Names that parts of the drawing can depend on; of each group at most one is set.
  ///
  /// The name of a field that is not required is a flag too: set when the field has a value.
  public var flags: [[String]]

  public init(fields: [Field], flags: [[String]] = []) {
    self.fields = fields
    self.flags = flags
  }

  /// Every name that `data-when` may use, sorted.
  var allFlags: [String] {
    let fields = fields + fields.flatMap(\.cell)
    return Set(flags.flatMap { $0 } + fields.filter { !$0.isRequired }.map(\.name)).sorted()
  }

  /// Whether no sheet can meet both conditions.
  func exclude(_ a: Template.Condition, _ b: Template.Condition) -> Bool {
    a.clauses.contains { first in b.clauses.contains { exclude(first, $0) } }
  }

  private func exclude(_ a: Template.Condition.Clause, _ b: Template.Condition.Clause) -> Bool {
    switch (a.isNegated, b.isNegated) {
    case (true, true): return false
    case (true, false): return Set(b.flags).isSubset(of: a.flags)
    case (false, true): return Set(a.flags).isSubset(of: b.flags)
    case (false, false):
      return flags.contains { group in
        Set(a.flags + b.flags).isSubset(of: group) && Set(a.flags).isDisjoint(with: b.flags)
      }
    }
  }
}

/// What one sheet shows: values by the names of its blueprint.
public struct SheetContent: Sendable {
  public var texts: [String: String] = [:]
  public var codes: [String: SheetCode] = [:]
  public var pictures: [String: SheetPicture] = [:]
  public var rows: [String: [SheetContent]] = [:]
  public var flags: Set<String> = []
  /// Large pale letters across the page, beneath what fills the slots: "bản sao", "bản in thử".
  public var stamp: String?
  /// What the sheet, or the cell, is about, for messages.
  public var subject: Bilingual
  /// Where the subject is declared.
  public var origin: Related?

  public init(subject: Bilingual, origin: Related? = nil) {
    self.subject = subject
    self.origin = origin
  }

  /// Flags, and the names of all that has a value.
  var allFlags: Set<String> {
    var result = flags
    for (name, text) in texts where !text.isEmpty { result.insert(name) }
    result.formUnion(codes.keys)
    result.formUnion(pictures.keys)
    for (name, cells) in rows where !cells.isEmpty { result.insert(name) }
    return result
  }
}
