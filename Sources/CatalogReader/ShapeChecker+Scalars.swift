import CatalogLanguage
import CatalogModel
import Diagnostics
import SourceText
import YAMLSyntax

extension ShapeChecker {
  mutating func checkScalar(_ node: NodeID, _ shape: Shape) {
    guard tree.kind(node) == .scalar else { return wrongType(node, shape) }
    if !cut.isEmpty, settleCut(node, shape) { return }
    switch shape {
    case .string:
      checkQuotes(node)
      if tree.node(node).textCount == 0 {
        findings.append(Finding(.emptyText, at: tree.place(node)))
      }
    case .word(let words): checkWord(node, words)
    case .boolean: checkWord(node, Words.yesNo)
    default: checkScalar(node, tree.text(node), shape)
    }
  }

  mutating func checkScalar(_ node: NodeID, _ text: String, _ shape: Shape) {
    switch shape {
    case .id(let style): checkID(node, text, style)
    case .reference(let kind): checkReference(node, text, kind)
    case .integer(let range): checkInteger(node, text, range)
    case .decimal:
      if DecimalNumber(text) == nil { report(.invalidNumber, node, text) }
    case .date:
      if CalendarDate(text) == nil { reportDate(node, text) }
    case .month:
      if ScalarSyntax.month(text) == nil { reportDate(node, text, isMonth: true) }
    case .duration: checkDuration(node, text, DurationSuggestion.suggestion)
    case .timeLimit:
      if text == "not-regulated" || text == "not-published" || text == "same-day" { return }
      checkDuration(node, text, TimeLimitSuggestion.suggestion)
    case .money: checkMoney(node, text, allowsFree: false)
    case .feeAmount:
      if text != "free" { checkMoney(node, text, allowsFree: true) }
    case .byteSize:
      if ScalarSyntax.byteSize(text) == nil { report(.invalidQuantity, node, text, "2.5 MB") }
    case .resolution:
      if ScalarSyntax.resolution(text) == nil { report(.invalidQuantity, node, text, "300 dpi") }
    case .bound:
      if text.isEmpty { findings.append(Finding(.emptyText, at: tree.place(node))) }
    case .string, .word, .boolean, .text, .condition, .list, .map, .keyed, .table, .either,
      .syntax:
      return
    }
  }

  mutating func report(_ check: CheckInfo, _ node: NodeID, _ text: String, _ example: String = "") {
    findings.append(
      Finding(
        check, at: tree.place(node),
        ["text": Bilingual(text), "example": Bilingual(example)]))
  }

  /// Codes among free values: a number that begins with a zero is one, and loses it elsewhere.
  mutating func checkZeros(_ node: NodeID) {
    switch tree.kind(node) {
    case .mapping: for entry in tree.entries(node) { checkZeros(entry.value) }
    case .sequence: for child in tree.children(node) { checkZeros(child) }
    case .scalar:
      let isCode = tree.withText(node) { text in
        text.count > 1 && text.first == 0x30 && text.allSatisfy { (0x30...0x39).contains($0) }
      }
      if isCode { checkQuotes(node) }
    }
  }

  /// Plain text that other YAML readers would take for a number, a date, a truth value or nothing.
  mutating func checkQuotes(_ node: NodeID) {
    let yaml = tree.node(node)
    guard yaml.style == .plain, yaml.textCount > 0,
      PlainScalar.isAmbiguous(tree.pool, yaml.textStart, yaml.textCount)
    else { return }
    let text = tree.text(node)
    findings.append(
      Finding(
        .quoteNeeded, at: tree.place(node), ["text": Bilingual(text)],
        fixes: [
          FixIt(
            Bilingual(vi: "Đặt trong ngoặc kép", en: "Put it in double quotes"),
            at: tree.place(node), replacement: "\"\(text)\"")
        ]))
  }

