import Diagnostics
import SourceText

// MARK: - Comparisons with constants

extension StructuredReader {
  /// - Parameter subject: makes the nodes of what is compared, anew each time.
  mutating func compare(
    _ found: StructuredOperator, _ operand: StructuredNode, _ range: SourceRange, _ type: CELType,
    _ subject: (inout StructuredReader) -> NodeID
  ) -> NodeID {
    switch found {
    case .oneOf, .noneOf:
      let left = subject(&self)
      let isIn = tree.add(.binary(.in, left, list(operand, of: type)), range)
      return found == .oneOf ? isIn : tree.add(.unary(.not, isIn), range)
    case .between: return between(operand, range, type, subject)
    default: break
    }
    guard let comparison = found.comparison else { return invalid(range) }
    let left = subject(&self)
    let right = constant(operand, of: type)
    // A question answered by yes or no is a condition itself.
    if type == .bool, case .literal(.bool(let value)) = tree[right].kind {
      let isTrue = value == (found == .is)
      return isTrue ? left : tree.add(.unary(.not, left), range)
    }
    return tree.add(.binary(comparison, left, right), range)
  }

  private mutating func list(_ node: StructuredNode, of type: CELType) -> NodeID {
    guard case .list(let elements) = node.kind, !elements.isEmpty else {
      report(
        .incompleteCondition, node.range,
        Bilingual(
          vi: "ở đây cần danh sách các giá trị: [ … ]", en: "a list of values stands here: [ … ]"))
      return invalid(node.range)
    }
    let values = elements.map { constant($0, of: type) }
    return tree.add(.list(values.map { Node.Element(value: $0, isOptional: false) }), node.range)
  }

  /// Both ends belong to it.
  private mutating func between(
    _ node: StructuredNode, _ range: SourceRange, _ type: CELType,
    _ subject: (inout StructuredReader) -> NodeID
  ) -> NodeID {
    guard case .list(let ends) = node.kind, ends.count == 2 else {
      report(
        .incompleteCondition, node.range,
        Bilingual(
          vi: "“between” cần hai giá trị: [từ, đến]", en: "“between” takes two values: [from, to]"))
      return invalid(range)
    }
    let from = subject(&self)
    let lower = tree.add(.binary(.greaterOrEqual, from, constant(ends[0], of: type)), range)
    let to = subject(&self)
    let upper = tree.add(.binary(.lessOrEqual, to, constant(ends[1], of: type)), range)
    return tree.add(.logical(.and, [lower, upper]), range)
  }
}

// MARK: - Constants

extension StructuredReader {
  /// A constant in the type of its field.
  mutating func constant(_ node: StructuredNode, of type: CELType) -> NodeID {
    guard case .scalar(let text, let isQuoted) = node.kind else {
      report(
        .incompleteCondition, node.range,
        Bilingual(vi: "ở đây cần đúng một giá trị", en: "exactly one value stands here"))
      return invalid(node.range)
    }
    let scalar = PlainScalar(text, isQuoted: isQuoted)
    if let value = scalar.value(as: type) { return tree.add(.literal(value), node.range) }
    if let function = scalar.constructor(of: type) {
      let argument = tree.add(.literal(.string(text)), node.range)
      return tree.add(
        .call(
          Node.Call(
            function: function, functionRange: node.range, target: nil, arguments: [argument])),
        node.range)
    }
    reportConstant(scalar, type, node.range)
    return invalid(node.range)
  }

  private mutating func reportConstant(
    _ scalar: PlainScalar, _ type: CELType, _ range: SourceRange
  ) {
    let needed = TypeWords.of(type)
    let found = TypeWords.of(scalar.look)
    let fix = scalar.rewritten(as: type)
    if let form = scalar.form(of: type) {
      report(
        .typeMismatch, range,
        Bilingual(
          vi: "“\(scalar.text)” không phải \(needed.vi); cách viết: \(form)",
          en: "“\(scalar.text)” is no \(needed.en); it is written \(form)"))
      return
    }
    report(
      .typeMismatch, range,
      Bilingual(
        vi: "đây là \(found.vi); trường cần \(needed.vi)",
        en: "this is \(found.en); the field takes \(needed.en)"),
      fixes: fix.map { [ExpressionFix(range, $0)] } ?? [])
  }
}

/// A scalar of YAML and what it can mean.
struct PlainScalar {
  let text: String
  let isQuoted: Bool
  /// What it is without a type that says otherwise.
  let look: CELType

  init(_ text: String, isQuoted: Bool) {
    self.text = text
    self.isQuoted = isQuoted
    look =
      isQuoted
      ? .string
      : text == "true" || text == "false"
        ? .bool : Self.isInteger(text) ? .int : Self.isDecimal(text) ? .double : .string
  }

  /// The constant, where the scalar is one of the type; nil where a function makes it.
  func value(as type: CELType) -> CELValue? {
    switch (type, look) {
    case (.bool, .bool): .bool(text == "true")
    case (.int, .int): Int64(text).map { .int($0) }
    case (.uint, .int): UInt64(text).map { .uint($0) }
    case (.double, .int), (.double, .double): finite.map { .double($0) }
    case (.string, .string), (.code, .string): .string(text)
    case (.dyn, .string), (.unknown, .string): .string(text)
    case (.dyn, _): value(as: look)
    default: nil
    }
  }

  /// The function whose argument the scalar is.
  func constructor(of type: CELType) -> String? {
    switch type {
    case .date: CELDate(text) == nil ? nil : "date"
    case .timestamp: CELTimestamp(text) == nil ? nil : "timestamp"
    case .duration: CELDuration(text) == nil ? nil : "duration"
    default: nil
    }
  }

  /// How constants of the type look, where words do not say it.
  func form(of type: CELType) -> String? {
    switch type {
    case .date: "2025-07-01 (2025-07, 2025)"
    case .timestamp: "2025-07-01T08:00:00+07:00"
    case .duration: "90m, 24h"
    default: nil
    }
  }

  /// The scalar as the type would have it written.
  func rewritten(as type: CELType) -> String? {
    switch type {
    case .string, .code: return isQuoted ? nil : StructuredText.quoted(text)
    case .bool, .int, .uint, .double:
      let plain = PlainScalar(text, isQuoted: false)
      if isQuoted, plain.value(as: type) != nil { return text }
      guard type == .int || type == .uint, let number = plain.finite,
        let whole = Int64(exactly: number),
        PlainScalar("\(whole)", isQuoted: false).value(as: type) != nil
      else { return nil }
      return "\(whole)"
    default: return nil
    }
  }

  private var finite: Double? {
    guard Self.isInteger(text) || Self.isDecimal(text), let number = Double(text) else {
      return nil
    }
    return number.isFinite ? number : nil
  }

  private static func isInteger(_ text: String) -> Bool {
    let digits = text.utf8.drop { $0 == 0x2D }
    return text.utf8.count - digits.count <= 1 && !digits.isEmpty
      && digits.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Digits with a point or an exponent; the point has digits on both sides.
  private static func isDecimal(_ text: String) -> Bool {
    let bytes = text.utf8.first == 0x2D ? text.utf8.dropFirst() : text.utf8[...]
    guard let first = bytes.first, (0x30...0x39).contains(first), Double(text) != nil else {
      return false
    }
    return bytes.last.map { (0x30...0x39).contains($0) } == true
      && bytes.allSatisfy {
        (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0)
      }
  }
}
