/// What may stand at a place of the catalog language.
///
/// The reader checks nodes against shapes, and the authoring schemas that editors
/// load are written from the same shapes, so the two cannot drift apart.
public indirect enum Shape: Sendable {
  /// Human text: a scalar, or a map from languages to texts (nội dung hiển thị).
  case text
  /// Exact text: codes, addresses, file names.
  case string
  /// The name under which a declaration or a part is known.
  case id(IDStyle)
  /// The id of a declaration of a kind (`document`, `agency`…).
  case reference(String)
  /// One of a closed set of words.
  case word([Word])
  case boolean
  case integer(ClosedRange<Int>)
  case decimal
  /// `YYYY-MM-DD`
  case date
  /// `YYYY-MM`
  case month
  /// `N working days | days | working hours | hours | months | years`
  case duration
  /// A duration, `not-regulated`, `not-published`, or `{ same-day: … }`.
  case timeLimit
  /// `8000 VND`
  case money
  /// `free`, money, or `{ per, tiers, max }`.
  case feeAmount
  /// `2.6 MB`
  case byteSize
  /// `300 dpi`
  case resolution
  /// CEL text, a structured condition, or `true`/`false`.
  case condition
  /// A list; `orSingle` lets one item stand without the brackets.
  case list(Shape, orSingle: Bool)
  case map(@Sendable () -> MapShape)
  /// A map whose keys are words of a closed set.
  case keyed([Word], Shape)
  /// A value that may vary: the value, rows, or a map by channel.
  case table(Shape, row: MapShape)
  /// The first alternative that fits: a scalar that is one of the words, else by the
  /// node's own kind (scalar, list, map).
  case either([Shape])
  /// A bound of a field: a number, a date or an expression.
  case bound
  /// Anything; kept as syntax.
  case syntax
}

/// How an id must be spelt.
public enum IDStyle: Sendable {
  /// `[a-z0-9][a-z0-9-]*`
  case kebab
  /// `[a-z][A-Za-z0-9]*`: may be named in a condition.
  case camel
  /// Letters, digits, `.`, `_`, `-`: ids of rules, profiles, steps.
  case free
  /// `1.001193`
  case procedureCode
  /// `60/2014/QH13`
  case instrumentNumber
}

/// A word of a closed set, with what it means.
public struct Word: Sendable {
  public var word: String
  public var vi: String
  public var en: String
  public init(_ word: String, _ vi: String, _ en: String) {
    self.word = word
    self.vi = vi
    self.en = en
  }
}

/// Whether a key must be there.
public enum Presence: Sendable {
  case optional
  /// Demanded once the declaration is no draft.
  case required
  /// Without it the declaration means nothing, draft or not.
  case essential
}

/// One key of a map, with what it means.
public struct KeyShape: Sendable {
  public var name: String
  public var shape: Shape
  public var presence: Presence
  /// May stand under `levels.<level>`.
  public var perLevel: Bool
  /// May stand in a local part.
  public var local: Bool
  /// The Vietnamese legal term.
  public var vi: String
  public var en: String

  public init(
    _ name: String, _ shape: Shape, _ presence: Presence, perLevel: Bool = false,
    local: Bool = false, _ vi: String, _ en: String
  ) {
    self.name = name
    self.shape = shape
    self.presence = presence
    self.perLevel = perLevel
    self.local = local
    self.vi = vi
    self.en = en
  }

  /// An optional key.
  public init(
    _ name: String, _ shape: Shape, perLevel: Bool = false, local: Bool = false, _ vi: String,
    _ en: String
  ) {
    self.init(name, shape, .optional, perLevel: perLevel, local: local, vi, en)
  }
}

/// The keys a map may have.
public final class MapShape: Sendable {
  /// Kebab-case name, unique: `procedure`, `document-use`.
  public let name: String
  public let vi: String
  public let en: String
  public let keys: [KeyShape]
  /// Of each group exactly one key must be there.
  public let exactlyOne: [[String]]
  /// Of each group at least one key must be there.
  public let atLeastOne: [[String]]
  /// Older spellings, with what to write instead.
  public let retired: [RetiredKey]
  /// Keys that may not be left out, by their place in `keys`.
  public let demanded: [Int]
  /// The length and the first seven bytes of each key's name.
  private let tags: [UInt64]

  public init(
    _ name: String, _ vi: String, _ en: String, keys: [KeyShape],
    exactlyOne: [[String]] = [], atLeastOne: [[String]] = [], retired: [RetiredKey] = []
  ) {
    self.name = name
    self.vi = vi
    self.en = en
    self.keys = keys
    self.exactlyOne = exactlyOne
    self.atLeastOne = atLeastOne
    self.retired = retired
    demanded = keys.indices.filter { keys[$0].presence != .optional }
    tags = keys.map { key in
      var name = key.name
      return name.withUTF8(Self.tag)
    }
  }

  public func key(_ name: String) -> KeyShape? { keys.first { $0.name == name } }

  /// The place in `keys` of the key with a name, given as UTF-8.
  public func index(ofKey name: UnsafeBufferPointer<UInt8>) -> Int? {
    let tag = Self.tag(name)
    for index in tags.indices where tags[index] == tag {
      if name.count <= 7 || keys[index].name.utf8.elementsEqual(name) { return index }
    }
    return nil
  }

  private static func tag(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var tag = UInt64(truncatingIfNeeded: name.count)
    for byte in name.prefix(7) { tag = tag << 8 | UInt64(byte) }
    return tag
  }
}

/// A key that the language no longer has, and why.
public struct RetiredKey: Sendable {
  public var name: String
  public var vi: String
  public var en: String
  public init(_ name: String, _ vi: String, _ en: String) {
    self.name = name
    self.vi = vi
    self.en = en
  }
}

/// One kind of declaration.
public struct KindShape: Sendable {
  public var kind: String
  public var map: MapShape
  /// The key that names a declaration of the kind: `id`, `code`, `number`…
  public var nameKey: String
  /// Whether several dated versions may share a name.
  public var isVersioned: Bool
}
