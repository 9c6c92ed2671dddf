import SourceText

// MARK: - Lists

extension JSONLogicEmitter {
  /// The condition on an item, whose data is all there is.
  private mutating func within(
    _ comprehension: Node.Comprehension, is wanted: Bool
  ) -> JSONLogicRule {
    let isSingle = comprehension.variables.count == 1
    locals += isSingle ? [.item] : [.unknown, .item]
    defer { locals.removeLast(comprehension.variables.count) }
    return truth(comprehension.body, is: wanted)
  }

  private mutating func list(_ id: NodeID) -> Field? {
    guard case .list = type(id) else {
      refuse(id, .type(type(id)))
      return nil
    }
    return reached(id)
  }

  mutating func quantifier(
    _ id: NodeID, _ comprehension: Node.Comprehension, _ wanted: Bool
  ) -> JSONLogicRule {
    switch comprehension.macro {
    case .all, .exists:
      guard let list = list(comprehension.range) else { return .bool(false) }
      let needsAll = (comprehension.macro == .all) == wanted
      let body = within(comprehension, is: wanted)
      // `all` of JSONLogic is false for an empty list, so that all is "not some not".
      let some = JSONLogicRule.operation("some", [variable(list), needsAll ? .not(body) : body])
      return needsAll ? .and([presence(list), .not(some)]) : some
    case .existsOne:
      guard let found = counted(comprehension) else { return .bool(false) }
      return .and([found.needed, .operation(wanted ? "==" : "!=", [found.rule, .int(1)])])
    default: return refuse(id, .construct(comprehension.macro.rawValue))
    }
  }

  /// How many items of a list there are.
  mutating func count(_ id: NodeID) -> Operand? {
    let id = resolved(id)
    if case .comprehension(let comprehension) = tree[id].kind, comprehension.macro == .filter {
      return counted(comprehension)
    }
    guard let list = list(id) else { return nil }
    return Operand(rule: Self.count(variable(list)), needed: presence(list))
  }

  /// How many items the condition holds of; it must be known of every one.
  private mutating func counted(_ comprehension: Node.Comprehension) -> Operand? {
    guard let list = list(comprehension.range) else { return nil }
    let isTrue = within(comprehension, is: true)
    let isFalse = within(comprehension, is: false)
    let unknown = JSONLogicRule.operation(
      "some", [variable(list), .not(.or([isTrue, isFalse]))])
    return Operand(
      rule: Self.count(.operation("filter", [variable(list), isTrue])),
      needed: .and([presence(list), .not(unknown)]))
  }

  private static func count(_ list: JSONLogicRule) -> JSONLogicRule {
    .operation(
      "reduce",
      [list, .operation("+", [.operation("var", [.string("accumulator")]), .int(1)]), .int(0)])
  }
}

// MARK: - Texts

extension JSONLogicEmitter {
  /// A comparison of a text's length that only asks whether the text is empty; nil for any other.
  mutating func textSize(
    _ left: NodeID, _ right: NodeID, _ binary: BinaryOperator, _ wanted: Bool
  ) -> JSONLogicRule? {
    if let text = measured(left), case .literal(.int(let number)) = tree[resolved(right)].kind {
      return emptiness(left, text, number, binary, wanted)
    }
    if let text = measured(right), case .literal(.int(let number)) = tree[resolved(left)].kind {
      return emptiness(right, text, number, binary.mirrored, wanted)
    }
    return nil
  }

  private func measured(_ id: NodeID) -> NodeID? {
    let id = resolved(id)
    guard case .call(let call) = tree[id].kind, expression.function(of: id) == "size",
      let text = call.target ?? call.arguments.first, type(text).isText
    else { return nil }
    return text
  }

