import SourceText

/// Names of papers that allow any demand.
enum VagueName {
  /// Words that are vague wherever they stand.
  static func words(in name: String) -> Range<Int>? {
    guard phraseSet.isAny(in: name) else { return nil }
    return phrases.lazy.compactMap { $0.firstRange(in: name) }.first
  }

  /// One of several papers, joined by "và" or "hoặc", that says nothing.
  static func part(of name: String) -> Range<Int>? {
    guard joints.isAny(in: name), stems.isAny(in: name) else { return nil }
    let bytes = Array(name.utf8)
    var start = 0
    while start < bytes.count {
      let joint = joinWords.compactMap { $0.firstRange(in: name, from: start) }
        .min { $0.lowerBound < $1.lowerBound }
      let part = start..<(joint?.lowerBound ?? bytes.count)
      if isVaguePart(String(decoding: bytes[part], as: UTF8.self)) { return part }
      start = joint?.upperBound ?? bytes.count
    }
    return nil
  }

  private static func isVaguePart(_ part: String) -> Bool {
    isWhole(part) && openWords.contains { $0.isIn(part) }
  }

  /// Whether the whole name is a word for papers and nothing that tells one from another.
  static func isWhole(_ name: String) -> Bool {
    // Longer names say more, and most hold none of the words.
    guard name.utf8.count <= 96, stems.isAny(in: name) else { return false }
    var rest = VietnameseText.folded(name)[...]
    for end in [".", "(neu co)", ","] {
      while rest.hasSuffix(end) || rest.hasSuffix(" ") {
        rest = rest.dropLast(rest.hasSuffix(end) ? end.count : 1)
      }
    }
    if rest.hasSuffix(" neu co") { rest = rest.dropLast(" neu co".count) }
    for start in ["cac loai ", "cac ", "nhung ", "mot so ", "ban sao "] where rest.hasPrefix(start)
    {
      rest = rest.dropFirst(start.count)
    }
    guard let noun = nouns.first(where: { rest.hasPrefix($0) }) else { return false }
    let tail = rest.dropFirst(noun.count)
    return tail.isEmpty || tail.first == " " && tails.contains(String(tail.dropFirst()))
  }

  private static let joinWords = [" và ", " hoặc "].map(Phrase.init)
  private static let joints = PhraseSet(joinWords)
  /// Without them a part goes on behind its "và": "giấy tờ và tài liệu về đất".
  private static let openWords = ["liên quan", "khác"].map(Phrase.init)

  private static let stems = PhraseSet(
    ["iấy tờ", "ài liệu", "ăn bản", "ồ sơ", "hứng từ"].map(Phrase.init))

  private static let phrases = [
    "giấy tờ khác có liên quan", "giấy tờ khác liên quan", "giấy tờ khác", "Giấy tờ khác",
    "tài liệu khác có liên quan", "tài liệu khác", "Tài liệu khác", "giấy tờ cần thiết",
    "tài liệu cần thiết", "giấy tờ có liên quan khác", "văn bản khác có liên quan",
    "hồ sơ khác có liên quan", "theo yêu cầu của cơ quan", "v.v", "…",
  ].map(Phrase.init)

  private static let phraseSet = PhraseSet(phrases)

  /// The longer of two with one beginning comes first.
  private static let nouns = [
    "giay to, tai lieu", "giay to, ho so", "giay to va tai lieu", "tai lieu, giay to",
    "ho so, giay to", "ho so, tai lieu", "giay to", "tai lieu", "van ban", "ho so", "chung tu",
  ]

  private static let tails: Set<String> = [
    "lien quan", "co lien quan", "lien quan khac", "co lien quan khac", "khac", "chung minh",
    "chung minh khac", "chung minh co lien quan", "kem theo", "kem theo khac", "dinh kem",
    "hop le", "hop le khac", "hop phap", "hop phap khac", "theo quy dinh",
    "theo quy dinh cua phap luat", "theo quy dinh phap luat", "theo quy dinh hien hanh",
    "can thiet", "can thiet khac", "khac theo quy dinh", "khac theo quy dinh cua phap luat",
    "khac co lien quan", "khac lien quan", "theo yeu cau", "bo sung", "bo sung khac", "phap ly",
  ]
}
