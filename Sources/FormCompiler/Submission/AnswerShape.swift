import CatalogModel
import Expressions
import SourceText

/// What the answer of a field must be by itself, whatever else was answered.
indirect enum AnswerShape: Sendable {
  /// A field whose type could not be read.
  case any
  case text(TextShape)
  case number(NumberShape)
  case boolean(mustBeTrue: Bool)
  case date(Set<DatePattern.Precision>)
  case moment
  /// nil for any code.
  case choice(Set<CELText>?)
  case list(of: AnswerShape, count: CountShape, isUnique: Bool)
  case object(ObjectShape)
  case address(AddressShape)
}

/// Lengths are in code points.
struct TextShape: Sendable {
  var least = 0
  var most: Int?
  var format: TextFormat?
  var pattern: PatternMatcher?
}

struct NumberShape: Sendable {
  /// Validators agree on whole numbers only up to here: 2^53 − 1.
  static let widest = 9_007_199_254_740_991.0

  var isWhole: Bool
  var least = -Self.widest
  var most = Self.widest
  var step: DecimalNumber?
}

struct CountShape: Sendable {
  var least = 0
  var most: Int?

  init(_ field: FormField?) {
    least = max(0, field?.minItems?.value ?? 0)
    most = field?.maxItems.map(\.value).flatMap { $0 >= 0 ? $0 : nil }
  }
}

/// An object of the answer itself: a file, an address, a consent.
struct ObjectShape: Sendable {
  struct Member: Sendable {
    var key: String
    var shape: AnswerShape
    var isRequired: Bool

    init(_ key: String, _ shape: AnswerShape, isRequired: Bool = false) {
      self.key = key
      self.shape = shape
      self.isRequired = isRequired
    }
  }

  var members: [Member]
}

/// Province and commune of the day; old units, or another country, where the field takes them.
struct AddressShape: Sendable {
  var current: ObjectShape
  var old: ObjectShape?
  var abroad: ObjectShape?
  /// The province of each commune, where there is more than one province.
  var provinces: [CELText: CELText] = [:]

  /// The one kind of place that an answer can be: each has a key that no other has or lacks.
  func kind(of members: [Answer.Member]) -> ObjectShape {
    if let abroad, members.contains(where: { $0.key == "country" }) { return abroad }
    if let old, members.contains(where: { $0.key == "district" }) { return old }
    return current
  }
}
