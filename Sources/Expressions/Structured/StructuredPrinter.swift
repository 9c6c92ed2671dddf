import Diagnostics
import SourceText

extension CELExpression {
  /// The expression in the structured spelling, where it fits.
  ///
  /// Reading the result with the same declarations gives an expression with the same value for
  /// all values of the variables, errors included.
  public func structured() -> Translation<StructuredNode> {
    if let notACondition { return Translation(nil, [notACondition]) }
    var printer = StructuredPrinter(self)
    let node = printer.condition(parsed.tree.root)
    return Translation(node, printer.notTranslated)
  }
}

/// Finds the structured spelling of a tree; parts that have none are noted and left out.
private struct StructuredPrinter {
  let expression: CELExpression
  var notTranslated: [Untranslated] = []
  /// The variable of the innermost quantifier.
  private var item: String?
  private var tree: SyntaxTree { expression.parsed.tree }

  init(_ expression: CELExpression) { self.expression = expression }

  private mutating func refuse(_ id: NodeID, _ vi: String, _ en: String) -> StructuredNode {
    notTranslated.append(Untranslated(tree[id].range, Bilingual(vi: vi, en: en)))
    return .text("")
  }

  private mutating func refuse(_ id: NodeID) -> StructuredNode {
    refuse(
      id, "dạng có cấu trúc chỉ so sánh một trường với giá trị cho sẵn",
      "the structured spelling compares a field with constants only")
  }

  // MARK: - Conditions

  mutating func condition(_ id: NodeID) -> StructuredNode {
    switch tree[id].kind {
    case .literal(.bool(let value)): return .text(value ? "true" : "false")
    case .name, .select: return field(id)
    case .unary(.not, let operand): return negation(operand)
    case .logical(let logical, let operands): return combination(logical, operands)
    case .binary(let binary, let left, let right): return comparison(id, binary, left, right)
    case .call(let call): return self.call(id, call)
    case .comprehension(let comprehension): return quantifier(id, comprehension)
    case .conditional:
      return refuse(
        id, "dạng có cấu trúc không có “? :”", "the structured spelling has no “? :”")
    default: return refuse(id)
    }
  }

  private mutating func field(_ id: NodeID) -> StructuredNode {
    if case .select(let selection) = tree[id].kind, selection.mode == .test {
      guard let path = answeredPath([id]) else {
        return refuse(
          id, "“answered” hỏi mọi bước: viết has(a.b) && has(a.b.c)",
          "“answered” asks every step: write has(a.b) && has(a.b.c)")
      }
      return .map(("field", .text(path)), ("answered", .text("true")))
    }
    guard let path = path(id) else { return refuse(id) }
    guard expression.type(of: id) == .bool else {
      return refuse(
        id, "dạng có cấu trúc cần biết kiểu của trường",
        "the structured spelling needs the type of the field")
    }
    return .map(("field", .text(path)), ("is", .text("true")))
  }

  private mutating func negation(_ operand: NodeID) -> StructuredNode {
    switch tree[operand].kind {
    case .binary(.in, let left, let right):
      if case .list(let elements) = tree[right].kind, let path = path(left),
        let values = constants(elements, expression.type(of: left))
      {
        return .map(("field", .text(path)), ("none-of", values))
      }
    case .name, .select:
      if expression.type(of: operand) == .bool, let path = path(operand) {
        return .map(("field", .text(path)), ("is", .text("false")))
      }
      if let path = answeredPath([operand]) {
        return .map(("field", .text(path)), ("answered", .text("false")))
      }
    case .logical(.and, let operands):
      if let path = answeredPath(operands) {
        return .map(("field", .text(path)), ("answered", .text("false")))
      }
    default: break
    }
    return .map(("not", condition(operand)))
  }

  private mutating func combination(
    _ logical: LogicalOperator, _ operands: [NodeID]
  ) -> StructuredNode {
    var parts: [StructuredNode] = []
    var rest = operands[...]
    while let first = rest.first {
      if logical == .and, let (path, count) = answeredPrefix(rest) {
        parts.append(.map(("field", .text(path)), ("answered", .text("true"))))
        rest = rest.dropFirst(count)
      } else {
        parts.append(condition(first))
        rest = rest.dropFirst()
      }
    }
    guard parts.count > 1 else { return parts[0] }
    return .map((logical == .and ? "all" : "any", StructuredNode(.list(parts))))
  }

