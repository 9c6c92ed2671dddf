/// Lists, and cells of a table.
extension VietnamesePhrases {
  func items(
    _ quantity: Clause.Quantity, _ list: NamedFact, body: String, isStatement: Bool, isAlone: Bool
  ) -> String {
    let item = item(of: list, isAlone)
    let isEvery = quantity == .every
    let subject = isEvery ? "tất cả " + item + " đều" : items(quantity, list, isAlone)
    if isStatement { return subject + (isEvery ? " đáp ứng điều kiện " : " mà ") + body }
    // What is said of the item itself follows it: "thành viên dưới 18 tuổi".
    for itself in [item + " đó ", "giá trị đó "] where body.hasPrefix(itself) {
      return subject + " " + body.dropFirst(itself.count)
    }
    return subject + (Self.verbs.contains(String(body.firstWord)) ? " " : " có ") + body
  }

  /// With what a body begins that needs no verb before it.
  private static let verbs: Set<String> = [
    "có", "là", "không", "thuộc", "được", "bị", "phải", "chưa", "đã", "cần", "đáp", "tất",
  ]

  /// How many items a list has.
  func items(_ quantity: Clause.Quantity, _ list: NamedFact, _ isAlone: Bool) -> String {
    let item = item(of: list, isAlone)
    return switch quantity {
    case .every: "có tất cả " + item
    case .some: "có ít nhất một " + item
    case .none: "không có \(item) nào"
    case .exactly(let count): "có đúng \(Self.count(count)) \(item)"
    case .not(1): "không phải có đúng một " + item
    case .not(let count): "số \(item) khác \(Self.count(count))"
    case .atLeast(let least): "có từ \(Self.count(least)) \(item) trở lên"
    case .atMost(let most): "có không quá \(Self.count(most)) \(item)"
    }
  }

  private static func count(_ number: Int64) -> String {
    number == 1 ? "một" : NumberText.integer(number, separator: ".", always: false)
  }

  func title(_ subject: Term) -> String {
    switch subject {
    case .fact(let fact) where fact.fact.person == nil: return NameText.clean(fact.fact.name)
    case .age(let born, nil):
      if let person = bearer(of: born, true) { return "Tuổi của " + person }
    default: break
    }
    return noun(subject, true).withCapital
  }

  func cell(_ clause: Clause) -> String {
    switch clause {
    case .holds(_, let isTrue): return isTrue ? "có" : "không"
    case .isOneOf(let term, let values, let isEqual) where values.allSatisfy(\.isConstant):
      let texts = values.map { value($0, for: term) }
      if !isEqual { return "không phải là " + texts.joined(separator: ", ") }
      return values == [.text("")] ? "để trống" : join(texts, isAll: false)
    default: return predicate(clause)
    }
  }
}
