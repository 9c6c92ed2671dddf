public import CatalogModel
public import Diagnostics
public import Expressions
import SourceText

/// A field as if it were the only one of a form: what it takes by itself (trường đứng riêng).
///
/// Conditions that read other answers are unknown here, so they refuse nothing.
public struct LoneField: Sendable {
  public let form: CheckedForm
  /// The number of its node.
  public let node: Int
  private let context: EvaluationContext

  private static let section = "section"

  /// - Parameter context: the day of `today()`.
  ///
  /// nil for what has no answer: a note, a field without an id.
  public init?(
    _ field: FormField, of header: Header, in catalog: Catalog, on date: CalendarDate,
    context: EvaluationContext
  ) {
    guard field.id != nil else { return nil }
    var field = field
    (field.visible, field.required, field.readonly, field.filter) = (nil, nil, nil, nil)
    field.message = nil
    var section = FormSection(range: field.range)
    section.id = Located(Self.section, at: field.range)
    section.fields = [field]
    var page = FormPage(range: field.range)
    page.sections = [section]
    var form = Form(header: header, id: Located(Self.section, at: field.range))
    form.pages = [page]
    let checked = CheckedForm(form, in: catalog, on: date)
    guard let around = checked.nodes[0].children.first,
      let node = checked[around].children.first
    else { return nil }
    self.form = checked
    self.node = node
    self.context = context
  }

  public var checked: FormNode { form[node] }

  /// Something about an answer that the field does not take, whatever else is answered.
  public struct Fault: Sendable {
    public var kind: SubmissionFault.Kind
    /// Below the field: `commune`, `[1]`; empty for the answer itself.
    public var part: String
    public var message: Bilingual
  }

  /// Why the field does not take an answer; what is merely not filled in yet is no fault.
  public func faults(of answer: Answer) -> [Fault] {
    let submission = Answer.object([
      .init(Self.section, .object([.init(checked.key, answer)]))
    ])
    return FormEvaluator(form, context: context).verdict(on: submission).errors.compactMap {
      fault in
      guard isOfValue(fault) else { return nil }
      let part = fault.path.dropFirst(checked.path.count)
      return Fault(
        kind: fault.kind, part: String(part.first == "." ? part.dropFirst() : part),
        message: fault.message)
    }
  }

  /// Why the field does not take an answer as the catalog writes it.
  public func faults(of written: SyntaxValue) -> [Fault] {
    var written = written
    // Numbers and flags in quotes are read as what they say.
    if case .scalar(let text, _) = written { written = .scalar(text, isQuoted: false) }
    return faults(of: Answer(written, for: node, in: form))
  }

  private func isOfValue(_ fault: SubmissionFault) -> Bool {
    switch fault.kind {
    case .visible, .filter, .calculate, .rule: false
    case .required: fault.path.withoutItems("[]") != form[fault.node].path
    default: true
    }
  }
}
