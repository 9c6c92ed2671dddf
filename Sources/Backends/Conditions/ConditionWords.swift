import CatalogModel
import SourceText

/// The Vietnamese sentence of a condition, made from the names of the questions it asks
/// (điều kiện bằng lời).
struct ConditionWords: Sendable {
  private let catalog: ResolvedCatalog
  private var questions: [String: FormField] = [:]
  private var cases: [String: HumanText] = [:]

  init(_ resolved: ResolvedProcedure, in catalog: ResolvedCatalog) {
    self.catalog = catalog
    for question in resolved.procedure.questions {
      if let id = question.id?.value { questions[id] = question }
    }
    add(resolved.content.cases?.value ?? [])
  }

  private mutating func add(_ items: [ProcedureCase]) {
    for item in items {
      if let id = item.id?.value { cases[id] = item.name }
      add(item.cases)
    }
  }

  /// The sentence; nil when the condition is beyond one, or names what has no name.
  func sentence(of condition: Condition) -> String? {
    // The names are in the catalog's first language: no other could be woven with ours.
    guard catalog.primaryLanguage == "vi", let formula = ConditionFormula(condition) else {
      return nil
    }
    return words(formula, isInside: false)
  }

  /// The files of the code lists whose values a sentence may name.
  func files(of condition: Condition) -> [FileID] {
    condition.names.compactMap { name in
      guard name.value.hasPrefix("questions."),
        case .list(let id)? = questions[String(name.value.dropFirst(10))]?.options
      else { return nil }
      return catalog.codeList(id.value)?.header.place.file
    }
  }

  private func words(_ formula: ConditionFormula, isInside: Bool) -> String? {
    switch formula {
    case .compare(let name, let comparison, let values): return fact(name, comparison, values)
    case .all(let parts): return join(parts, "; và ", isInside)
    case .any(let parts): return join(parts, "; hoặc ", isInside)
    }
  }

  private func join(
    _ parts: [ConditionFormula], _ word: String, _ isInside: Bool
  ) -> String? {
    var texts: [String] = []
    for part in parts {
      guard let text = words(part, isInside: true) else { return nil }
      texts.append(text)
    }
    let joined = texts.joined(separator: word)
    return isInside ? "(\(joined))" : joined
  }

  private func fact(
    _ name: String, _ comparison: ConditionFormula.Comparison, _ values: [String]
  ) -> String? {
    switch name {
    case "case": return said("Trường hợp", comparison, values.map { cases[$0]?.text })
    case "channel":
      return said(
        "Cách thức thực hiện", comparison,
        values.map { Channel(rawValue: $0).map { DigitizationWords.channel($0) } })
    case "level":
      return said(
        "Cấp thực hiện", comparison, values.map { Level(rawValue: $0).map { $0.vietnamese } })
    case "agency": return said("Cơ quan", comparison, values.map { catalog.agencyName($0)?.text })
    default:
      guard name.hasPrefix("questions."), let question = questions[String(name.dropFirst(10))],
        let label = question.name?.text
      else { return nil }
      return said(label, comparison, values.map { answer($0, to: question) })
    }
  }

  private func said(
    _ label: String, _ comparison: ConditionFormula.Comparison, _ values: [String?]
  ) -> String? {
    let known = values.compactMap { $0 }
    guard known.count == values.count, let first = known.first else { return nil }
    switch comparison {
    case .isOneOf: return "\(label): \(known.joined(separator: " hoặc "))"
    // Of two answers the one that is not given says it shorter.
    case .isNoneOf where known == ["có"]: return "\(label): không"
    case .isNoneOf where known == ["không"]: return "\(label): có"
    case .isNoneOf: return "\(label): không phải \(known.joined(separator: ", "))"
    case .moreThan: return "\(label): trên \(first)"
    case .atLeast: return "\(label): từ \(first) trở lên"
    case .lessThan: return "\(label): dưới \(first)"
    case .atMost: return "\(label): từ \(first) trở xuống"
    }
  }

  private func answer(_ value: String, to question: FormField) -> String? {
    switch question.type?.value {
    case .boolean, .declaration:
      return value == "true" ? "có" : value == "false" ? "không" : nil
    case .choice, .multiChoice:
      switch question.options {
      case .inline(let options, _): return options.first { $0.code.value == value }?.name?.text
      case .list(let id): return catalog.codeList(id.value)?.entry(value)?.name
      case nil: return nil
      }
    default: return value
    }
  }
}

extension Level {
  /// “cấp xã”: what people call a level.
  var vietnamese: String {
    switch self {
    case .province: "cấp tỉnh"
    case .district: "cấp huyện"
    case .commune: "cấp xã"
    case .ministry: "cấp bộ"
    case .other: "cơ quan khác"
    }
  }
}
