import Expressions

/// A question about a text, as an automaton that reads it code point by code point.
enum TextAutomaton {
  case anyOf(WordTree)
  case prefix([Unicode.Scalar])
  case search(WordSearch, atEnd: Bool)
  /// How many of the limits the length has reached.
  case size(limits: [Int])
  case pattern(PatternAutomaton)

  var start: Int { 0 }

  /// Whether only equality is asked.
  var isPlain: Bool {
    if case .anyOf = self { true } else { false }
  }

  mutating func next(_ state: Int, _ scalar: Unicode.Scalar) -> Int {
    switch self {
    case .anyOf(let tree): return tree.next(state, scalar)
    case .prefix(let word):
      if state < 0 || state == word.count { return state }
      return word[state] == scalar ? state + 1 : -1
    case .search(let search, let atEnd):
      return !atEnd && state == search.count ? state : search.next(state, scalar)
    case .size(let limits): return min(state + 1, limits.last ?? 0)
    case .pattern(var pattern):
      // The only copy, so that it grows in its place.
      self = .prefix([])
      let following = pattern.next(state, scalar)
      self = .pattern(pattern)
      return following
    }
  }

  /// Texts that end in states of one output are treated alike.
  func output(_ state: Int) -> Int {
    switch self {
    case .anyOf(let tree): tree.word(state)
    case .prefix(let word): state == word.count ? 1 : 0
    case .search(let search, _): state == search.count ? 1 : 0
    case .size(let limits): limits.count { $0 <= state }
    case .pattern(let pattern): pattern.accepts(state) ? 1 : 0
    }
  }
}

/// Words by their beginnings.
struct WordTree {
  private var children: [[Unicode.Scalar: Int]] = [[:]]
  private var words: [Int] = [-1]

  init(_ texts: [[Unicode.Scalar]]) {
    for (number, text) in texts.enumerated() {
      var state = 0
      for scalar in text {
        if let next = children[state][scalar] {
          state = next
        } else {
          children.append([:])
          words.append(-1)
          children[state][scalar] = words.count - 1
          state = words.count - 1
        }
      }
      words[state] = number
    }
  }

  /// -1 once no word begins so.
  func next(_ state: Int, _ scalar: Unicode.Scalar) -> Int {
    state < 0 ? -1 : children[state][scalar] ?? -1
  }

  /// The word that ends in a state; -1 for none.
  func word(_ state: Int) -> Int { state < 0 ? -1 : words[state] }
}

/// How much of a word has just been read (Knuth, Morris, Pratt).
struct WordSearch {
  private let word: [Unicode.Scalar]
  private let fallbacks: [Int]

  init(_ word: [Unicode.Scalar]) {
    var fallbacks = [0]
    var length = 0
    for index in word.indices.dropFirst() {
      while length > 0, word[index] != word[length] { length = fallbacks[length - 1] }
      if word[index] == word[length] { length += 1 }
      fallbacks.append(length)
    }
    self.word = word
    self.fallbacks = fallbacks
  }

  var count: Int { word.count }

  func next(_ state: Int, _ scalar: Unicode.Scalar) -> Int {
    guard !word.isEmpty else { return 0 }
    var length = state == word.count ? fallbacks[state - 1] : state
    while length > 0, word[length] != scalar { length = fallbacks[length - 1] }
    return word[length] == scalar ? length + 1 : 0
  }
}
