/// English.
struct EnglishPhrases: Phrasebook {
  let today: String?

  var opening: String { "When" }
  var otherwise: String { "All other cases" }
  var otherConditions: String { "Further conditions" }

  func constant(_ isTrue: Bool) -> String { isTrue ? "in every case" : "in no case" }

  // MARK: - Joining

  func join(_ texts: [String], isAll: Bool) -> String {
    let word = isAll ? " and " : " or "
    guard texts.count > 2, let last = texts.last else { return texts.joined(separator: word) }
    return texts.dropLast().joined(separator: ", ") + word + last
  }

  func both(_ text: String, _ group: String) -> String { text + ", and either " + group }

  func either(_ groups: [String]) -> String { groups.joined(separator: ", or ") }

  func introduction(isAll: Bool) -> String {
    isAll ? "all of the following hold:" : "one of the following holds:"
  }

  func marker(_ index: Int, of count: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    return count <= letters.count ? String(letters[index]) : String(index + 1)
  }

  func asItem(_ text: String) -> String { text }

  // MARK: - Names

  func needsQuotes(_ name: String, _ isAlone: Bool) -> Bool {
    NameText.breaksLists(name) || (!isAlone && NameText.joins(name)) || name.hasSuffix("?")
  }

  private static let determiners: Set<String> = [
    "the", "a", "an", "any", "all", "his", "her", "their", "my", "your", "whether",
  ]

  /// As a noun phrase with an article.
  func name(_ fact: NamedFact, _ isAlone: Bool) -> String {
    let name = NameText.clean(fact.fact.name)
    if name.hasSuffix("?") { return "the answer to " + NameText.quoted(name) }
    if needsQuotes(name, isAlone) { return NameText.quoted(name) }
    let inside = NameText.inside(name)
    let isBare = inside == name || Self.determiners.contains(String(inside.firstWord))
    return isBare ? inside : "the " + inside
  }

  private func quotedName(_ term: Term) -> String {
    NameText.quoted(NameText.clean(term.fact?.fact.name ?? noun(term, true)))
  }

  // MARK: - Clauses

  func words(_ clause: Clause, isAlone: Bool) -> String {
    switch clause {
    case .holds(let term, let isTrue): return holds(term, isTrue, isAlone)
    case .answered(let term, let isTrue):
      return quotedName(term) + (isTrue ? " is answered" : " is not answered")
    case .between(let term, _, _):
      if case .age(let born, let on) = term, hasNumbers(clause),
        let person = bearer(of: born, isAlone)
      {
        let day = on.map { " as of " + noun($0, isAlone) } ?? ""
        return person + " " + predicate(clause) + day
      }
      return noun(term, isAlone) + " " + predicate(clause)
    case .isOneOf(let term, let values, let isEqual):
      return statement(values, isEqual) ?? noun(term, isAlone) + " " + predicate(clause)
    case .includes(let list, let term, let isTrue):
      return quotedName(.fact(list)) + (isTrue ? " includes " : " does not include ")
        + value(term, for: .item(of: list))
    case .text(let test, let term, let part, let isTrue):
      return noun(term, isAlone) + " " + Self.verb(test, isTrue) + " " + value(part, for: part)
    case .sameAnswer(let first, let second, let isSame):
      return "the answers to \(quotedName(first)) and \(quotedName(second)) are "
        + (isSame ? "the same" : "different")
    case .items(let quantity, let list, _): return items(quantity, list, isAlone)
    case .all, .any, .constant: return ""
    }
  }

  private static func verb(_ test: Clause.TextTest, _ isTrue: Bool) -> String {
    switch test {
    case .startsWith: isTrue ? "begins with" : "does not begin with"
    case .endsWith: isTrue ? "ends with" : "does not end with"
    case .contains: isTrue ? "contains" : "does not contain"
    case .matches: isTrue ? "matches the pattern" : "does not match the pattern"
    }
  }

  private func holds(_ term: Term, _ isTrue: Bool, _ isAlone: Bool) -> String {
    guard case .fact(let fact) = term else {
      return noun(term, isAlone) + " is \(isTrue ? "yes" : "no")"
    }
    if isTrue, let affirmed = fact.fact.affirmed { return NameText.clean(affirmed) }
    if !isTrue, let denied = fact.fact.denied { return NameText.clean(denied) }
    let name = NameText.clean(fact.fact.name)
    if name.hasSuffix("?") {
      return "the answer to \(NameText.quoted(name)) is \(isTrue ? "yes" : "no")"
    }
    return NameText.quoted(name) + (isTrue ? " applies" : " does not apply")
  }

