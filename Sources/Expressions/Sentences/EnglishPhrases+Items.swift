/// Lists, and cells of a table.
extension EnglishPhrases {
  func items(
    _ quantity: Clause.Quantity, _ list: NamedFact, body: String, isStatement: Bool, isAlone: Bool
  ) -> String {
    guard quantity != .every else { return "for every \(one(of: list, isAlone)) " + body }
    return items(quantity, list, isAlone) + " for which " + body
  }

  /// How many items a list has.
  func items(_ quantity: Clause.Quantity, _ list: NamedFact, _ isAlone: Bool) -> String {
    let (one, many) = (one(of: list, isAlone), many(of: list, isAlone))
    return switch quantity {
    case .every: "there is every " + one
    case .some: "there is at least one " + one
    case .none: "there is no " + one
    case .exactly(1): "there is exactly one " + one
    case .exactly(let count): "there are exactly \(Self.count(count)) \(many)"
    case .not(1): "there is not exactly one " + one
    case .not(let count): "the number of \(many) is not \(Self.count(count))"
    case .atLeast(let least): "there are at least \(Self.count(least)) \(many)"
    case .atMost(1): "there is at most one " + one
    case .atMost(let most): "there are at most \(Self.count(most)) \(many)"
    }
  }

  private static func count(_ number: Int64) -> String {
    NumberText.integer(number, separator: ",", always: false)
  }

  func title(_ subject: Term) -> String {
    switch subject {
    case .fact(let fact) where fact.fact.person == nil: return NameText.clean(fact.fact.name)
    case .age(let born, nil):
      if let person = bearer(of: born, true) { return "Age of " + person }
    default: break
    }
    return noun(subject, true).withCapital
  }

  func cell(_ clause: Clause) -> String {
    if case .holds(_, let isTrue) = clause { return isTrue ? "yes" : "no" }
    let text = predicate(clause)
    return text.hasPrefix("is ") ? String(text.dropFirst(3)) : text
  }
}