  private mutating func emptiness(
    _ id: NodeID, _ text: NodeID, _ number: Int64, _ binary: BinaryOperator, _ wanted: Bool
  ) -> JSONLogicRule {
    /// Whether it holds of no code point, and of any number of them; nil where that depends.
    let answers: (ofNone: Bool, ofSome: Bool)? =
      switch (binary, number) {
      case (.greater, 0), (.greaterOrEqual, 1), (.notEqual, 0): (false, true)
      case (.lessOrEqual, 0), (.less, 1), (.equal, 0): (true, false)
      case (.less, ...0), (.lessOrEqual, ..<0), (.equal, ..<0): (false, false)
      case (.greaterOrEqual, ...0), (.greater, ..<0), (.notEqual, ..<0): (true, true)
      default: nil
      }
    guard let answers else {
      return refuse(
        id,
        .other(
          vi: "máy JSONLogic không đếm ký tự", en: "engines of JSONLogic do not count characters"))
    }
    guard let field = reached(text) else { return .bool(false) }
    switch (answers.ofNone == wanted, answers.ofSome == wanted) {
    case (true, true): return presence(field)
    case (false, false): return .bool(false)
    case (true, false): return .operation("===", [variable(field), .string("")])
    case (false, true):
      return .and([presence(field), .operation("!==", [variable(field), .string("")])])
    }
  }

  mutating func call(_ id: NodeID, _ call: Node.Call, _ wanted: Bool) -> JSONLogicRule {
    guard let function = expression.function(of: id) else {
      return refuse(id, .function(call.function))
    }
    let arguments =
      (expression.isMethod(id) ? [call.target].compactMap { $0 } : []) + call.arguments
    guard arguments.count == 2,
      ["contains", "startsWith", "endsWith", "matches"].contains(function)
    else { return refuse(id, .function(call.function)) }
    guard case .literal(.string(let part)) = tree[resolved(arguments[1])].kind else {
      return refuse(
        arguments[1],
        .other(
          vi: "phải là văn bản viết sẵn mới dịch được",
          en: "a text that is computed is not translated"))
    }
    guard type(arguments[0]).isText else { return refuse(arguments[0], .dynamic) }
    let search =
      function == "matches" ? TextSearch(pattern: part.string) : TextSearch(function, part.string)
    guard let search else {
      return refuse(
        arguments[1],
        .other(
          vi: "JSONLogic không có biểu thức chính quy", en: "JSONLogic has no regular expressions"))
    }
    // Engines count code points, or UTF-16: the same up to U+FFFF.
    guard search.isSomewhere || search.text.unicodeScalars.allSatisfy({ $0.value <= 0xFFFF }) else {
      return refuse(
        arguments[1],
        .other(
          vi: "máy JSONLogic đếm ký tự ngoài U+FFFF khác nhau",
          en: "engines of JSONLogic count characters beyond U+FFFF differently"))
    }
    guard let field = reached(arguments[0]) else { return .bool(false) }
    let found = search.rule(variable(field))
    return .and([presence(field), wanted ? found : .not(found)])
  }
}

/// A search for a given text.
private struct TextSearch {
  enum Place { case somewhere, start, end, whole }
  var text: String
  var place: Place

  var isSomewhere: Bool { place == .somewhere || place == .whole }

  init(_ function: String, _ text: String) {
    self.text = text
    place = function == "startsWith" ? .start : function == "endsWith" ? .end : .somewhere
  }

  /// nil for a pattern that is more than a text, perhaps with `^` and `$`.
  init?(pattern: String) {
    guard let node = try? PatternParser.parse(pattern) else { return nil }
    var items: [PatternNode] = [node]
    if case .sequence(let all) = node { items = all }
    var isAtStart = false
    var isAtEnd = false
    if case .assertion(.textStart)? = items.first {
      isAtStart = true
      items.removeFirst()
    }
    if case .assertion(.textEnd)? = items.last {
      isAtEnd = true
      items.removeLast()
    }
    var text = ""
    for item in items {
      guard case .scalars(let scalars) = item, let single = scalars.single,
        let scalar = Unicode.Scalar(single)
      else { return nil }
      text.unicodeScalars.append(scalar)
    }
    self.text = text
    place = isAtStart ? (isAtEnd ? .whole : .start) : isAtEnd ? .end : .somewhere
  }

  func rule(_ variable: JSONLogicRule) -> JSONLogicRule {
    let count = Int64(text.unicodeScalars.count)
    switch place {
    case .whole: return .operation("===", [variable, .string(text)])
    case _ where count == 0: return .bool(true)
    case .somewhere: return .operation("in", [.string(text), variable])
    case .start:
      return .operation(
        "===", [.operation("substr", [variable, .int(0), .int(count)]), .string(text)])
    case .end:
      return .operation("===", [.operation("substr", [variable, .int(-count)]), .string(text)])
    }
  }
}
