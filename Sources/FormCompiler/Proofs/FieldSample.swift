import CatalogModel
import Expressions
import Solver
import SourceText

/// Answers that a field accepts, for examples.
enum FieldSample {
  /// Whether not every value of the type is accepted, or what the solver found is none.
  static func isNeeded(for node: FormNode) -> Bool {
    switch node.type {
    case .boolean, .choice, .multiChoice, .integer, .money, .decimal, .confirmation: false
    default: true
    }
  }

  /// nil for what has no form in JSON.
  static func json(_ value: CELValue) -> SchemaValue? {
    switch value {
    case .bool(let value): return .boolean(value)
    case .int(let number): return .number("\(number)")
    case .double(let number): return .number(Self.digits(number))
    case .string(let text): return .string(text.string)
    case .date(let date): return .string(date.description)
    case .list(let items):
      let parts = items.compactMap(json)
      return parts.count == items.count ? .array(parts) : nil
    case .map(let map):
      var members: [SchemaValue.Member] = []
      for entry in map.entries {
        guard case .string(let key) = entry.key, let value = json(entry.value) else { return nil }
        members.append(.init(key.string, value))
      }
      return .object(members)
    default: return nil
    }
  }

  private static func digits(_ number: Double) -> String {
    number == number.rounded() && number.magnitude < 1e15 ? "\(Int64(number))" : "\(number)"
  }

  static func value(for node: FormNode, in form: CheckedForm) -> SchemaValue {
    switch node.type {
    case .declaration: true
    case .boolean: false
    case .date: "2000-01-01"
    case .datetime: "2026-01-01T08:00:00+07:00"
    case .address: address(node, in: form)
    case .attachment: file(node)
    case .confirmation:
      .object([.init("method", .string(node.field?.field.methods.first?.value ?? "x"))])
    case .personName where node.field?.field.pattern == nil: "Nguyễn Văn A"
    case .phone where node.field?.field.pattern == nil: "0912345678"
    case .email where node.field?.field.pattern == nil: "a@vidu.vn"
    default: text(for: node)
    }
  }

  /// The shortest text that fits the field, as far as it is found.
  private static func text(for node: FormNode) -> SchemaValue {
    guard let witness = search(for: node)?.witness,
      case .string(let text)? = witness.bindings["this"]
    else { return "x" }
    return .string(text.string)
  }

  /// Looks for a text that has all the shapes of the field; nil where it has none.
  static func search(for node: FormNode) -> Search? {
    let shapes = FormQuestionnaire.shapes(of: node)
    guard !shapes.isEmpty else { return nil }
    let facts = FactDomain([
      FactPath("this"): Fact(
        .text(mostScalars: node.field?.field.mostScalars), isAlwaysAnswered: true)
    ])
    var queries = ConditionQueries(shapes, facts: facts)
    return queries.search(shapes.indices.map { (condition: $0, outcomes: Outcomes.isTrue) })
  }

  private static func file(_ node: FormNode) -> SchemaValue {
    let formats = node.field?.field.formats.map(\.value) ?? []
    let type = formats.lazy.compactMap { FieldFormat.mediaTypes($0)?.first }.first
    let file: SchemaValue = [
      "name": "tep", "mediaType": .string(type ?? "application/pdf"), "size": 1,
    ]
    let field = node.field?.field
    guard field?.minItems != nil || field?.maxItems != nil else { return file }
    return .array(Array(repeating: file, count: max(1, min(100, field?.minItems?.value ?? 1))))
  }

  private static func address(_ node: FormNode, in form: CheckedForm) -> SchemaValue {
    let list = node.field?.field.within.flatMap {
      form.catalog.unitList(within: $0.value, on: form.date)
    }
    let units = list?.units(on: form.date) ?? UnitTable()
    let commune = units.communes.first
    let province = commune?.parent ?? units.provinces.first?.code
    return [
      "province": .string(province ?? "01"), "commune": .string(commune?.code ?? "00001"),
    ]
  }
}
