public import CatalogModel
import Conditions
import Expressions
import SourceText

/// A form as of a day: fragments in place, conditions read, typed and their names resolved
/// (biểu mẫu đã kiểm tra).
///
/// What schemas, evaluation, proofs and renderers are made from.
public struct CheckedForm: Sendable {
  public let form: Form
  public let date: CalendarDate
  public let catalog: Catalog
  public let outline: FormOutline
  /// The submission first, each object or list before what it holds, in the order of the form.
  public let nodes: [FormNode]
  public let rules: [FormCheckedRule]
  /// Every condition, in the order of the form.
  public let conditions: [FormCondition]
  /// Of each object, what its keys are called.
  private let members: [Int: [String: Int]]

  /// - Parameter date: the day whose fragments and code lists are used.
  public init(_ form: Form, in catalog: Catalog, on date: CalendarDate) {
    let outline = FormOutline(form, in: catalog, on: date)
    var builder = CheckedFormBuilder(outline, catalog, date)
    builder.readConditions()
    builder.derivePapers(of: form)
    let rules = builder.rules(of: form)
    self.form = form
    self.date = date
    self.catalog = catalog
    self.outline = outline
    nodes = builder.nodes
    conditions = builder.conditions
    members = builder.names.members
    self.rules = rules
  }

  public subscript(node: Int) -> FormNode { nodes[node] }

  /// The node under a key of an object; nil where there is none.
  public func member(_ key: String, of object: Int) -> Int? { members[object]?[key] }

  /// Whether all of it could be laid out and every condition could be read.
  public var isSound: Bool { isLaidOut && conditions.allSatisfy(\.problems.isEmpty) }

  /// Whether all of it could be laid out, so that what an answer must be by itself is known.
  public var isLaidOut: Bool { outline.problems.isEmpty }
}