  /// The sentences that the values have of their own; nil where one has none.
  private func statement(_ values: [Term], _ isEqual: Bool) -> String? {
    var texts: [String] = []
    for value in values {
      guard case .value(let value) = value,
        let text = isEqual ? value.affirmed : value.denied
      else { return nil }
      texts.append(NameText.clean(text))
    }
    return join(texts, isAll: !isEqual)
  }

  // MARK: - Predicates

  func predicate(_ clause: Clause) -> String {
    switch clause {
    case .between(let term, let lower, let upper):
      if case .age = term { return age(lower, upper) }
      return range(lower, upper, term)
    case .isOneOf(let term, let values, let isEqual): return equality(values, isEqual, term)
    default: return ""
    }
  }

  private func equality(_ values: [Term], _ isEqual: Bool, _ subject: Term) -> String {
    let texts = values.map { value($0, for: subject) }
    if values == [.text("")] { return isEqual ? "is empty" : "is not empty" }
    if isEqual { return "is " + join(texts, isAll: false) }
    return (texts.count > 1 ? "is none of " : "is not ") + texts.joined(separator: ", ")
  }

  private func age(_ lower: Clause.Bound?, _ upper: Clause.Bound?) -> String {
    let low = lower.map { value($0.term, for: .today) }
    let high = upper.map { value($0.term, for: .today) }
    switch (low, high) {
    case (let low?, let high?): return "is at least \(low) but under \(high) years old"
    case (let low?, nil):
      return isNumber(lower) ? "is at least \(low) years old" : order(lower, upper)
    case (nil, let high?):
      return isNumber(upper) ? "is under \(high) years old" : order(lower, upper)
    case (nil, nil): return ""
    }
  }

  private func isNumber(_ bound: Clause.Bound?) -> Bool {
    if case .integer? = bound?.term { true } else { false }
  }

  private func hasNumbers(_ clause: Clause) -> Bool {
    if case .between(_, let lower, let upper) = clause { isNumber(lower ?? upper) } else { false }
  }

  /// Above or below what is no constant.
  private func order(_ lower: Clause.Bound?, _ upper: Clause.Bound?) -> String {
    if let lower {
      return (lower.isInclusive ? "is not less than " : "is greater than ")
        + noun(lower.term, false)
    }
    guard let upper else { return "" }
    return (upper.isInclusive ? "is not greater than " : "is less than ") + noun(upper.term, false)
  }

  private func range(
    _ lower: Clause.Bound?, _ upper: Clause.Bound?, _ subject: Term
  ) -> String {
    switch (lower ?? upper)?.term {
    case .date?, .today?, .moment?: return dates(lower, upper, subject)
    case .integer?, .decimal?, .span?: return numbers(lower, upper, subject)
    case .text?, .value?:
      let bound = lower ?? upper
      let text = bound.map { value($0.term, for: subject) } ?? ""
      let place = lower == nil ? "comes before " : "comes after "
      return place + text + (bound?.isInclusive == true ? " or is " + text : "")
        + " in the order of characters"
    default:
      switch subject.fact?.type {
      case .date?, .timestamp?: return dates(lower, upper, subject)
      default: return order(lower, upper)
      }
    }
  }

  private func dates(
    _ lower: Clause.Bound?, _ upper: Clause.Bound?, _ subject: Term
  ) -> String {
    let low = lower.map { value($0.term, for: subject) }
    let high = upper.map { value($0.term, for: subject) }
    switch (low, high) {
    case (let low?, let high?):
      return (lower?.isInclusive == true ? "is from " : "is after ") + low
        + (upper?.isInclusive == true ? " through " : " but before ") + high
    case (let low?, nil): return (lower?.isInclusive == true ? "is not before " : "is after ") + low
    case (nil, let high?):
      return (upper?.isInclusive == true ? "is not after " : "is before ") + high
    case (nil, nil): return ""
    }
  }

  private func numbers(
    _ lower: Clause.Bound?, _ upper: Clause.Bound?, _ subject: Term
  ) -> String {
    let low = lower.map { value($0.term, for: subject) }
    let high = upper.map { value($0.term, for: subject) }
    switch (low, high) {
    case (let low?, let high?):
      return (lower?.isInclusive == true ? "is at least " : "is more than ") + low
        + (upper?.isInclusive == true ? " but at most " : " but less than ") + high
    case (let low?, nil):
      return (lower?.isInclusive == true ? "is at least " : "is more than ") + low
    case (nil, let high?):
      return (upper?.isInclusive == true ? "is at most " : "is less than ") + high
    case (nil, nil): return ""
    }
  }
}