  mutating func checkWord(_ node: NodeID, _ words: [Word]) {
    guard tree.kind(node) == .scalar else { return wrongType(node, .word(words)) }
    for index in words.indices where tree.isText(node, words[index].word) { return }
    if isNull(node) { return }
    let text = tree.text(node)
    let folded = VietnameseText.folded(text)
    let guess =
      words.first { VietnameseText.folded($0.en) == folded }?.word
      ?? Self.spoken(text, words.map { ($0.word, $0.vi) })
      ?? NearMiss.best(for: text, among: words.map(\.word))
    repair(node, guess)
    let list = words.map(\.word).joined(separator: ", ")
    findings.append(
      Finding(
        .unknownValue, at: tree.place(node), ["text": Bilingual(text)],
        help: guess.map { Bilingual(vi: "ý bạn là “\($0)”?", en: "did you mean “\($0)”?") }
          ?? Bilingual(
            vi: "các giá trị được dùng: \(list)", en: "values that may stand here: \(list)"),
        fixes: guess.map {
          [
            FixIt(
              Bilingual(vi: "Đổi thành “\($0)”", en: "Change to “\($0)”"), at: tree.place(node),
              replacement: $0)
          ]
        } ?? []))
  }

  private mutating func checkID(_ node: NodeID, _ text: String, _ style: IDStyle) {
    if case .procedureCode = style {
      checkQuotes(node)
      return  // its form is a check of its own
    }
    if case .instrumentNumber = style {
      if text.isEmpty { findings.append(Finding(.emptyText, at: tree.place(node))) }
      return
    }
    let before = findings.count
    checkQuotes(node)
    guard findings.count == before else { return }
    if !IDSyntax.isValid(text, style) {
      // Others name it: changing it here alone would mend nothing.
      let suggestion = IDSyntax.suggestion(text, style)
      findings.append(
        Finding(
          .invalidID, at: tree.place(node),
          ["text": Bilingual(text), "form": Bilingual(IDSyntax.form(style))],
          help: suggestion.map {
            Bilingual(
              vi: "chẳng hạn “\($0)”, ở đây và ở mọi nơi dẫn chiếu",
              en: "for instance “\($0)”, here and wherever it is named")
          }))
    }
  }

  private mutating func checkReference(_ node: NodeID, _ text: String, _ kindName: String) {
    guard let kind = DeclarationKind(rawValue: kindName) else { return }
    if text.isEmpty {
      findings.append(Finding(.emptyText, at: tree.place(node)))
      return
    }
    let before = findings.count
    if kind != .instrument { checkQuotes(node) }
    guard findings.count == before else { return }
    let range = tree.range(node)
    guard !corrections.isEmpty, let meant = corrections[range.start] else {
      references.append(RawReference(kind: kind, id: text, range: range))
      return
    }
    references.append(RawReference(kind: kind, id: meant, range: range))
    repair(node, meant)
  }

  private mutating func checkInteger(_ node: NodeID, _ text: String, _ range: ClosedRange<Int>) {
    guard let value = Int(text), !text.utf8.contains(0x2B) else {
      return report(.invalidNumber, node, text)
    }
    if !range.contains(value) {
      findings.append(
        Finding(
          .numberOutOfRange, at: tree.place(node),
          [
            "text": Bilingual(text), "least": Bilingual("\(range.lowerBound)"),
            "most": Bilingual("\(range.upperBound)"),
          ]))
    }
  }

  private mutating func checkDuration(
    _ node: NodeID, _ text: String, _ suggest: (String) -> String?
  ) {
    if ScalarSyntax.duration(text) != nil { return }
    var fixes: [FixIt] = []
    if let suggestion = suggest(text) {
      repair(node, suggestion)
      fixes = [
        FixIt(
          Bilingual(vi: "Đổi thành “\(suggestion)”", en: "Change to “\(suggestion)”"),
          at: tree.place(node), replacement: suggestion)
      ]
    }
    findings.append(
      Finding(
        .invalidDuration, at: tree.place(node), ["text": Bilingual(text)],
        help: fixes.first.map { fix in
          Bilingual(vi: "ý bạn là “\(fix.replacement)”?", en: "did you mean “\(fix.replacement)”?")
        } ?? Self.durationUnits, fixes: fixes))
  }

  private static var durationUnits: Bilingual {
    let units = ScalarSyntax.units.compactMap(\.words.first).joined(separator: ", ")
    return Bilingual(
      vi: "viết một số và đơn vị: 3 working days; các đơn vị: \(units)",
      en: "write a number and a unit: 3 working days; units: \(units)")
  }

