import Diagnostics
import Expressions
import SourceText
import Writers

/// The other languages and spellings an expression can be given in.
enum TranslationKind: String, CaseIterable {
  case canonical, structured, jsonlogic, javascript
}

extension TranslationKind {
  /// Reads `["canonical", "jsonlogic"]`; each name once.
  static func list(_ names: [JSONValue]) throws(RequestProblem) -> [TranslationKind] {
    var kinds: [TranslationKind] = []
    for name in names {
      guard case .string(let text) = name, let kind = TranslationKind(rawValue: text) else {
        let known = allCases.map(\.rawValue).joined(separator: ", ")
        throw RequestProblem(
          vi: "“translate” là danh sách gồm \(known)", en: "“translate” is a list of \(known)")
      }
      if !kinds.contains(kind) { kinds.append(kind) }
    }
    return kinds
  }
}

// MARK: - For programs

extension JSONWriter {
  /// `"translations": {…}`: a member for each kind that translates, and what does not.
  mutating func translations(_ kinds: [TranslationKind], of expression: CELExpression) {
    guard !kinds.isEmpty, expression.parsed.isValid else { return }
    var missing: [(TranslationKind, [Untranslated])] = []
    object("translations") { json in
      for kind in kinds {
        let left = json.translation(kind, of: expression)
        if !left.isEmpty { missing.append((kind, left)) }
      }
      guard !missing.isEmpty else { return }
      json.object("notTranslated") { json in
        for (kind, parts) in missing {
          json.array(kind.rawValue) { json in
            for part in parts { json.untranslated(part) }
          }
        }
      }
    }
  }

  /// Writes a member where there is a translation, and gives back what there is none of.
  private mutating func translation(
    _ kind: TranslationKind, of expression: CELExpression
  ) -> [Untranslated] {
    switch kind {
    case .canonical:
      member(kind.rawValue, expression.parsed.tree.canonicalText)
      return []
    case .structured:
      let translation = expression.structured()
      if let node = translation.output {
        key(kind.rawValue)
        structured(node)
      }
      return translation.notTranslated
    case .jsonlogic:
      let translation = expression.jsonLogic()
      if let rule = translation.output {
        key(kind.rawValue)
        self.rule(rule)
      }
      return translation.notTranslated
    case .javascript:
      let translation = expression.javaScript()
      if let function = translation.output { member(kind.rawValue, function.text) }
      return translation.notTranslated
    }
  }

  private mutating func untranslated(_ part: Untranslated) {
    object { json in
      json.array("range") { json in
        json.integer(part.range.bounds.lowerBound)
        json.integer(part.range.bounds.upperBound)
      }
      json.object("message") { json in
        json.member("vi", part.reason.vi)
        json.member("en", part.reason.en)
      }
    }
  }

  private mutating func structured(_ node: StructuredNode) {
    switch node.kind {
    case .scalar("true", false): boolean(true)
    case .scalar("false", false): boolean(false)
    case .scalar(let text, false) where StructuredNode.isNumber(text): number(text)
    case .scalar(let text, _): string(text)
    case .list(let elements): array { for element in elements { $0.structured(element) } }
    case .map(let entries):
      object { json in
        for entry in entries {
          json.key(entry.key)
          json.structured(entry.value)
        }
      }
    }
  }

  private mutating func rule(_ rule: JSONLogicRule) {
    switch rule {
    case .null: null()
    case .bool(let value): boolean(value)
    case .int(let value): number("\(value)")
    case .double(let value): number("\(value)")
    case .string(let text): string(text)
    case .array(let elements): array { for element in elements { $0.rule(element) } }
    case .operation(let name, let operands):
      object { json in
        json.key(name)
        if rule.isAlone {
          json.rule(operands[0])
        } else {
          json.array { for operand in operands { $0.rule(operand) } }
        }
      }
    }
  }
}

extension StructuredNode {
  fileprivate static func isNumber(_ text: String) -> Bool {
    guard case .number = (try? JSONValue(parsing: Array(text.utf8)))?.kindOfScalar else {
      return false
    }
    return true
  }

  /// A structured condition as JSON: texts are quoted scalars.
  init(_ json: JSONValue) throws(RequestProblem) {
    switch json {
    case .boolean(let value): self.init(.scalar(value ? "true" : "false", isQuoted: false))
    case .integer(let value): self.init(.scalar("\(value)", isQuoted: false))
    case .real(let value): self.init(.scalar("\(value)", isQuoted: false))
    case .string(let text): self.init(.scalar(text, isQuoted: true))
    case .null:
      throw RequestProblem(
        vi: "điều kiện có cấu trúc không chứa null", en: "a structured condition holds no null")
    case .array(let elements):
      var nodes: [StructuredNode] = []
      for element in elements { nodes.append(try StructuredNode(element)) }
      self.init(.list(nodes))
    case .object(let members):
      var entries: [Entry] = []
      for member in members {
        entries.append(Entry(member.name, try StructuredNode(member.value)))
      }
      self.init(.map(entries))
    }
  }
}

extension JSONValue {
  fileprivate enum ScalarKind { case number, other }

  fileprivate var kindOfScalar: ScalarKind {
    switch self {
    case .integer, .real: .number
    default: .other
    }
  }
}

// MARK: - For people

extension EvalPage {
  /// A block for each kind: its name, and the translation or what has none.
  static func translations(_ expression: CELExpression, _ language: Language) -> String {
    guard expression.parsed.isValid else { return "" }
    var text = ""
    let structured = expression.structured()
    text += block("structured", structured.map(\.flowText), expression, language)
    text += block("jsonlogic", expression.jsonLogic().map(\.text), expression, language)
    text += block("javascript", expression.javaScript().map(\.text), expression, language)
    return text
  }

  private static func block(
    _ name: String, _ translation: Translation<String>, _ expression: CELExpression,
    _ language: Language
  ) -> String {
    var text = "\n" + name + "\n"
    if let output = translation.output {
      for line in output.split(separator: "\n", omittingEmptySubsequences: false) {
        text += "  " + Escaping.forTerminal(String(line)) + "\n"
      }
      return text
    }
    let bytes = Array(expression.parsed.text.utf8)
    for part in translation.notTranslated {
      let bounds = part.range.bounds.clamped(to: 0..<bytes.count)
      let shown = String(decoding: bytes[bounds], as: UTF8.self)
      text += "  - " + Escaping.forTerminal(shown + ": " + part.reason[language]) + "\n"
    }
    return text
  }
}
