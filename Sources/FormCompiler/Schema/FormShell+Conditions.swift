import CatalogModel
import Expressions
import SourceText

// MARK: - Presence

extension FormShell {
  enum Visibility { case always, sometimes, never }

  /// Adds when a node is shown and when it must be answered.
  ///
  /// - Returns: when it is shown, and whether it is required wherever the object around it is.
  mutating func presence(of number: Int) -> (visibility: Visibility, isRequired: Bool) {
    let node = form[number]
    let conditions = node.visible.map { ($0, entries.formula($0)) }
    let shown = entries.schemas.table.and(conditions.map(\.1))
    if shown == .falsehood { return (.never, false) }
    let host = FormEntries.Host(around: number, in: form)
    var needed: (formula: FormulaID, condition: FormCondition?) = (.falsehood, nil)
    switch node.requirement {
    case .always: needed.formula = .truth
    case .never: break
    case .when(let condition): needed = (entries.formula(condition), condition)
    }
    if let paper = node.paper, !paper.isWhole {
      leaveOut(
        number, "required", .text(paper.document.value), .dossier, at: paper.document.range)
    }
    if shown == .truth, needed.formula == .truth { return (.always, true) }
    let isShownExactly = entries.schemas.table.isExact(shown)
    let isMerged = needed.formula == .truth && isShownExactly
    for (condition, formula) in conditions { leaveOutIfInexact(number, condition, formula) }
    if shown != .truth {
      let absent: SchemaValue = [
        "type": "object", "properties": .object([.init(node.key, false)]),
      ]
      add(
        shown, at: host,
        .init(then: isMerged ? .requiring(node.key) : nil, otherwise: absent, bound: .upper),
        number, conditions.map(\.0))
    }
    if !isMerged, needed.formula != .falsehood {
      if let condition = needed.condition {
        leaveOutIfInexact(number, condition, needed.formula)
      }
      let both = entries.schemas.table.and([shown, needed.formula])
      add(
        both, at: host, .init(then: .requiring(node.key)), number,
        needed.condition.map { [$0] } ?? conditions.map(\.0))
    }
    return (shown == .truth ? .always : .sometimes, false)
  }

  /// Adds an entry, or notes that the conditions have too many cases.
  private mutating func add(
    _ formula: FormulaID, at host: FormEntries.Host, _ conclusion: FormEntries.Conclusion,
    _ number: Int, _ conditions: [FormCondition]
  ) {
    let origins = conditions.filter { $0.constant == nil }.map {
      note(number, $0, .draft)
    }
    guard !entries.add(formula, at: host, conclusion, origins: origins) else { return }
    for condition in conditions where condition.constant == nil {
      notCarried.append(note(number, condition, .tooManyCases))
    }
  }

  private mutating func leaveOutIfInexact(
    _ number: Int, _ condition: FormCondition, _ formula: FormulaID
  ) {
    guard let reason = entries.schemas.table.reason(formula) else { return }
    notCarried.append(note(number, condition, reason))
  }

  private func note(
    _ number: Int, _ condition: FormCondition, _ reason: NotCarried.Reason
  ) -> NotCarried {
    NotCarried(
      path: form[number].writtenPath, key: condition.key.rawValue,
      condition: condition.written.source, reason: reason, place: condition.place)
  }
}

// MARK: - Values

extension FormShell {
  /// Adds what conditions ask of the answer of a field.
  mutating func addValueConditions(of number: Int) {
    let node = form[number]
    let host = FormEntries.Host(around: number, in: form)
    let place = form.reference(to: number)
    let answered = entries.schemas.table.leaf(place, .answered)
    for constraint in node.constraints {
      let formula = entries.formula(constraint.condition)
      leaveOutIfInexact(number, constraint.condition, formula)
      let broken = entries.schemas.table.not(formula)
      let both = entries.schemas.table.and([answered, broken])
      add(both, at: host, .init(then: false), number, [constraint.condition])
    }
    if let filter = node.filter { addFilter(filter, of: number) }
    if let calculation = node.calculation { addCalculation(calculation, of: number) }
    addUniqueness(of: number)
  }

