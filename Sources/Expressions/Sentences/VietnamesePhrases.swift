/// Vietnamese, as legal texts are written (văn phong pháp luật).
struct VietnamesePhrases: Phrasebook {
  let today: String?

  var opening: String { "Khi" }
  var otherwise: String { "Các trường hợp còn lại" }
  var otherConditions: String { "Điều kiện khác" }

  func constant(_ isTrue: Bool) -> String {
    isTrue ? "trong mọi trường hợp" : "không có trường hợp nào"
  }

  // MARK: - Joining

  func join(_ texts: [String], isAll: Bool) -> String {
    let word = isAll ? " và " : " hoặc "
    guard texts.count > 2, let last = texts.last else { return texts.joined(separator: word) }
    return texts.dropLast().joined(separator: ", ") + word + last
  }

  func both(_ text: String, _ group: String) -> String { text + ", đồng thời " + group }

  func either(_ groups: [String]) -> String { groups.joined(separator: ", hoặc ") }

  func introduction(isAll: Bool) -> String {
    isAll ? "đáp ứng đồng thời các điều kiện sau:" : "thuộc một trong các trường hợp sau:"
  }

  /// The letters of points (điểm), without f, j, w, z and with đ.
  func marker(_ index: Int, of count: Int) -> String {
    let letters = Array("abcdđeghiklmnopqrstuvxy")
    return count <= letters.count ? String(letters[index]) : String(index + 1)
  }

  private static let belongs = "thuộc trường hợp "

  func asItem(_ text: String) -> String {
    text.hasPrefix(Self.belongs) ? String(text.dropFirst(Self.belongs.count)) : text
  }

  // MARK: - Names

  func needsQuotes(_ name: String, _ isAlone: Bool) -> Bool {
    NameText.breaksLists(name) || (!isAlone && NameText.joins(name)) || name.hasSuffix("?")
  }

  func name(_ fact: NamedFact, _ isAlone: Bool) -> String {
    let name = NameText.clean(fact.fact.name)
    return needsQuotes(name, isAlone) ? NameText.quoted(name) : NameText.inside(name)
  }

  /// Before "là" and its like: a noun phrase as it is, anything else as the heading of an entry.
  private func subject(_ term: Term, _ isAlone: Bool) -> String {
    guard case .fact(let fact) = term, isEntry(fact) else { return noun(term, isAlone) }
    let name = NameText.clean(fact.fact.name)
    return (name.hasSuffix("?") ? "câu trả lời cho câu hỏi " : "mục ") + NameText.quoted(name)
  }

  private func isEntry(_ fact: NamedFact) -> Bool {
    let name = NameText.clean(fact.fact.name)
    if name.hasSuffix("?") { return true }
    // Numbers and dates are hardly ever asked for by anything but a noun phrase.
    switch fact.type {
    case .int, .uint, .double, .date, .timestamp, .duration: return false
    default: return !NameText.isNounPhrase(name)
    }
  }

  private func isCase(_ term: Term) -> Bool {
    term.fact.map { NameText.clean($0.fact.name).lowercased() == "trường hợp" } ?? false
  }

  // MARK: - Clauses

  func words(_ clause: Clause, isAlone: Bool) -> String {
    switch clause {
    case .holds(let term, let isTrue): return holds(term, isTrue, isAlone)
    case .answered(let term, let isTrue):
      let verb = isTrue ? "đã khai mục " : "không khai mục "
      return verb + NameText.quoted(NameText.clean(term.fact?.fact.name ?? noun(term, isAlone)))
    case .between(let term, _, _):
      if case .age(let born, let on) = term, hasNumbers(clause),
        let person = bearer(of: born, isAlone)
      {
        let day = on.map { " tính đến " + noun($0, isAlone) } ?? ""
        return person + " " + predicate(clause) + day
      }
      return noun(term, isAlone) + " " + predicate(clause)
    case .isOneOf(let term, let values, let isEqual):
      if let statement = statement(values, isEqual) { return statement }
      if isCase(term) {
        return (isEqual ? "" : "không ") + Self.belongs + join(texts(values, term), isAll: false)
      }
      return subject(term, isAlone) + " " + predicate(clause)
    case .includes(let list, let term, let isTrue):
      return subject(.fact(list), isAlone) + (isTrue ? " bao gồm " : " không bao gồm ")
        + value(term, for: .item(of: list))
    case .text(let test, let term, let part, let isTrue):
      return subject(term, isAlone) + (isTrue ? " " : " không ") + Self.verb(test) + " "
        + value(part, for: part)
    case .sameAnswer(let first, let second, let isSame):
      return "câu trả lời cho \(quotedName(first)) và \(quotedName(second)) "
        + (isSame ? "giống nhau" : "khác nhau")
    case .items(let quantity, let list, _): return items(quantity, list, isAlone)
    case .all, .any, .constant: return ""
    }
  }

  private func quotedName(_ term: Term) -> String {
    NameText.quoted(NameText.clean(term.fact?.fact.name ?? noun(term, true)))
  }

  private static func verb(_ test: Clause.TextTest) -> String {
    switch test {
    case .startsWith: "bắt đầu bằng"
    case .endsWith: "kết thúc bằng"
    case .contains: "có chứa"
    case .matches: "khớp với mẫu"
    }
  }

  /// Verbs before which "không" denies a whole statement.
  private static let denials = [
    "có": "không có", "là": "không phải là", "phải": "không phải", "được": "không được",
    "bị": "không bị", "thuộc": "không thuộc", "đã": "chưa", "cần": "không cần",
  ]

