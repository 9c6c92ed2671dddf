import CatalogModel
import Expressions
import Solver
import SourceText

/// Why nothing can be answered to a field (trường không nhận câu trả lời nào).
public enum FieldContradiction: Sendable, Hashable {
  /// No number between the bounds is a multiple of the step.
  case step
  /// No text is as long as it must be and has the shape of its type and pattern.
  case shape
  /// Fewer options than must be chosen.
  case options(Int)
  /// Fewer items can differ than there must be.
  case items(Int)
}

extension CheckedForm {
  /// What makes a field refuse every answer by its own bounds; nil where none was found.
  ///
  /// Bounds that are the wrong way round are not looked at.
  public func contradiction(of number: Int) -> FieldContradiction? {
    let node = nodes[number]
    guard let field = node.field?.field, let type = node.type else { return nil }
    switch type {
    case .integer, .decimal, .money: return Self.hasMultiple(node) ? nil : .step
    case .multiChoice: return options(of: node, field)
    case .list, .table: return items(of: node, field)
    case .text, .multiline, .citizenID, .taxCode, .phone, .email, .personName, .landCertificate:
      return Self.hasText(node, field) ? nil : .shape
    default: return nil
    }
  }

  private func options(of node: FormNode, _ field: FormField) -> FieldContradiction? {
    guard let options = node.options, !options.isEmpty, let least = field.wantedItems,
      options.count < least
    else { return nil }
    return .options(options.count)
  }

  /// Items are held against each other only where all their keys are answered.
  private func items(of node: FormNode, _ field: FormField) -> FieldContradiction? {
    guard let least = field.wantedItems, !field.uniqueBy.isEmpty,
      let item = node.children.first
    else { return nil }
    var possible = 1
    for key in field.uniqueBy {
      guard let child = member(key.value, of: item), let values = Self.valueCount(nodes[child])
      else { return nil }
      let (product, overflow) = possible.multipliedReportingOverflow(by: values)
      if overflow || product >= least { return nil }
      possible = product
    }
    return .items(possible)
  }

  /// How many answers a field can have that is always answered; nil for many.
  private static func valueCount(_ node: FormNode) -> Int? {
    guard case .always = node.requirement, node.visible.isEmpty else { return nil }
    switch node.type {
    case .boolean: return 2
    case .declaration: return 1
    case .choice: return node.options.flatMap { $0.isEmpty ? nil : $0.count }
    default: return nil
    }
  }
}

extension FormField {
  /// The least number of items, unless there may not be that many anyway.
  fileprivate var wantedItems: Int? {
    guard let least = self.minItems?.value, least > 1 else { return nil }
    if let most = self.maxItems?.value, most < least { return nil }
    return least
  }
}

// MARK: - Numbers

extension CheckedForm {
  private static func hasMultiple(_ node: FormNode) -> Bool {
    guard let field = node.field?.field, let low = SignedDecimal(field.min?.value),
      let high = SignedDecimal(field.max?.value)
    else { return true }
    let step = field.step.flatMap { $0.value.isZero ? nil : SignedDecimal($0.value) }
    let isWhole = field.isWholeNumber
    guard step != nil || isWhole else { return true }
    let scale = max(low.scale, high.scale, step?.scale ?? 0)
    guard let low = low.units(at: scale), let high = high.units(at: scale), low <= high,
      let one = SignedDecimal(units: 1, scale: 0).units(at: scale)
    else { return true }
    var grid = isWhole ? one : 1
    if let step {
      guard let units = step.units(at: scale), units > 0, let both = leastCommon(grid, units)
      else { return true }
      grid = isWhole ? both : units
    }
    let rest = low % grid
    if rest == 0 { return true }
    let (room, isWide) = high.subtractingReportingOverflow(low)
    return isWide || (rest < 0 ? -rest : grid - rest) <= room
  }

  private static func leastCommon(_ a: Int64, _ b: Int64) -> Int64? {
    var (divisor, rest) = (a, b)
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    let (product, overflow) = (a / divisor).multipliedReportingOverflow(by: b)
    return overflow ? nil : product
  }
}

/// A bound or a step that is a plain number, in units of a power of ten.
private struct SignedDecimal {
  var units: Int64
  var scale: UInt8

  init(units: Int64, scale: UInt8) {
    self.units = units
    self.scale = scale
  }

  init(_ number: DecimalNumber) { self.init(units: number.units, scale: number.scale) }

  init?(_ written: String?) {
    guard let written, PlainNumber.isPlain(written) else { return nil }
    let isNegative = written.utf8.first == 0x2D
    guard let number = DecimalNumber(isNegative ? written.dropFirst() : written[...]) else {
      return nil
    }
    self.init(units: isNegative ? -number.units : number.units, scale: number.scale)
  }

  /// nil where that is beyond 64 bits.
  func units(at wanted: UInt8) -> Int64? {
    var result = units
    for _ in scale..<max(scale, wanted) {
      let (next, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = next
    }
    return result
  }
}

// MARK: - Texts

extension CheckedForm {
  /// Whether some text may fit; what cannot be decided may.
  private static func hasText(_ node: FormNode, _ field: FormField) -> Bool {
    if field.pattern == nil, field.maxLength == nil, field.minLength == nil { return true }
    if let least = field.minLength?.value {
      if let own = field.maxLength?.value, least > own { return true }
      if let most = field.mostScalars, least > most { return false }
    }
    if case .none? = FieldSample.search(for: node) { return false }
    return true
  }
}
