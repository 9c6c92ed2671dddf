import CatalogModel
import Diagnostics
import Expressions
import SourceText

/// The message of a rule: text with expressions in `{…}`; `{{` and `}}` are braces.
struct RuleMessage: Sendable {
  private enum Part: Sendable {
    case text(String)
    case expression(CELExpression)
  }

  private var parts: [Language: [Part]] = [:]
  /// Whether one language says what another does not.
  private var isTranslated = false
  private(set) var problems: [RuleProblem] = []

  /// A language that the text does not have says what the first one says.
  init(_ text: HumanText, _ declarations: Declarations) {
    let own = read(text.text, of: text, declarations)
    for language in Language.allCases {
      let translated = text.translations.first { $0.language == language.rawValue }?.text
      guard let translated, translated != text.text else {
        parts[language] = own
        continue
      }
      parts[language] = read(translated, of: text, declarations, isTranslation: true)
      isTranslated = true
    }
  }

  var expressions: [CELExpression] {
    parts.values.flatMap { $0 }.compactMap {
      if case .expression(let expression) = $0 { expression } else { nil }
    }
  }

  private mutating func read(
    _ message: String, of whole: HumanText, _ declarations: Declarations,
    isTranslation: Bool = false
  ) -> [Part] {
    let bytes = Array(message.utf8)
    var parts: [Part] = []
    var literal: [UInt8] = []
    /// Where the file has the bytes, where it has them as they are.
    func place(_ range: SourceRange) -> SourceRange {
      guard !isTranslation, let start = whole.verbatimStart else { return whole.range }
      return SourceRange(start: start + range.start, end: start + range.end)
    }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let isBrace = byte == 0x7B || byte == 0x7D
      if isBrace, index + 1 < bytes.count, bytes[index + 1] == byte {
        literal.append(byte)
        index += 2
        continue
      }
      guard byte == 0x7B, let end = Self.end(of: bytes, from: index + 1) else {
        if isBrace {
          problems.append(
            RuleProblem(
              range: place(SourceRange(index..<index + 1)),
              message: Bilingual(
                vi: "dấu ngoặc nhọn lẻ; viết {{ hoặc }} khi muốn in dấu ngoặc",
                en: "a brace without its partner; write {{ or }} for a brace itself")))
        }
        literal.append(byte)
        index += 1
        continue
      }
      parts.append(.text(String(decoding: literal, as: UTF8.self)))
      literal = []
      let expression = CELExpression(
        String(decoding: bytes[index + 1..<end], as: UTF8.self), declarations)
      let start = UInt32(index + 1)
      let isMapped = !isTranslation && whole.verbatimStart != nil
      for problem in expression.problems.prefix(1) {
        func moved(_ range: SourceRange) -> SourceRange {
          place(SourceRange(start: start + range.start, end: start + range.end))
        }
        problems.append(
          RuleProblem(
            range: moved(problem.range), message: problem.message,
            fixes: isMapped
              ? problem.fixes.map { ExpressionFix(moved($0.range), $0.replacement) } : []))
      }
      if expression.problems.isEmpty, !expression.type.isPrintable {
        problems.append(
          RuleProblem(
            range: place(SourceRange(index + 1..<end)),
            message: Bilingual(
              vi: "thông báo chỉ in được chữ, số, ngày, đúng/sai và danh sách của chúng",
              en: "a message can show text, numbers, days, true or false, and lists of these")))
      }
      parts.append(.expression(expression))
      index = end + 1
    }
    parts.append(.text(String(decoding: literal, as: UTF8.self)))
    return parts
  }

  /// The closing brace, strings of CEL passed over.
  private static func end(of bytes: [UInt8], from start: Int) -> Int? {
    var quote: UInt8?
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == 0x5C { index += 1 } else if byte == open { quote = nil }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x7D {
        return index
      }
      index += 1
    }
    return nil
  }

  func filled(_ bindings: [String: CELValue], _ context: EvaluationContext) -> Bilingual {
    func pieces(_ language: Language) -> [Bilingual] {
      (parts[language] ?? []).map { part in
        switch part {
        case .text(let text): return Bilingual(text)
        case .expression(let expression):
          let value = try? expression.evaluate(bindings, context)
          return Bilingual(
            vi: value?.shown(.vi) ?? Self.absent.vi, en: value?.shown(.en) ?? Self.absent.en)
        }
      }
    }
    let own = pieces(.vi)
    let other = isTranslated ? pieces(.en) : own
    let text = Self.joined(own, .vi)
    // Most messages are in one language and name texts and numbers: then both share one.
    if !isTranslated, own.allSatisfy({ $0.vi == $0.en }) { return Bilingual(text) }
    return Bilingual(vi: text, en: Self.joined(other, .en))
  }

  private static func joined(_ pieces: [Bilingual], _ language: Language) -> String {
    var text = ""
    text.reserveCapacity(pieces.reduce(0) { $0 + $1[language].utf8.count })
    for piece in pieces { text += piece[language] }
    return text
  }

  private static let absent = Bilingual(vi: "(chưa khai)", en: "(not declared)")
}

extension CELType {
  fileprivate var isPrintable: Bool {
    switch self {
    case .dyn, .bool, .int, .uint, .double, .string, .date, .code, .timestamp: true
    case .list(let element), .optional(let element): element.isPrintable
    default: false
    }
  }
}

extension CELValue {
  /// nil for what is not there or no text.
  fileprivate func shown(_ language: Language) -> String? {
    switch self {
    case .string(let text): return text.isEmpty ? nil : text.string
    case .int(let value): return String(value)
    case .uint(let value): return String(value)
    case .bool(let value):
      switch language {
      case .vi: return value ? "có" : "không"
      case .en: return value ? "yes" : "no"
      }
    case .double(let value):
      if let whole = Int64(exactly: value) { return String(whole) }
      let text = String(value)
      return language == .vi ? String(text.map { $0 == "." ? "," : $0 }) : text
    case .date(let date):
      guard language == .vi, let day = CalendarDate(date.description) else {
        return date.description
      }
      return day.vietnamese
    case .timestamp(let moment): return "\(moment)"
    case .list(let items):
      let shown = items.compactMap { $0.shown(language) }
      return shown.isEmpty ? nil : shown.joined(separator: ", ")
    case .optional(let value): return value?.shown(language)
    case .null, .bytes, .map, .type, .duration: return nil
    }
  }
}
