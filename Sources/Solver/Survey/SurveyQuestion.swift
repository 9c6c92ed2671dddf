import Expressions

/// Something that is asked of a questionnaire: whether there is a valid submission in which…
public enum SurveyQuestion: Sendable, Hashable {
  /// …a condition comes to an outcome while what it stands in is present.
  ///
  /// Of a part of a constraint, with that constraint left out.
  case outcome(condition: Int, Outcomes)
  /// …a place is present, by its number in the questionnaire.
  case present(place: Int)
  /// …a place is shown and its own condition requires it.
  case required(place: Int)
  /// …a code is chosen.
  case chosen(place: Int, code: String)
  /// …a constraint is broken, with that constraint left out.
  case broken(constraint: Int)
  /// …anything stands: whether there is a valid submission at all.
  case anything
}

/// What is known of a question.
public enum SurveyAnswer: Sendable, Hashable {
  case possible
  case impossible
  case undecided(Undecided)

  public var isImpossible: Bool { self == .impossible }
}

/// Parts of a questionnaire that exclude something together.
public struct Contradiction: Sendable, Hashable {
  /// Places, by their numbers, for when they are shown or required.
  public var places: [Int]
  /// Constraints, by their numbers.
  public var constraints: [Int]
  /// Whether nothing can be left out of it.
  public var isMinimal: Bool

  public init(places: [Int], constraints: [Int], isMinimal: Bool) {
    self.places = places
    self.constraints = constraints
    self.isMinimal = isMinimal
  }
}

/// All standing questions of a questionnaire, by number.
struct SurveyQuestions {
  private(set) var all: [SurveyQuestion] = []
  /// The first of three for each condition; nil for one that is not asked about, and so below.
  private(set) var outcomes: [Int?] = []
  private(set) var presences: [Int] = []
  private(set) var requirements: [Int?] = []
  private(set) var broken: [Int?] = []
  /// By number of the place in the questionnaire and code; codes that nothing tells apart are one.
  private(set) var codes: [[CELText: Int]] = []
  let anything = 0

  init(_ frame: SurveyFrame) {
    all.append(.anything)
    for (condition, placed) in frame.questionnaire.conditions.enumerated() {
      outcomes.append(placed.isAskedAbout ? all.count : nil)
      guard placed.isAskedAbout else { continue }
      for outcome in [Outcomes.isTrue, .isFalse, .isUnknown] {
        all.append(.outcome(condition: condition, outcome))
      }
    }
    for (place, asked) in frame.questionnaire.places.enumerated() {
      presences.append(all.count)
      all.append(.present(place: place))
      if case .when = asked.requirement {
        requirements.append(all.count)
        all.append(.required(place: place))
      } else {
        requirements.append(nil)
      }
      codes.append([:])
      addCodes(place, frame)
    }
    for (number, constraint) in frame.questionnaire.constraints.enumerated() {
      broken.append(constraint.isAskedAbout ? all.count : nil)
      if constraint.isAskedAbout { all.append(.broken(constraint: number)) }
    }
  }

  private mutating func addCodes(_ place: Int, _ frame: SurveyFrame) {
    guard let number = frame.placeOf[place],
      let kind = frame.encoding.space.places[number].fact?.kind
    else { return }
    let states = frame.encoding.states[number]
    switch kind {
    case .codes(let codes): for code in codes { add(code, place, like: nil) }
    case .code(let codes):
      let cells = states.cells.compactMap { cell -> CELText? in
        if case .string(let code) = cell.value { code } else { nil }
      }
      let own = Set(cells)
      // What stands for others comes before them.
      for code in codes {
        add(code, place, like: own.contains(CELText(code)) ? nil : states.rest)
      }
    default: break
    }
  }

  private mutating func add(_ code: String, _ place: Int, like other: CELText?) {
    guard codes[place][CELText(code)] == nil else { return }
    if let other {
      codes[place][CELText(code)] = codes[place][other]
    } else {
      codes[place][CELText(code)] = all.count
      all.append(.chosen(place: place, code: code))
    }
  }

  /// The number of a question; nil where there is none like it.
  func number(_ question: SurveyQuestion) -> Int? {
    switch question {
    case .anything: anything
    case .outcome(let condition, let outcome):
      outcomes.indices.contains(condition) ? self.outcome(condition, outcome) : nil
    case .present(let place): presences.indices.contains(place) ? presences[place] : nil
    case .required(let place):
      requirements.indices.contains(place) ? requirements[place] : nil
    case .chosen(let place, let code):
      codes.indices.contains(place) ? codes[place][CELText(code)] : nil
    case .broken(let constraint): broken.indices.contains(constraint) ? broken[constraint] : nil
    }
  }

  func outcome(_ condition: Int, _ outcome: Outcomes) -> Int? {
    guard let first = outcomes[condition] else { return nil }
    return switch outcome {
    case .isTrue: first
    case .isFalse: first + 1
    case .isUnknown: first + 2
    default: nil
    }
  }
}
