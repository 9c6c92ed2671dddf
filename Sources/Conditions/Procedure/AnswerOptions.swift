public import CatalogModel
import SourceText

/// The codes that an answer can be on a day, and what they are called (phương án trả lời).
public struct AnswerOptions: Sendable {
  public let values: [(code: String, name: HumanText?)]
  /// Whether no code may be missing, because its row could not be read or has the code of another.
  public let isComplete: Bool

  /// nil where the field has no options, or its code list is not in force.
  public init?(of field: FormField, in catalog: Catalog, on date: CalendarDate) {
    switch field.options {
    case .inline(let options, _):
      values = options.map { ($0.code.value, $0.name) }
      isComplete =
        !field.lacksOptions && Set(options.map(\.code.value)).count == options.count
    case .list(let id):
      guard let list = catalog.codeLists.version(of: id.value, on: date) else { return nil }
      values = list.entries.filter { $0.window.contains(date) }
        .map { ($0.code, HumanText($0.name, at: $0.nameRange)) }
      isComplete = !list.lacksRows && Set(values.map(\.code)).count == values.count
    case nil: return nil
    }
  }
}
