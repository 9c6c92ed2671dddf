import Diagnostics
import SourceText

// MARK: - Names

extension Checker {
  mutating func reportUndeclared(_ name: String, _ range: SourceRange) {
    // A dotted name is also near when its first word is.
    let known = Set(declarations.variables.keys.flatMap { [$0, String($0.prefix { $0 != "." })] })
    let guess = NearMiss.best(for: name, among: known)
    report(
      .undeclaredName, range,
      Bilingual(
        vi: "không có tên “\(name)” ở đây; văn bản phải đặt trong nháy '…'",
        en: "there is no name “\(name)” here; text stands in quotes '…'"
      ).replacedBySuggestion(
        guess, vi: "không có tên “\(name)” ở đây", en: "there is no name “\(name)” here"),
      fixes: guess.map { [ExpressionFix(range, $0)] } ?? [], name: name)
  }

  mutating func reportUnknownField(
    _ field: String, _ range: SourceRange, _ object: ObjectDeclaration
  ) {
    let guess = NearMiss.best(for: field, among: object.fields.keys)
    report(
      .unknownField, range,
      Bilingual(
        vi: "“\(object.name)” không có trường “\(field)”",
        en: "“\(object.name)” has no field “\(field)”"
      ).suggesting(guess),
      fixes: guess.map { [ExpressionFix(range, $0)] } ?? [], name: field)
  }

  mutating func reportUnknownCode(
    _ code: String, _ range: SourceRange, _ list: CodeListDeclaration
  ) {
    let guess = NearMiss.best(for: code, among: list.codes)
    let shown = list.codes.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
    let rest = list.codes.count > 8 ? ", …" : ""
    report(
      .unknownCode, range,
      Bilingual(
        vi: "“\(code)” không thuộc danh mục “\(list.name)” (\(shown)\(rest))",
        en: "“\(code)” is not one of “\(list.name)” (\(shown)\(rest))"
      ).suggesting(guess),
      fixes: guess.map { [ExpressionFix(range, CanonicalLiteral.text($0))] } ?? [])
  }

  /// - Parameter namespace: what stands before the name without being a value, such as `math`.
  mutating func reportUnknownFunction(_ call: Node.Call, in namespace: String? = nil) {
    let name = call.function
    let guess: String?
    if let namespace {
      let prefix = namespace + "."
      let known = declarations.functions.keys.filter { $0.hasPrefix(prefix) }
      guess = NearMiss.best(for: name, among: known.map { String($0.dropFirst(prefix.count)) })
    } else {
      guess = Self.otherLanguages[name] ?? NearMiss.best(for: name, among: callable(call))
    }
    report(
      .unknownFunction, call.functionRange,
      Bilingual(vi: "không có hàm “\(name)”", en: "there is no function “\(name)”")
        .suggesting(guess),
      fixes: guess.map { [ExpressionFix(call.functionRange, $0)] } ?? [])
  }

  /// Names that could be called where this one is.
  private func callable(_ call: Node.Call) -> [String] {
    let isMember = call.target != nil
    let known = declarations.functions.values
      .filter { $0.signatures.contains { $0.isMember == isMember } }.map(\.name)
    return isMember ? known + ["all", "exists", "exists_one", "map", "filter"] : known + ["has"]
  }

  /// What functions of other languages are called here.
  private static let otherLanguages: [String: String] = [
    "len": "size", "length": "size", "count": "size", "includes": "contains", "any": "exists",
    "every": "all", "some": "exists", "isEmpty": "size", "toString": "string", "now": "today",
    "lower": "lowerAscii", "upper": "upperAscii", "toLowerCase": "lowerAscii",
    "toUpperCase": "upperAscii", "regex": "matches", "match": "matches",
  ]

  mutating func reportArgumentCount(_ function: Function, _ call: Node.Call, isMember: Bool) {
    let ways = function.signatures.map { Self.usage(function.name, $0) }
    let unique = ways.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let shown = unique.prefix(4).joined(separator: ", ")
    report(
      .argumentCount, call.functionRange,
      Bilingual(
        vi: "hàm “\(function.name)” không gọi như thế này; cách gọi: \(shown)",
        en: "“\(function.name)” is not called this way; it is \(shown)"))
  }

  static func usage(_ name: String, _ signature: Signature) -> String {
    let types = signature.parameters.map(\.description)
    return signature.isMember
      ? "\(types[0]).\(name)(\(types.dropFirst().joined(separator: ", ")))"
      : "\(name)(\(types.joined(separator: ", ")))"
  }
}

// MARK: - Types

