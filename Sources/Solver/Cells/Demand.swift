import Expressions

/// What conditions ask of one fact: between which of its values they can tell.
struct Demand {
  /// Constants it is compared with.
  var constants: [CELValue] = []
  /// Numbers its size is compared with.
  var sizes: Set<Int> = []
  /// Ages it is compared with, and the day they are counted on.
  var ages: Set<AgeLimit> = []
  var texts: Set<TextPredicate> = []
  /// Whether each of its values may be treated in its own way.
  var needsEveryValue = false
  /// Facts it is compared with, and those they are compared with; itself among them.
  var partners: [Int] = []

  struct AgeLimit: Hashable {
    var years: Int
    var day: CELDate
  }

  /// What the facts that are compared with each other ask together.
  static func joined(_ demands: [Demand]) -> Demand {
    var result = Demand()
    for demand in demands {
      result.constants += demand.constants
      result.sizes.formUnion(demand.sizes)
      result.ages.formUnion(demand.ages)
      result.texts.formUnion(demand.texts)
      result.needsEveryValue = result.needsEveryValue || demand.needsEveryValue
    }
    return result
  }
}

/// A question about a text.
struct TextPredicate: Hashable {
  enum Kind { case startsWith, endsWith, contains, matches }
  var kind: Kind
  var argument: String
}

/// Values of a fact such that each of its values is treated as one of them.
struct Cells {
  /// Simplest first.
  var values: [CELValue]
  /// Whether there may be values that are treated as none of them.
  var hasOthers = false
  /// Of codes, the one that stands for all that are not among them.
  var rest: CELText?
}

/// How large an encoding may grow.
struct CellLimits {
  /// Values of a fact that are told apart.
  var cells = 2000
  /// Values of a whole number's range that are looked at one by one.
  var range = 1000
  /// States of the automata of a text.
  var states = 4096
  /// Combinations of values of the facts that one part of a condition reads together.
  var combinations = 4096
}
