import SourceText

// MARK: - Ages

/// Completed years in JSONLogic.
///
/// Somebody is `n` years old when the day of birth is not after the same day `n` years ago, as
/// year and then month and day: a comparison of texts. A birth known in part has an age only
/// where all its days give the same one.
struct JSONLogicAge {
  /// The day of birth.
  let birth: JSONLogicRule
  let needed: JSONLogicRule
  /// The day the age is asked for; nil is the member `today` of the data.
  let day: CELDate?

  /// Ages asked for, so that years stay four digits.
  static let ages = -900...900
  static let years = 1900...9000

  private func part(_ rule: JSONLogicRule, _ start: Int64, _ count: Int64? = nil) -> JSONLogicRule {
    .operation("substr", [rule, .int(start)] + (count.map { [.int($0)] } ?? []))
  }

  private var on: JSONLogicRule {
    day.map { .string("\($0)") } ?? .operation("var", [.string("today")])
  }

  /// The same day `age` years before, and something greater than all that follows it in a text.
  private func before(_ age: Int) -> JSONLogicRule {
    if let day {
      return .string((day.year - age).padded(4) + "\(day)".dropFirst(4) + "-99")
    }
    let year = JSONLogicRule.operation("-", [part(on, 0, 4), .int(Int64(age))])
    return .operation("cat", [year, part(on, 4), .string("-99")])
  }

  /// Whether the age is at least a number; that it has one is asked for too.
  func isAtLeast(_ age: Int) -> JSONLogicRule { compared("<", age) }
  func isBelow(_ age: Int) -> JSONLogicRule { compared(">=", age) }

  private func compared(_ sign: String, _ age: Int) -> JSONLogicRule {
    let first = JSONLogicRule.operation("cat", [birth, .string("-01-01")])
    return .and([needed, isKnown, .operation(sign, [first, before(age)])])
  }

  // MARK: Births known in part

  private var isKnown: JSONLogicRule {
    let isDay = JSONLogicRule.operation("===", [part(birth, 7, 1), .string("-")])
    let isMonth = JSONLogicRule.and([
      .operation("===", [part(birth, 4, 1), .string("-")]),
      .operation("===", [part(birth, 7, 1), .string("")]),
    ])
    let isYear = JSONLogicRule.operation("===", [part(birth, 4, 1), .string("")])
    let isOtherMonth = same(part(birth, 5, 2), part(on, 5, 2), isWanted: false)
    return .or([
      isDay, .and([isMonth, .or([isOtherMonth, isAfterAllDays])]),
      .and([isYear, same(part(on, 5), .string("12-31"), isWanted: true)]),
    ])
  }

  private func same(
    _ a: JSONLogicRule, _ b: JSONLogicRule, isWanted: Bool
  ) -> JSONLogicRule {
    let (first, second) = (folded(a), folded(b))
    if case .string(let x) = first, case .string(let y) = second {
      return .bool((x == y) == isWanted)
    }
    return .operation(isWanted ? "===" : "!==", [first, second])
  }

  /// Whether no day of the month of birth comes after the one asked for, in that same month.
  private var isAfterAllDays: JSONLogicRule {
    let ends = [
      "01-31", "02-29", "03-31", "04-30", "05-31", "06-30", "07-31", "08-31", "09-30", "10-31",
      "11-30", "12-31",
    ]
    let isShort = same(part(on, 5), .string("02-28"), isWanted: true)
    if let day {
      return ends.contains("\(day)".suffix5) ? .bool(true) : .and([isShort, .not(isLeap)])
    }
    return .or([
      .operation("in", [part(on, 5), .array(ends.map { .string($0) })]),
      .and([isShort, .not(isLeap)]),
    ])
  }

  /// Whether the year of birth has a 29 February.
  private var isLeap: JSONLogicRule {
    let fours = JSONLogicRule.array((0..<25).map { .string(($0 * 4).padded(2)) })
    let (century, year) = (part(birth, 0, 2), part(birth, 2, 2))
    return .or([
      .and([
        .operation("!==", [year, .string("00")]), .operation("in", [year, fours]),
      ]),
      .and([
        .operation("===", [year, .string("00")]), .operation("in", [century, fours]),
      ]),
    ])
  }