  private mutating func checkMoney(_ node: NodeID, _ text: String, allowsFree: Bool) {
    if ScalarSyntax.money(text) != nil { return }
    let suggestion = MoneySuggestion.suggestion(for: text, allowsFree: allowsFree)
    repair(node, suggestion)
    findings.append(
      Finding(
        .invalidMoney, at: tree.place(node), ["text": Bilingual(text)],
        help: suggestion.map { Bilingual(vi: "ý bạn là “\($0)”?", en: "did you mean “\($0)”?") },
        fixes: suggestion.map {
          [
            FixIt(
              Bilingual(vi: "Đổi thành “\($0)”", en: "Change to “\($0)”"), at: tree.place(node),
              replacement: $0)
          ]
        } ?? []))
  }

  private mutating func reportDate(_ node: NodeID, _ text: String, isMonth: Bool = false) {
    let suggestion =
      isMonth ? DateSuggestion.month(for: text) : DateSuggestion.suggestion(for: text)
    repair(node, suggestion)
    findings.append(
      Finding(
        .invalidDate, at: tree.place(node), ["text": Bilingual(text)],
        variant: isMonth ? "month" : Self.isOfAnotherAge(text) ? "year" : nil,
        fixes: suggestion.map {
          [
            FixIt(
              Bilingual(vi: "Đổi thành \($0)", en: "Change to \($0)"), at: tree.place(node),
              replacement: $0)
          ]
        } ?? []))
  }

  /// Whether only the year is one that no catalog speaks of.
  private static func isOfAnotherAge(_ text: String) -> Bool {
    text.utf8.count == 10 && CalendarDate.isWrittenLikeDay(text)
      && CalendarDate("2000" + text.dropFirst(4)) != nil
  }

  // MARK: Conditions

  mutating func checkCondition(_ node: NodeID) {
    switch tree.kind(node) {
    case .scalar:
      if tree.node(node).textCount == 0 {
        findings.append(Finding(.emptyText, at: tree.place(node)))
      }
    case .sequence: wrongType(node, .condition)
    case .mapping: checkStructuredCondition(node)
    }
  }

  private mutating func checkStructuredCondition(_ node: NodeID) {
    let reader = NodeReader(tree)
    if let list = reader.value(node, "all") ?? reader.value(node, "any") {
      guard tree.kind(list) == .sequence else {
        return wrongType(list, .list(.condition, orSingle: false))
      }
      for child in tree.children(list) { checkCondition(child) }
    } else if let inner = reader.value(node, "not") {
      checkCondition(inner)
    }
    var hasSubject = false
    var operators = 0
    for (key, value) in tree.entries(node) where !isNull(value) {
      let name = tree.text(key)
      switch name {
      case "all", "any", "not", "count": hasSubject = true; operators += 1
      case "field", "of": hasSubject = true
      case "source", "has":
        findings.append(
          Finding(
            .retiredKey, at: tree.place(key),
            [
              "key": Bilingual(name),
              "instead": Bilingual(
                vi:
                  "Một tệp đính kèm bắt buộc đúng khi giấy tờ của nó được yêu cầu và chưa có dữ liệu thay thế; trình biên dịch tự suy ra.",
                en:
                  "An attachment is required exactly when its paper is asked for and no data source answered; the compiler derives it."
              ),
            ]))
        return
      default:
        if ConditionReader.operators.contains(name) {
          operators += 1
        } else {
          let guess =
            ConditionReader.foreignOperators[name]
            ?? NearMiss.best(
              for: name, among: ConditionReader.operators + ["field", "all", "any", "not", "count"])
          findings.append(
            Finding(
              .unknownOperator, at: tree.place(key), ["text": Bilingual(name)],
              help: guess.map { Bilingual(vi: "ý bạn là “\($0)”?", en: "did you mean “\($0)”?") }
                ?? Bilingual(ConditionReader.operators.joined(separator: ", "))))
          return
        }
      }
    }
    if !hasSubject || operators != 1 {
      findings.append(Finding(.incompleteCondition, at: tree.place(node)))
    }
  }
}
