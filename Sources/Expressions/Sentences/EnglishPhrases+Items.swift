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

  func cell(_ clause: Clause) -> (title: String, text: String)? {
    func cut(_ text: String) -> String { text.hasPrefix("is ") ? String(text.dropFirst(3)) : text }
    switch clause {
    case .holds(.fact(let fact), let isTrue):
      return (NameText.clean(fact.fact.name), isTrue ? "yes" : "no")
    case .between(.age(let born, nil), _, _):
      let title = bearer(of: born, true).map { "age of " + $0 } ?? noun(.age(born, on: nil), true)
      return (title.withCapital, cut(predicate(clause)))
    case .between(.fact(let fact), _, _), .isOneOf(.fact(let fact), _, _):
      return (NameText.clean(fact.fact.name), cut(predicate(clause)))
    case .isOneOf(let term, _, _): return (noun(term, true).withCapital, cut(predicate(clause)))
    default: return nil
    }
  }
}
