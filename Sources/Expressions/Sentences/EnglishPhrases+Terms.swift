/// Things and values.
extension EnglishPhrases {
  func noun(_ term: Term, _ isAlone: Bool) -> String {
    switch term {
    case .fact(let fact): ownName(fact, isAlone)
    case .item(let list): list.fact.item.map { "that " + NameText.clean($0) } ?? "that value"
    case .integer, .decimal, .text, .value, .date, .moment, .span, .today, .weekday:
      value(term, for: term)
    case .age(let born, let on): age(of: born, on, isAlone)
    case .sum(let terms): "the sum of " + list(terms, isAlone)
    case .product(let terms): "the product of " + list(terms, isAlone)
    case .difference(let first, let second):
      "the difference of \(part(first, isAlone)) less \(part(second, isAlone))"
    case .quotient(let first, let second, let isWhole):
      (isWhole ? "the whole part of " : "")
        + "\(part(first, isAlone)) divided by \(part(second, isAlone))"
    case .remainder(let first, let second):
      "the remainder of \(part(first, isAlone)) divided by \(part(second, isAlone))"
    case .negative(let inner): "minus " + part(inner, isAlone)
    case .characters(let inner): "the number of characters of " + noun(inner, isAlone)
    case .count(let list): "the number of " + many(of: list, isAlone)
    case .part(let part, let moment, let zone): self.part(part, moment, zone, isAlone)
    case .workingDays(let after, let through):
      "the number of working days after \(noun(after, isAlone)) through \(noun(through, isAlone))"
    case .changed(let change, let inner): changed(change, noun(inner, isAlone))
    case .extreme(let isGreatest, let terms):
      (isGreatest ? "the greatest of " : "the least of ") + list(terms, isAlone)
    }
  }

  /// With the person whose it is, where the name alone does not say so.
  private func ownName(_ fact: NamedFact, _ isAlone: Bool) -> String {
    let name = name(fact, isAlone)
    guard let person = fact.fact.person.map(NameText.clean), !name.contains(person) else {
      return name
    }
    return name + " of " + person
  }

  private func list(_ terms: [Term], _ isAlone: Bool) -> String {
    join(terms.map { part($0, isAlone) }, isAll: true)
  }

  /// An operand, in brackets where it is itself made with an operator.
  private func part(_ term: Term, _ isAlone: Bool) -> String {
    term.isComposed ? "(" + noun(term, isAlone) + ")" : noun(term, isAlone)
  }

  /// What a person, or the holder of a date of birth, is called.
  func bearer(of born: Term, _ isAlone: Bool) -> String? {
    guard case .fact(let fact) = born else { return nil }
    if let person = fact.fact.person { return NameText.clean(person) }
    let name = NameText.clean(fact.fact.name)
    for opening in ["Date of birth of ", "Birth date of "] where name.hasPrefix(opening) {
      let person = String(name.dropFirst(opening.count))
      return needsQuotes(person, isAlone) ? nil : person
    }
    return nil
  }

  private func age(of born: Term, _ on: Term?, _ isAlone: Bool) -> String {
    let whose = bearer(of: born, isAlone).map { "of " + $0 } ?? "by " + noun(born, isAlone)
    return "the age \(whose)" + (on.map { " as of " + noun($0, isAlone) } ?? "")
  }

  /// One item of a list.
  func one(of list: NamedFact, _ isAlone: Bool) -> String {
    list.fact.item.map(NameText.clean) ?? "item of " + name(list, isAlone)
  }

  /// Several of them.
  func many(of list: NamedFact, _ isAlone: Bool) -> String {
    list.fact.items.map(NameText.clean) ?? "items of " + name(list, isAlone)
  }

  private func part(
    _ part: Term.TimePart, _ moment: Term, _ zone: String?, _ isAlone: Bool
  ) -> String {
    let word =
      switch part {
      case .year: "year"
      case .month: "month"
      case .day, .dayFromZero: "day of the month"
      case .weekday: "day of the week"
      case .dayOfYear: "number of the day in the year"
      case .hour: "hours"
      case .minute: "minutes"
      case .second: "seconds"
      case .millisecond: "milliseconds"
      }
    let place = zone.map { " in the time zone " + NameText.clean($0) } ?? ""
    return "the \(word) of " + noun(moment, isAlone) + place
  }

  private func changed(_ change: Term.Change, _ inner: String) -> String {
    switch change {
    case .normalize: inner + " with letters composed and blanks made single"
    case .words: inner + " in Vietnamese words"
    case .trim: inner + " without blanks at its ends"
    case .lowerAscii: inner + " in small letters"
    case .upperAscii: inner + " in capitals"
    case .absolute: "the absolute value of " + inner
    case .ceiling: inner + " rounded up"
    case .floor: inner + " rounded down"
    case .rounded: inner + " rounded"
    }
  }

  // MARK: - Values

  /// A value that something is compared with, in the unit of that.
  func value(_ term: Term, for subject: Term) -> String {
    switch term {
    case .integer(let number):
      withUnit(subject) { always in
        NumberText.integer(number, separator: isYear(subject) ? "" : ",", always: always)
      }
    case .decimal(let number):
      withUnit(subject) { always in
        NumberText.decimal(number, separator: ",", point: ".", always: always)
      }
    case .text(let text): NameText.quoted(NameText.clean(text))
    case .value(let value): NameText.quoted(NameText.clean(value.name))
    case .date(let date): Self.date(date)
    case .today: today ?? "today"
    case .moment(let moment): Self.moment(moment)
    case .span(let span): Self.span(span)
    case .weekday(let day):
      ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"][day % 7]
    default: noun(term, false)
    }
  }

  private func isYear(_ subject: Term) -> Bool {
    if case .part(.year, _, _) = subject { return true }
    return subject.fact?.fact.name.firstWord == "Year"
  }

  private func withUnit(_ subject: Term, _ number: (Bool) -> String) -> String {
    guard let unit = subject.fact?.fact.unit.map(NameText.clean), !unit.isEmpty else {
      return number(false)
    }
    return NumberText.isMoney(unit) ? "VND " + number(true) : number(true) + " " + unit
  }

  static func date(_ date: CELDate) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    var parts: [String] = []
    if let day = date.day { parts.append("\(day)") }
    if let month = date.month { parts.append(months[month - 1]) }
    parts.append("\(date.year)")
    return parts.joined(separator: " ")
  }

  private static func moment(_ moment: CELTimestamp) -> String {
    let fields = moment.fields(offset: 0)
    let second = fields.second == 0 ? "" : ":" + fields.second.padded(2)
    let day = CELDate(dayNumber: fields.dayNumber).map(date) ?? ""
    return "\(fields.hour.padded(2)):\(fields.minute.padded(2))\(second) UTC on \(day)"
  }

  private static func span(_ span: CELDuration) -> String {
    SpanText.text(span, units: (day: "days", hour: "h", minute: "min", second: "s")) ?? "\(span)"
  }
}
