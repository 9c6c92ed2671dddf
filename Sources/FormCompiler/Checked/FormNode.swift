public import CatalogModel
public import SourceText

/// A place where a submission can hold something: the whole, a section, a field, the items of a list.
///
/// Notes have no answer and are no nodes.
public struct FormNode: Sendable {
  public enum Source: Sendable {
    /// All answers together.
    case submission
    case section(FormOutline.Section)
    case field(FormOutline.Field)
    /// One item of the list that is its parent.
    case item
  }

  public enum Content: Sendable, Hashable {
    /// Members under the keys of the children.
    case object
    /// The one child is each of its items.
    case list
    /// An answer; of an address, an attachment or a confirmation it is an object of its own.
    case value
  }

  /// When a shown field must be answered (bắt buộc).
  public enum Requirement: Sendable {
    case always
    case never
    /// Where the condition is true; unknown counts as false.
    case when(FormCondition)
  }

  /// The paper that an attachment is (giấy tờ đính kèm): required as the procedures that use the form
  /// say, not as the form does.
  public struct Paper: Sendable {
    public var document: Located<String>
    /// Whether the requirement is all of it: else what the form does not know may ask for it too.
    public var isWhole: Bool
    /// True where the paper is asked for and the form hides the field.
    public var hidden: FormCondition?
  }

  public var source: Source
  public var content: Content
  /// In the object around it; empty for the submission and for items.
  public var key: String
  /// Keys from the submission, joined by dots; those of lists with `[]` for the item:
  /// `chuHo.thanhVien[].hoTen`.
  public var path: String
  /// The number of the node around; nil for the submission.
  public var parent: Int?
  /// Numbers, in the order of the form.
  public var children: [Int] = []
  /// Numbers of the list nodes around, outermost first; a list is not around itself.
  public var lists: [Int] = []
  /// It is shown where each of them is true; unknown hides (hiển thị).
  public var visible: [FormCondition] = []
  public var requirement = Requirement.never
  /// nil for what is no attachment, or required by what is written for it.
  public var paper: Paper?
  /// The citizen may see but not change it while this is true (chỉ đọc).
  public var readonly: FormCondition?
  /// Broken where the field is present and the condition is false: `constraint`, and bounds that
  /// are expressions.
  public var constraints: [FormConstraint] = []
  /// Which options there are: read with `option` as each of them.
  public var filter: FormCondition?
  public var calculation: FormCalculation?
  /// Codes of the day, in order; nil where the field has none, or a code may be missing.
  public var options: [String]?

  public init(_ source: Source, _ content: Content, key: String, path: String, parent: Int?) {
    self.source = source
    self.content = content
    self.key = key
    self.path = path
    self.parent = parent
  }

  /// nil for the submission, sections and items.
  public var field: FormOutline.Field? {
    if case .field(let field) = source { field } else { nil }
  }

  public var type: FieldType? { field?.type }

  /// Where it is written; nil for the submission and for items.
  public var place: Place? {
    switch source {
    case .section(let section): section.place
    case .field(let field): field.place
    case .submission, .item: nil
    }
  }

  /// Where its id is written; all of it where it has none.
  public var namePlace: Place? {
    switch source {
    case .section(let section):
      Place(section.place.file, section.section.id?.range ?? section.place.range)
    case .field(let field):
      Place(field.place.file, field.field.id?.range ?? field.place.range)
    case .submission, .item: nil
    }
  }
}

/// Something a present answer must fulfil (ràng buộc).
public struct FormConstraint: Sendable {
  public enum Kind: String, Sendable { case constraint, min, max }
  public var kind: Kind
  public var condition: FormCondition
}

/// The value a field has by other answers (tự tính): always, or while a condition is true.
public struct FormCalculation: Sendable {
  public var when: FormCondition?
  public var value: FormCondition
}

/// A rule over the whole form (quy tắc): broken where `when` is true and `require` is false.
public struct FormCheckedRule: Sendable {
  public var rule: FormRule
  /// `rules.<id>`, its number where it has no id.
  public var path: String
  /// nil for always.
  public var when: FormCondition?
  public var require: FormCondition
  /// Whether breaking it only warns.
  public var isWarning: Bool
}
