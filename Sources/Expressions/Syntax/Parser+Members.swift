import Diagnostics
import SourceText

// MARK: - What follows an operand

extension Parser {
  /// A primary and the fields, indices and calls that follow it.
  mutating func parseMember() -> NodeID {
    let start = next.range.start
    var operand = parsePrimary()
    while true {
      switch next.kind {
      case .dot: operand = parseSelection(operand, from: start)
      case .openBracket: operand = parseSubscript(operand, from: start)
      case .openBrace:
        guard let name = qualifiedName(operand) else { return operand }
        operand = parseMessage(name, node(operand).range, from: start)
      default: return operand
      }
    }
  }

  private mutating func parseSelection(_ operand: NodeID, from start: UInt32) -> NodeID {
    advance()
    let isOptional = skip(.question)
    let field = next
    switch field.kind {
    case .identifier, .reserved: break
    case .quotedIdentifier: break
    default:
      fail(
        .unexpectedToken, field.range,
        Bilingual(vi: "sau dấu chấm phải là tên trường", en: "a field's name follows the dot"))
      if field.kind == .invalid { advance() }
      return make(.invalid, from: start)
    }
    advance()
    var name = text(field.range)
    if field.kind == .quotedIdentifier {
      name = String(name.dropFirst().dropLast())
    } else if next.kind == .openParenthesis, !isOptional {
      return parseCall(name, field.range, target: operand, from: start)
    }
    let selection = Node.Selection(
      operand: operand, field: name, fieldRange: field.range,
      mode: isOptional ? .optional : .plain)
    return make(.select(selection), from: start, height: height(operand))
  }

  private mutating func parseSubscript(_ operand: NodeID, from start: UInt32) -> NodeID {
    let open = advance()
    let isOptional = skip(.question)
    let key = parseExpression()
    close(.closeBracket, openedAt: open.range)
    return make(
      .index(Node.Subscript(operand: operand, key: key, isOptional: isOptional)), from: start,
      height: max(height(operand), height(key)))
  }

  /// `a.b.c` as a name; nil for anything else.
  func qualifiedName(_ id: NodeID) -> String? {
    switch node(id).kind {
    case .name(let name, let isAbsolute): (isAbsolute ? "." : "") + name
    case .select(let selection) where selection.mode == .plain:
      qualifiedName(selection.operand).map { $0 + "." + selection.field }
    default: nil
    }
  }

  private mutating func parseMessage(
    _ type: String, _ typeRange: SourceRange, from start: UInt32
  ) -> NodeID {
    let open = advance()
    var fields: [Node.Message.Field] = []
    while next.kind != .closeBrace, next.kind != .end {
      let isOptional = skip(.question)
      let name = next
      guard [.identifier, .reserved, .quotedIdentifier].contains(name.kind) else {
        fail(
          .unexpectedToken, name.range,
          Bilingual(vi: "ở đây phải là tên trường", en: "a field's name belongs here"))
        break
      }
      advance()
      guard expectColon() else { break }
      let value = parseExpression()
      let written = text(name.range)
      fields.append(
        Node.Message.Field(
          name: name.kind == .quotedIdentifier ? String(written.dropFirst().dropLast()) : written,
          nameRange: name.range, value: value, isOptional: isOptional))
      guard skipComma() else { break }
    }
    close(.closeBrace, openedAt: open.range)
    return make(
      .message(Node.Message(type: type, typeRange: typeRange, fields: fields)), from: start,
      height: height(fields.map(\.value)))
  }

  mutating func skipComma() -> Bool {
    guard skip(.comma) else { return false }
    endRecovery()
    return true
  }

  /// The grammar lets `[,]` and `{,}` be empty.
  private mutating func skipLoneComma(before closer: Token.Kind) {
    if next.kind == .comma, token(after: 1).kind == closer { advance() }
  }

  mutating func expectColon() -> Bool {
    if skip(.colon) { return true }
    fail(.unexpectedToken, next.range, Bilingual(vi: "thiếu dấu “:”", en: "“:” is missing"))
    return false
  }
}

// MARK: - Operands

extension Parser {
  private mutating func parsePrimary() -> NodeID {
    let token = next
    let start = token.range.start
    switch token.kind {
    case .int, .uint, .double, .string, .bytes, .minus: return parseLiteral()
    case .keywordTrue, .keywordFalse:
      advance()
      return make(.literal(.bool(token.kind == .keywordTrue)), from: start)
    case .keywordNull:
      advance()
      return make(.literal(.null), from: start)
    case .identifier, .dot: return parseName()
    case .openParenthesis:
      advance()
      let inside = parseExpression()
      close(.closeParenthesis, openedAt: token.range)
      return inside
    case .openBracket: return parseList()
    case .openBrace: return parseMap()
    case .invalid:
      // The lexer has told what is wrong.
      advance()
      return make(.invalid, from: start)
    default: return failAtOperand()
    }
  }

  private mutating func parseName() -> NodeID {
    let start = next.range.start
    let isAbsolute = skip(.dot)
    let token = next
    guard token.kind == .identifier else {
      fail(
        .unexpectedToken, token.range,
        Bilingual(vi: "sau dấu chấm phải là một tên", en: "a name follows the dot"))
      return make(.invalid, from: start)
    }
    advance()
    let name = text(token.range)
    if next.kind == .openParenthesis {
      return parseCall(
        (isAbsolute ? "." : "") + name, token.range, target: nil, from: start)
    }
    return make(.name(name, isAbsolute: isAbsolute), from: start)
  }

  private mutating func parseCall(
    _ function: String, _ functionRange: SourceRange, target: NodeID?, from start: UInt32
  ) -> NodeID {
    let open = advance()
    var arguments: [NodeID] = []
    if next.kind != .closeParenthesis {
      repeat { arguments.append(parseExpression()) } while skipComma()
    }
    close(.closeParenthesis, openedAt: open.range)
    let call = Node.Call(
      function: function, functionRange: functionRange, target: target, arguments: arguments)
    return expandMacro(call, from: start)
      ?? make(
        .call(call), from: start, height: max(height(arguments), target.map { height($0) } ?? 0))
  }

  private mutating func parseList() -> NodeID {
    let open = advance()
    var elements: [Node.Element] = []
    skipLoneComma(before: .closeBracket)
    while next.kind != .closeBracket, next.kind != .end {
      let isOptional = skip(.question)
      elements.append(Node.Element(value: parseExpression(), isOptional: isOptional))
      guard skipComma() else { break }
    }
    close(.closeBracket, openedAt: open.range)
    return make(
      .list(elements), from: open.range.start, height: height(elements.map(\.value)))
  }

  private mutating func parseMap() -> NodeID {
    let open = advance()
    var entries: [Node.Entry] = []
    skipLoneComma(before: .closeBrace)
    while next.kind != .closeBrace, next.kind != .end {
      let isOptional = skip(.question)
      let key = parseExpression()
      guard expectColon() else { break }
      entries.append(Node.Entry(key: key, value: parseExpression(), isOptional: isOptional))
      guard skipComma() else { break }
    }
    close(.closeBrace, openedAt: open.range)
    return make(
      .map(entries), from: open.range.start, height: height(entries.flatMap { [$0.key, $0.value] }))
  }
}