  /// A part of a constant as that part.
  private func folded(_ rule: JSONLogicRule) -> JSONLogicRule {
    guard case .operation("substr", let operands) = rule, case .string(let text) = operands[0],
      case .int(let start) = operands[1]
    else { return rule }
    let rest = text.dropFirst(Int(start))
    if operands.count == 3, case .int(let count) = operands[2] {
      return .string(String(rest.prefix(Int(count))))
    }
    return .string(String(rest))
  }
}

extension String {
  /// Month and day of a date.
  fileprivate var suffix5: String { String(suffix(5)) }
}

extension JSONLogicEmitter {
  /// A comparison of an age with a number; nil for any other.
  mutating func ageComparison(
    _ left: NodeID, _ right: NodeID, _ binary: BinaryOperator, _ wanted: Bool
  ) -> JSONLogicRule? {
    if let call = ageCall(left), case .literal(.int(let number)) = tree[resolved(right)].kind {
      return compare(left, call, number, binary, wanted)
    }
    if let call = ageCall(right), case .literal(.int(let number)) = tree[resolved(left)].kind {
      return compare(right, call, number, binary.mirrored, wanted)
    }
    return nil
  }

  private func ageCall(_ id: NodeID) -> Node.Call? {
    let id = resolved(id)
    guard case .call(let call) = tree[id].kind, expression.function(of: id) == "age" else {
      return nil
    }
    return call
  }

  private mutating func compare(
    _ id: NodeID, _ call: Node.Call, _ number: Int64, _ binary: BinaryOperator, _ wanted: Bool
  ) -> JSONLogicRule {
    guard let age = age(id, call) else { return .bool(false) }
    guard let number = Int(exactly: number), JSONLogicAge.ages.contains(number) else {
      return refuse(
        id, .other(vi: "tuổi ngoài phạm vi dịch được", en: "an age beyond what is translated"))
    }
    switch wanted ? binary : binary.negated {
    case .greaterOrEqual: return age.isAtLeast(number)
    case .greater: return age.isAtLeast(number + 1)
    case .less: return age.isBelow(number)
    case .lessOrEqual: return age.isBelow(number + 1)
    case .equal: return .and([age.isAtLeast(number), age.isBelow(number + 1)])
    default: return .or([age.isBelow(number), age.isAtLeast(number + 1)])
    }
  }

  private mutating func age(_ id: NodeID, _ call: Node.Call) -> JSONLogicAge? {
    guard let birth = date(call.arguments[0]) else { return nil }
    var day: CELDate?
    if call.arguments.count == 2 {
      guard let on = date(call.arguments[1]) else { return nil }
      switch on {
      case .today: break
      case .constant(let date) where date.day != nil && JSONLogicAge.years.contains(date.year):
        day = date
      default:
        refuse(
          call.arguments[1],
          .other(
            vi: "chỉ dịch tuổi vào hôm nay hoặc vào một ngày cho sẵn",
            en: "only an age today or on a given day is translated"))
        return nil
      }
    } else if !canReadToday {
      return refuseToday(id)
    }
    guard case .field(let rule, let needed) = birth else {
      refuse(
        call.arguments[0],
        .other(
          vi: "chỉ dịch tuổi tính từ một trường",
          en: "only an age counted from a field is translated"))
      return nil
    }
    return JSONLogicAge(birth: rule, needed: needed, day: day)
  }

  /// Whether `today` stands where the rule reads, and is no variable of the expression.
  var canReadToday: Bool {
    !expression.variables.contains { $0 == "today" || $0 == "tomorrow" }
      && !locals.contains(where: \.isItem)
  }

  mutating func refuseToday<Result>(_ id: NodeID) -> Result? {
    refuse(
      id,
      .other(
        vi: "ở đây không đọc được “today” của dữ liệu",
        en: "the member “today” of the data is out of reach here"))
    return nil
  }
}