  /// An option that the filter is not true of cannot be chosen.
  private mutating func addFilter(_ filter: FormCondition, of number: Int) {
    let node = form[number]
    guard node.options != nil, filter.problems.isEmpty else {
      notCarried.append(note(number, filter, .noOptions))
      return
    }
    let host = FormEntries.Host(around: number, in: form)
    var groups: [(FormulaID, [SchemaValue])] = []
    var positions: [FormulaID: Int] = [:]
    var reason: NotCarried.Reason?
    for option in form.options(of: number) {
      let formula = entries.formula(filter, option: .map(option.value))
      reason = reason ?? entries.schemas.table.reason(formula)
      if let position = positions[formula] {
        groups[position].1.append(.string(option.code))
      } else {
        positions[formula] = groups.count
        groups.append((formula, [.string(option.code)]))
      }
    }
    if let reason { notCarried.append(note(number, filter, reason)) }
    for (formula, codes) in groups where formula != .truth {
      let others: SchemaValue = ["not": ["enum": .array(codes)]]
      let value: SchemaValue =
        node.type == .multiChoice ? ["type": "array", "items": others] : others
      add(
        formula, at: host, .init(otherwise: value.under([node.key]), bound: .upper), number,
        [filter])
    }
  }

  /// An answer that is there is equal to the value; there is none where the value is unknown.
  private mutating func addCalculation(_ calculation: FormCalculation, of number: Int) {
    let place = form.reference(to: number)
    let kind = AnswerKind(number, in: form)
    let equal = entries.read(calculation.value) { $0.equality(of: place, kind) }
    let active = calculation.when.map { entries.formula($0) } ?? .truth
    for (condition, formula) in [(calculation.value, equal)]
      + (calculation.when.map { [($0, active)] } ?? [])
    {
      guard let reason = entries.schemas.table.reason(formula) else { continue }
      notCarried.append(note(number, condition, reason == .construct ? .calculated : reason))
    }
    let host = FormEntries.Host(around: number, in: form)
    let absent = (false as SchemaValue).under([form[number].key])
    let origins = [note(number, calculation.value, .draft)]
    if !entries.add(
      active, at: host, unless: equal, .init(otherwise: absent, bound: .upper), origins: origins)
    {
      notCarried.append(note(number, calculation.value, .tooManyCases))
    }
  }

  /// Of a key with few values, each may be there once.
  private mutating func addUniqueness(of number: Int) {
    let node = form[number]
    guard let keys = node.field?.field.uniqueBy, let first = keys.first else { return }
    let written = keys.map(\.value).joined(separator: ", ")
    guard keys.count == 1, let item = node.children.first,
      let key = form[item].children.first(where: { form[$0].key == first.value }),
      form[key].type == .choice, let codes = form[key].options, codes.count <= 300
    else {
      leaveOut(number, "unique-by", .text(written), .uniqueBy, at: first.range)
      return
    }
    let entry = SchemaValue.all(
      codes.map { code in
        let test: SchemaValue = ["type": "string", "const": .string(code)]
        return .counting(test.at([first.value]), atMost: 1)
      })
    let origin = NotCarried(
      path: node.writtenPath, key: "unique-by", condition: .text(written), reason: .draft,
      place: Place(node.place?.file ?? form.form.header.place.file, first.range))
    entries.add(
      entry.under([node.key]), at: FormEntries.Host(around: number, in: form), origins: [origin])
  }
}

// MARK: - Rules

extension FormShell {
  /// Rules over the whole form; those that only warn refuse nothing.
  mutating func addRules() {
    for rule in form.rules where !rule.isWarning {
      let when = rule.when.map { entries.formula($0) } ?? .truth
      let require = entries.formula(rule.require)
      let origins = [rule.when, rule.require].compactMap { $0 }.filter { $0.constant == nil }
      for (condition, formula) in [(rule.when, when), (rule.require, require)] {
        guard let condition, let reason = entries.schemas.table.reason(formula) else { continue }
        notCarried.append(note(rule, condition, reason))
      }
      let broken = entries.schemas.table.and([when, entries.schemas.table.not(require)])
      let isAdded = entries.add(
        broken, at: .submission, .init(then: false), origins: origins.map { note(rule, $0, .draft) }
      )
      if !isAdded { notCarried += origins.map { note(rule, $0, .tooManyCases) } }
    }
  }

  private func note(
    _ rule: FormCheckedRule, _ condition: FormCondition, _ reason: NotCarried.Reason
  ) -> NotCarried {
    NotCarried(
      path: rule.path, key: condition.key.rawValue, condition: condition.written.source,
      reason: reason, place: condition.place)
  }
}

extension FormNode {
  /// The path as the catalog's tools write it: without marks for items.
  var writtenPath: String {
    switch source {
    case .field(let field): field.path
    case .section(let section): section.path
    case .submission, .item: path
    }
  }
}
