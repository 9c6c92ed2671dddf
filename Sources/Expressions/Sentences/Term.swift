/// What conditions speak of and compare with: a noun phrase before it has words.
indirect enum Term: Hashable, Sendable {
  case fact(NamedFact)
  /// One item of a list of plain values, where it is spoken of itself.
  case item(of: NamedFact)
  case integer(Int64)
  case decimal(Double)
  case text(String)
  /// A code by its name.
  case value(Vocabulary.Value)
  case date(CELDate)
  case today
  case moment(CELTimestamp)
  case span(CELDuration)
  case age(Term, on: Term?)
  case sum([Term])
  case product([Term])
  case difference(Term, Term)
  case quotient(Term, Term, isWhole: Bool)
  case remainder(Term, Term)
  case negative(Term)
  /// How many code points a text has.
  case characters(Term)
  /// How many items a list has.
  case count(NamedFact)
  case part(TimePart, Term, zone: String?)
  /// 0 is Sunday.
  case weekday(Int)
  case workingDays(after: Term, through: Term)
  case changed(Change, Term)
  case extreme(isGreatest: Bool, [Term])

  enum TimePart: String, Hashable, Sendable {
    case year = "getFullYear"
    case month = "getMonth"
    case day = "getDate"
    case dayFromZero = "getDayOfMonth"
    case weekday = "getDayOfWeek"
    case dayOfYear = "getDayOfYear"
    case hour = "getHours"
    case minute = "getMinutes"
    case second = "getSeconds"
    case millisecond = "getMilliseconds"

    /// CEL counts some from zero where people count from one.
    var isFromZero: Bool { self == .month || self == .dayFromZero || self == .dayOfYear }
  }

  enum Change: String, Hashable, Sendable {
    case normalize, words, trim, lowerAscii, upperAscii
    case absolute = "math.abs"
    case ceiling = "math.ceil"
    case floor = "math.floor"
    case rounded = "math.round"
  }

  /// Whether it is the same in every dossier.
  var isConstant: Bool {
    switch self {
    case .integer, .decimal, .text, .value, .date, .moment, .span, .weekday: true
    default: false
    }
  }

  /// Whether it is made with an operator, and wants brackets inside another.
  var isComposed: Bool {
    switch self {
    case .sum, .product, .difference, .quotient, .remainder, .negative: true
    default: false
    }
  }

  /// Every fact in it; an item of a list as a fact of its own.
  var facts: [NamedFact] {
    switch self {
    case .fact(let fact), .count(let fact): [fact]
    case .item(let list):
      [NamedFact(path: list.path + "[]", fact: list.fact, type: list.type)]
    case .integer, .decimal, .text, .value, .date, .today, .moment, .span, .weekday: []
    case .age(let born, let on): born.facts + (on?.facts ?? [])
    case .sum(let terms), .product(let terms), .extreme(_, let terms): terms.flatMap(\.facts)
    case .difference(let a, let b), .quotient(let a, let b, _), .remainder(let a, let b),
      .workingDays(let a, let b):
      a.facts + b.facts
    case .negative(let inner), .characters(let inner), .changed(_, let inner),
      .part(_, let inner, _):
      inner.facts
    }
  }

  /// The fact that gives the term its unit and the names of its codes.
  var fact: NamedFact? {
    switch self {
    case .fact(let fact), .item(let fact): fact
    case .sum(let terms), .extreme(_, let terms): terms.lazy.compactMap(\.fact).first
    case .difference(let first, let second): first.fact ?? second.fact
    case .negative(let term), .changed(.absolute, let term): term.fact
    default: nil
    }
  }
}

/// A fact with its name in the vocabulary; its path is what it is known by.
struct NamedFact: Sendable {
  var path: String
  var fact: Vocabulary.Fact
  var type: CELType
}

extension NamedFact: Hashable {
  static func == (a: NamedFact, b: NamedFact) -> Bool { a.path == b.path }
  func hash(into hasher: inout Hasher) { hasher.combine(path) }
}