  // MARK: - Comparisons

  private mutating func comparison(
    _ id: NodeID, _ binary: BinaryOperator, _ left: NodeID, _ right: NodeID
  ) -> StructuredNode {
    if binary == .in { return membership(id, left, right) }
    let (subject, operand, comparison) =
      constant(left, expression.type(of: right)) == nil
      ? (left, right, binary) : (right, left, binary.mirrored)
    let type = expression.type(of: subject)
    guard let value = constant(operand, type) else { return refuse(id) }
    guard let word = Self.word(comparison, type) else { return refuse(id) }
    if let counted = counted(subject, word, value) { return counted }
    guard let path = path(subject) else { return refuse(subject) }
    if type == .bool, case .scalar(let text, _) = value.kind {
      // `a == true` and `a` are one condition.
      let isTrue = (text == "true") == (comparison == .equal)
      return .map(("field", .text(path)), ("is", .text(isTrue ? "true" : "false")))
    }
    return .map(("field", .text(path)), (word, value))
  }

  /// The operator's word for fields of a type; nil where there is none.
  private static func word(_ binary: BinaryOperator, _ type: CELType) -> String? {
    let all = StructuredOperator.allCases
    return all.first { $0.comparison == binary && $0.fits(type) }?.rawValue
  }

  /// `size(list)` or `size(list.filter(x, condition))` compared with a number.
  private mutating func counted(
    _ subject: NodeID, _ word: String, _ value: StructuredNode
  ) -> StructuredNode? {
    guard case .call(let call) = tree[subject].kind, call.function == "size",
      let operand = call.target ?? call.arguments.first
    else { return nil }
    if let list = path(operand), case .list = expression.type(of: operand) {
      return .map(("field", .text(list)), ("count", .map((word, value))))
    }
    guard case .comprehension(let filter) = tree[operand].kind, filter.macro == .filter,
      let list = listPath(filter)
    else { return nil }
    let body = within(filter)
    return .map(("field", .text(list)), ("count", .map(("of", body), (word, value))))
  }

  private mutating func membership(
    _ id: NodeID, _ left: NodeID, _ right: NodeID
  ) -> StructuredNode {
    if case .list(let elements) = tree[right].kind, let path = path(left) {
      guard let values = constants(elements, expression.type(of: left)) else {
        return refuse(right)
      }
      return .map(("field", .text(path)), ("one-of", values))
    }
    if let list = path(right), case .list(let element) = expression.type(of: right),
      let value = constant(left, element)
    {
      return .map(("field", .text(list)), ("contains", value))
    }
    return refuse(id)
  }

  private mutating func call(_ id: NodeID, _ call: Node.Call) -> StructuredNode {
    guard call.function == "matches" || call.function == "contains", call.arguments.count == 1,
      let target = call.target, let path = path(target),
      let value = constant(call.arguments[0], .string),
      expression.type(of: target).withoutCodes == .string
    else {
      return refuse(
        id, "dạng có cấu trúc không có hàm “\(call.function)”",
        "the structured spelling has no function “\(call.function)”")
    }
    return .map(("field", .text(path)), (call.function, value))
  }

  private mutating func quantifier(
    _ id: NodeID, _ comprehension: Node.Comprehension
  ) -> StructuredNode {
    let word: String
    switch comprehension.macro {
    case .exists: word = "any-item"
    case .all: word = "every-item"
    default:
      return refuse(
        id, "dạng có cấu trúc không có “\(comprehension.macro.rawValue)”",
        "the structured spelling has no “\(comprehension.macro.rawValue)”")
    }
    guard let list = listPath(comprehension) else { return refuse(comprehension.range) }
    return .map(("field", .text(list)), (word, within(comprehension)))
  }