  private func holds(_ term: Term, _ isTrue: Bool, _ isAlone: Bool) -> String {
    guard case .fact(let fact) = term else {
      return noun(term, isAlone) + (isTrue ? " là có" : " là không")
    }
    if isTrue, let affirmed = fact.fact.affirmed { return NameText.clean(affirmed) }
    if !isTrue, let denied = fact.fact.denied { return NameText.clean(denied) }
    let name = NameText.clean(fact.fact.name)
    if name.hasSuffix("?") {
      return "câu trả lời cho câu hỏi \(NameText.quoted(name)) là \(isTrue ? "có" : "không")"
    }
    let inside = NameText.inside(name)
    let verb = inside.firstWord
    // "không" before "A hoặc B" would be read as denying A alone, and before "chưa" puzzles.
    let isQuoted =
      needsQuotes(name, isAlone && isTrue) || (!isTrue && NameText.denies(name))
    if !isQuoted, let denial = Self.denials[String(verb)] {
      return isTrue ? inside : denial + inside.dropFirst(verb.count)
    }
    var core = inside
    for opening in [Self.belongs, "trường hợp "] where core.hasPrefix(opening) {
      core = String(core.dropFirst(opening.count))
    }
    return (isTrue ? "" : "không ") + Self.belongs
      + (isQuoted ? NameText.quoted(core.withCapital) : core)
  }

  /// The sentences that the values have of their own; nil where one has none.
  private func statement(_ values: [Term], _ isEqual: Bool) -> String? {
    var texts: [String] = []
    for value in values {
      guard case .value(let value) = value, let affirmed = value.affirmed else { return nil }
      texts.append(
        NameText.clean(isEqual ? affirmed : value.denied ?? "không " + affirmed))
    }
    return join(texts, isAll: !isEqual)
  }

  private func texts(_ values: [Term], _ subject: Term) -> [String] {
    values.map { value($0, for: subject) }
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
    let texts = texts(values, subject)
    guard let value = values.first, values.count == 1 else {
      if !isEqual { return "không phải là một trong các giá trị " + texts.joined(separator: ", ") }
      return "là " + join(texts, isAll: false)
    }
    switch value {
    case .value(let name) where !isEqual && Self.isDenial(name.name):
      return "khác " + NameText.quoted(NameText.clean(name.name))
    case .text(""): return isEqual ? "để trống" : "không để trống"
    case .integer, .decimal, .span: return (isEqual ? "là " : "khác ") + texts[0]
    case .text, .value, .date, .moment, .weekday, .today:
      return (isEqual ? "là " : "không phải là ") + texts[0]
    default:
      switch value.fact?.type {
      case .int?, .uint?, .double?: return (isEqual ? "bằng " : "khác ") + texts[0]
      default: return (isEqual ? "trùng với " : "không trùng với ") + texts[0]
      }
    }
  }

  /// "không phải là không…" would puzzle everybody.
  static func isDenial(_ name: String) -> Bool {
    ["không", "chưa"].contains(NameText.clean(name).firstWord.lowercased())
  }

  private func age(_ lower: Clause.Bound?, _ upper: Clause.Bound?) -> String {
    let subject = Term.today
    let low = lower.map { value($0.term, for: subject) }
    let high = upper.map { value($0.term, for: subject) }
    // Of numbers, years are whole and the lower bound is reached, the upper is not.
    switch (low, high) {
    case (let low?, let high?): return "từ đủ \(low) tuổi đến dưới \(high) tuổi"
    case (let low?, nil): return isNumber(lower) ? "từ đủ \(low) tuổi trở lên" : order(lower, upper)
    case (nil, let high?): return isNumber(upper) ? "dưới \(high) tuổi" : order(lower, upper)
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
      return (lower.isInclusive ? "không nhỏ hơn " : "lớn hơn ") + noun(lower.term, false)
    }
    guard let upper else { return "" }
    return (upper.isInclusive ? "không lớn hơn " : "nhỏ hơn ") + noun(upper.term, false)
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
      let place = lower == nil ? "đứng trước " : "đứng sau "
      return place + text + (bound?.isInclusive == true ? " hoặc trùng với " + text : "")
        + " theo thứ tự ký tự"
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
    let isConstant = (lower ?? upper)?.term.isConstant == true
    switch (low, high) {
    case (let low?, let high?):
      return (lower?.isInclusive == true ? "từ " : "sau ") + low
        + (upper?.isInclusive == true ? " đến hết " : " đến trước ") + high
    case (let low?, nil):
      if lower?.isInclusive != true { return "sau " + low }
      return isConstant ? "từ \(low) trở đi" : "không trước " + low
    case (nil, let high?): return (upper?.isInclusive == true ? "không sau " : "trước ") + high
    case (nil, nil): return ""
    }
  }

  private func numbers(
    _ lower: Clause.Bound?, _ upper: Clause.Bound?, _ subject: Term
  ) -> String {
    let low = lower.map { value($0.term, for: subject) }
    let high = upper.map { value($0.term, for: subject) }
    let hasUnit = subject.fact?.fact.unit != nil
    switch (low, high) {
    case (let low?, let high?):
      return (lower?.isInclusive == true ? "từ " : "trên ") + low
        + (upper?.isInclusive == true ? " đến " : " đến dưới ") + high
    case (let low?, nil):
      if lower?.isInclusive == true { return "từ \(low) trở " + (isYear(subject) ? "đi" : "lên") }
      return (hasUnit ? "trên " : "lớn hơn ") + low
    case (nil, let high?):
      if upper?.isInclusive == true { return "không quá " + high }
      return (hasUnit ? "dưới " : "nhỏ hơn ") + high
    case (nil, nil): return ""
    }
  }
}
