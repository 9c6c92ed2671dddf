import SourceText

extension SyntaxTree {
  /// The one spelling of this expression: single blanks, single quotes, only the
  /// parentheses that are needed. Reading it again gives the same tree.
  public var canonicalText: String {
    var printer = CanonicalPrinter(tree: self)
    printer.print(root, in: 0)
    return printer.text
  }

  /// The canonical spelling of one part.
  ///
  /// - Parameter replacing: what stands for parts of it: names, paths or constants.
  public func canonicalText(of id: NodeID, replacing parts: [NodeID: String] = [:]) -> String {
    var printer = CanonicalPrinter(tree: self, replaced: parts)
    printer.print(id, in: 0)
    return printer.text
  }
}

private struct CanonicalPrinter {
  let tree: SyntaxTree
  var replaced: [NodeID: String] = [:]
  var text = ""

  /// How tightly a node binds: 0 `?:`, 1 `||`, 2 `&&`, 3 relations, 4 sums, 5 products, 6 unary, 7 all else.
  private func precedence(_ id: NodeID) -> Int {
    switch tree[id].kind {
    case .conditional: 0
    case .logical(let logical, _): logical.precedence
    case .binary(let binary, _, _): binary.precedence
    case .unary: 6
    default: 7
    }
  }

  /// - Parameter required: how tightly what is printed must bind to need no parentheses.
  mutating func print(_ id: NodeID, in required: Int) {
    if let replacement = replaced[id] {
      text += replacement
      return
    }
    let needsParentheses = precedence(id) < required
    if needsParentheses { text += "(" }
    print(tree[id].kind)
    if needsParentheses { text += ")" }
  }

  private mutating func print(_ kind: Node.Kind) {
    switch kind {
    case .invalid: text += "<?>"
    case .literal(let value): text += CanonicalLiteral.text(value)
    case .name(let name, let isAbsolute): text += (isAbsolute ? "." : "") + name
    case .select(let selection): print(selection)
    case .index(let index):
      print(index.operand, in: 7)
      text += index.isOptional ? "[?" : "["
      print(index.key, in: 0)
      text += "]"
    case .call(let call):
      if let target = call.target {
        print(target, in: 7)
        text += "."
      }
      print(call: call.function, call.arguments)
    case .unary(let unary, let operand): print(unary, operand)
    case .binary(let binary, let left, let right):
      print(left, in: binary.precedence)
      text += " \(binary.rawValue) "
      print(right, in: binary.precedence + 1)
    case .logical(let logical, let operands):
      for (index, operand) in operands.enumerated() {
        if index > 0 { text += " \(logical.rawValue) " }
        print(operand, in: logical.precedence + 1)
      }
    case .conditional(let condition, let then, let otherwise):
      print(condition, in: 1)
      text += " ? "
      print(then, in: 1)
      text += " : "
      print(otherwise, in: 0)
    case .list, .map, .message: printAggregate(kind)
    case .comprehension(let comprehension): print(comprehension)
    case .bind(let bind):
      text += "cel.bind(\(bind.variable.value), "
      print(bind.value, in: 0)
      text += ", "
      print(bind.body, in: 0)
      text += ")"
    case .optionalMap(let map):
      print(map.target, in: 7)
      text += map.isFlat ? ".optFlatMap(" : ".optMap("
      text += map.variable.value + ", "
      print(map.body, in: 0)
      text += ")"
    }
  }

  private mutating func print(call function: String, _ arguments: [NodeID]) {
    text += function + "("
    printList(arguments) { printer, argument in printer.print(argument, in: 0) }
    text += ")"
  }

  private mutating func printList<Item>(
    _ items: [Item], _ body: (inout CanonicalPrinter, Item) -> Void
  ) {
    for (index, item) in items.enumerated() {
      if index > 0 { text += ", " }
      body(&self, item)
    }
  }

  private mutating func print(_ selection: Node.Selection) {
    if selection.mode == .test { text += "has(" }
    print(selection.operand, in: 7)
    text += selection.mode == .optional ? ".?" : "."
    text += Self.field(selection.field)
    if selection.mode == .test { text += ")" }
  }

  /// A field's name, in back quotes where it is no word.
  private static func field(_ name: String) -> String {
    let isWord =
      name.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || $0 == 0x5F
      } && !(name.utf8.first.map { (0x30...0x39).contains($0) } ?? true)
    let kind = Token.Kind.ofWord(name.utf8)
    return isWord && (kind == .identifier || kind == .reserved) ? name : "`\(name)`"
  }

  private mutating func print(_ unary: UnaryOperator, _ operand: NodeID) {
    text += unary.rawValue
    switch tree[operand].kind {
    // Two minus signs before a number would be read as a negative number.
    case .unary(unary, let inner) where unary == .not || !isNumber(inner): print(operand, in: 6)
    case .literal where isNumber(operand):
      text += "("
      print(operand, in: 0)
      text += ")"
    default: print(operand, in: 7)
    }
  }

  private func isNumber(_ id: NodeID) -> Bool {
    switch tree[id].kind {
    case .literal(.int), .literal(.uint), .literal(.double): true
    default: false
    }
  }

  private mutating func printAggregate(_ kind: Node.Kind) {
    switch kind {
    case .list(let elements):
      text += "["
      printList(elements) { printer, element in
        if element.isOptional { printer.text += "?" }
        printer.print(element.value, in: 0)
      }
      text += "]"
    case .map(let entries):
      text += "{"
      printList(entries) { printer, entry in
        if entry.isOptional { printer.text += "?" }
        printer.print(entry.key, in: 0)
        printer.text += ": "
        printer.print(entry.value, in: 0)
      }
      text += "}"
    case .message(let message):
      text += message.type + "{"
      printList(message.fields) { printer, field in
        if field.isOptional { printer.text += "?" }
        printer.text += Self.field(field.name) + ": "
        printer.print(field.value, in: 0)
      }
      text += "}"
    default: break
    }
  }

  private mutating func print(_ comprehension: Node.Comprehension) {
    print(comprehension.range, in: 7)
    let isOne = comprehension.macro == .existsOne && comprehension.variables.count == 1
    text += "." + (isOne ? "exists_one" : comprehension.macro.rawValue) + "("
    text += comprehension.variables.map(\.value).joined(separator: ", ")
    if let filter = comprehension.filter {
      text += ", "
      print(filter, in: 0)
    }
    text += ", "
    print(comprehension.body, in: 0)
    text += ")"
  }
}