extension Checker {
  /// Tells which operand does not fit: a constant rather than a variable, the
  /// right one rather than the left, and all of it only if no single one is to blame.
  mutating func reportOverload(
    _ id: NodeID, _ name: String, _ signatures: [Signature], _ operands: [NodeID]
  ) {
    var blamed: (operand: Int, expected: [CELType])?
    for position in operands.indices.reversed() {
      let expected = expectations(signatures, operands, at: position)
      guard !expected.isEmpty else { continue }
      if blamed == nil
        || (isLiteral(operands[position]) && !isLiteral(operands[blamed?.operand ?? 0]))
      {
        blamed = (position, expected)
      }
    }
    let found = operands.map { TypeWords.of(type($0)) }
    guard let blamed else {
      report(
        .typeMismatch, tree[id].range,
        Bilingual(
          vi: "“\(name)” không dùng được với \(found.map(\.vi).joined(separator: " và "))",
          en: "no “\(name)” of \(found.map(\.en).joined(separator: " and "))"))
      return
    }
    let operand = operands[blamed.operand]
    let needed = blamed.expected.map(TypeWords.of)
    let others = found.indices.filter { $0 != blamed.operand }.map { found[$0] }
    let beside = Bilingual(
      vi: others.isEmpty ? "" : " với \(others.map(\.vi).joined(separator: ", "))",
      en: others.isEmpty ? "" : " with \(others.map(\.en).joined(separator: ", "))")
    report(
      .typeMismatch, tree[operand].range,
      Bilingual(
        vi: "đây là \(found[blamed.operand].vi); “\(name)”\(beside.vi) cần "
          + needed.map(\.vi).joined(separator: " hoặc "),
        en: "this is \(found[blamed.operand].en); “\(name)”\(beside.en) takes "
          + needed.map(\.en).joined(separator: " or ")),
      fixes: blamed.expected.count == 1 ? literalFix(operand, to: blamed.expected[0]) : [])
  }

  mutating func reportMismatch(_ id: NodeID, expected: CELType, of name: String) {
    let (found, needed) = (TypeWords.of(type(id)), TypeWords.of(expected))
    report(
      .typeMismatch, tree[id].range,
      Bilingual(
        vi: "đây là \(found.vi); “\(name)” cần \(needed.vi)",
        en: "this is \(found.en); “\(name)” takes \(needed.en)"),
      fixes: literalFix(id, to: expected))
  }

  private func isLiteral(_ id: NodeID) -> Bool {
    if case .literal = tree[id].kind { return true }
    return false
  }

  /// The constant as the type would write it; none where it is no constant or has no such value.
  func literalFix(_ id: NodeID, to type: CELType) -> [ExpressionFix] {
    guard case .literal(let value) = tree[id].kind,
      let text = LiteralConversion.text(value, as: type)
    else { return [] }
    return [ExpressionFix(tree[id].range, text)]
  }
}

/// How a constant of one type is written as a constant of another.
enum LiteralConversion {
  static func text(_ value: CELValue, as type: CELType) -> String? {
    switch (value, type) {
    case (.int(let number), .double): "\(number).0"
    case (.int(let number), .uint): number >= 0 ? "\(number)u" : nil
    case (.uint(let number), .int): Int64(exactly: number).map { "\($0)" }
    case (.uint(let number), .double): "\(number).0"
    case (.double(let number), .int): Int64(exactly: number).map { "\($0)" }
    case (.double(let number), .uint): UInt64(exactly: number).map { "\($0)u" }
    case (.string(let text), .int): Int64(text.string).map { "\($0)" }
    case (.string(let text), .uint): UInt64(text.string).map { "\($0)u" }
    case (.string(let text), .bool):
      text == "true" || text == "false" ? text.string : nil
    case (.string(let text), .date):
      CELDate(text.string) == nil ? nil : "date(\(CanonicalLiteral.text(text.string)))"
    case (.string(let text), .timestamp):
      CELTimestamp(text.string) == nil ? nil : "timestamp(\(CanonicalLiteral.text(text.string)))"
    case (.string(let text), .duration):
      CELDuration(text.string) == nil ? nil : "duration(\(CanonicalLiteral.text(text.string)))"
    case (.int(let number), .string): "'\(number)'"
    case (.bool(let value), .string): "'\(value)'"
    default: nil
    }
  }
}

extension Bilingual {
  /// Where there is a guess, the given shorter words with it instead of these.
  fileprivate func replacedBySuggestion(_ guess: String?, vi: String, en: String) -> Bilingual {
    guess == nil ? self : Bilingual(vi: vi, en: en).suggesting(guess)
  }
}