  /// The field whose items a macro of one variable walks over.
  private func listPath(_ comprehension: Node.Comprehension) -> String? {
    guard comprehension.variables.count == 1, case .list = expression.type(of: comprehension.range)
    else { return nil }
    return path(comprehension.range)
  }

  private mutating func within(_ comprehension: Node.Comprehension) -> StructuredNode {
    let outer = item
    item = comprehension.variables[0].value
    defer { item = outer }
    return condition(comprehension.body)
  }
}

// MARK: - Fields and constants

extension StructuredPrinter {
  /// A field as the structured spelling names it; nil for what is none, or means another thing there.
  private func path(_ id: NodeID) -> String? {
    switch tree[id].kind {
    case .name(let name, false):
      if case .local = expression.names[id] {
        // Only the innermost item has a name.
        return name == item ? StructuredReader.itemName : nil
      }
      guard case .variable = expression.names[id] else { return nil }
      return name == StructuredReader.itemName && item != nil ? nil : name
    case .select(let selection) where selection.mode == .plain:
      guard let operand = path(selection.operand) ?? qualified(id, selection) else { return nil }
      let text = operand + "." + selection.field
      return FieldPath(text) == nil || selection.field.utf8.contains(0x2E) ? nil : text
    default: return nil
    }
  }

  /// The front of a declared name that has dots.
  private func qualified(_ id: NodeID, _ selection: Node.Selection) -> String? {
    guard item == nil, case .variable = expression.names[id] else { return nil }
    return tree.canonicalText(of: selection.operand)
  }

  /// The field that `has(a.b) && has(a.b.c)` asks all of.
  private func answeredPath(_ operands: [NodeID]) -> String? {
    guard let (path, count) = answeredPrefix(operands[...]), count == operands.count else {
      return nil
    }
    return path
  }

  /// The longest row of `has` at the start that asks a field step by step, from its variable on.
  private func answeredPrefix(_ operands: ArraySlice<NodeID>) -> (path: String, count: Int)? {
    var asked: String?
    var count = 0
    for operand in operands {
      guard case .select(let selection) = tree[operand].kind, selection.mode == .test,
        let front = path(selection.operand)
      else { break }
      // The first asks a field of a variable; what stands in front of that is always there.
      if let asked {
        guard front == asked else { break }
      } else {
        guard isVariable(selection.operand) else { break }
      }
      asked = front + "." + selection.field
      count += 1
    }
    guard let asked, FieldPath(asked) != nil else { return nil }
    return (asked, count)
  }

  private func isVariable(_ id: NodeID) -> Bool {
    switch expression.names[id] {
    case .variable, .local: true
    default: false
    }
  }

  private func constants(_ elements: [Node.Element], _ type: CELType) -> StructuredNode? {
    let values = elements.compactMap { $0.isOptional ? nil : constant($0.value, type) }
    guard values.count == elements.count, !values.isEmpty else { return nil }
    return StructuredNode(.list(values))
  }

  /// A constant that reads back as the same value beside a field of the type.
  private func constant(_ id: NodeID, _ type: CELType) -> StructuredNode? {
    switch tree[id].kind {
    case .literal(.bool(let value)): return .text(value ? "true" : "false")
    case .literal(.int(let value)): return .text("\(value)")
    case .literal(.uint(let value)): return .text("\(value)")
    case .literal(.double(let value)):
      let text = CanonicalLiteral.text(value)
      return PlainScalar(text, isQuoted: false).value(as: .double) == .double(value)
        ? .text(text) : nil
    case .literal(.string(let text)): return .text(text.string, isQuoted: true)
    case .call(let call):
      guard call.target == nil, call.arguments.count == 1, expression.type(of: id) == type,
        case .literal(.string(let text)) = tree[call.arguments[0]].kind,
        PlainScalar(text.string, isQuoted: true).constructor(of: expression.type(of: id))
          == call.function
      else { return nil }
      return .text(text.string)
    default: return nil
    }
  }
}

extension BinaryOperator {
  /// The operator with its sides exchanged.
  var mirrored: BinaryOperator {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: self
    }
  }
}

extension CELType {
  /// A code is a string to operators.
  var withoutCodes: CELType {
    if case .code = self { .string } else { self }
  }
}
