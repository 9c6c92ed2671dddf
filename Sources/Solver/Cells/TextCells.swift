import Expressions

/// Cells of texts: found by running the automata of all that is asked of a text side by side.
struct TextCells {
  private var automata: [TextAutomaton] = []
  private var boundaries: Set<UInt32> = [0, 0xD800, 0xE000]
  private var constants: Set<CELText> = []
  /// False where code points may be told apart in ways that the boundaries do not show.
  private var isComplete = true
  private let mostScalars: Int?
  /// State changes that are tried at most, for each state that may be made.
  private static let effort = 128

  init(_ demand: Demand, mostScalars: Int?) {
    self.mostScalars = mostScalars
    for case .string(let text) in demand.constants { constants.insert(text) }
    if !constants.isEmpty {
      let texts = constants.sorted().map { Array($0.string.unicodeScalars) }
      automata.append(.anyOf(WordTree(texts)))
      for text in texts { tell(text) }
    }
    let predicates = demand.texts.sorted {
      ($0.argument, "\($0.kind)") < ($1.argument, "\($1.kind)")
    }
    for predicate in predicates { add(predicate) }
    if !demand.sizes.isEmpty {
      automata.append(
        .size(limits: demand.sizes.flatMap { [$0, $0 &+ 1] }.filter { $0 > 0 }.sorted()))
    }
  }

  private mutating func tell(_ text: [Unicode.Scalar]) {
    for scalar in text { boundaries.formUnion([scalar.value, scalar.value + 1]) }
  }

  private mutating func add(_ predicate: TextPredicate) {
    let scalars = Array(predicate.argument.unicodeScalars)
    switch predicate.kind {
    case .startsWith: automata.append(.prefix(scalars))
    case .endsWith: automata.append(.search(WordSearch(scalars), atEnd: true))
    case .contains: automata.append(.search(WordSearch(scalars), atEnd: false))
    case .matches:
      // What is no pattern is an error for every text.
      guard let pattern = PatternAutomaton(predicate.argument) else { return }
      boundaries.formUnion(pattern.boundaries)
      isComplete = isComplete && pattern.knowsAllBoundaries
      automata.append(.pattern(pattern))
      return
    }
    tell(scalars)
  }

  /// - Parameter count: how many texts that nothing is asked of, where that is all that is needed.
  mutating func cells(each count: Int, _ limits: CellLimits) -> Cells {
    if automata.allSatisfy(\.isPlain) { return plainCells(count) }
    return explore(limits)
  }

  /// Texts are compared with constants and with each other, nothing else.
  private func plainCells(_ count: Int) -> Cells {
    var fresh: [CELText] = []
    var number = 0
    let most = mostScalars ?? .max
    // Short texts can run out.
    while fresh.count < count, number < 100_000 {
      let text = CELText(Self.word(number))
      number += 1
      if !constants.contains(text), text.count <= most { fresh.append(text) }
    }
    let allowed = constants.filter { $0.count <= most }.sorted()
    let texts = allowed.filter { !$0.isEmpty } + fresh + allowed.filter(\.isEmpty)
    let isCut = fresh.count < count && most > 0
    let empty = CELText("")
    let extra = constants.contains(empty) ? [] : [empty]
    return Cells(values: (texts + (most == 0 ? extra : [])).map { .string($0) }, hasOthers: isCut)
  }

  /// a, b, …, z, aa, ab, …
  private static func word(_ number: Int) -> String {
    var rest = number
    var scalars: [Unicode.Scalar] = []
    repeat {
      scalars.append(Unicode.Scalar(UInt8(97 + rest % 26)))
      rest = rest / 26 - 1
    } while rest >= 0
    return String(String.UnicodeScalarView(scalars.reversed()))
  }

  /// Breadth first, so that the first text of each kind is a shortest one.
  private mutating func explore(_ limits: CellLimits) -> Cells {
    let alphabet = letters
    var numbers: [[Int]: Int] = [automata.map(\.start): 0]
    var states = [automata.map(\.start)]
    var origins: [Origin] = [Origin(state: -1, letter: "a", length: 0)]
    var found: Set<[Int]> = []
    var texts: [CELText] = []
    var position = 0
    var work = 0
    var isCut = !isComplete
    while position < states.count {
      let state = states[position]
      let signature = zip(automata, state).map { $0.output($1) }
      if found.insert(signature).inserted { texts.append(Self.text(to: position, origins)) }
      let length = origins[position].length
      if let mostScalars, length >= mostScalars {
        position += 1
        continue
      }
      guard work + alphabet.count <= Self.effort * limits.states, texts.count < limits.cells else {
        isCut = true
        break
      }
      for letter in alphabet {
        work += 1
        let next = automata.indices.map { automata[$0].next(state[$0], letter) }
        guard numbers[next] == nil else { continue }
        guard states.count < limits.states else {
          isCut = true
          continue
        }
        numbers[next] = states.count
        states.append(next)
        origins.append(Origin(state: position, letter: letter, length: length + 1))
      }
      position += 1
    }
    // An empty answer is the last that one thinks of.
    let values = texts.filter { !$0.isEmpty } + texts.filter(\.isEmpty)
    return Cells(values: values.map { .string($0) }, hasOthers: isCut)
  }

  /// How a state was first reached.
  private struct Origin {
    var state: Int
    var letter: Unicode.Scalar
    var length: Int
  }

  private static func text(to position: Int, _ origins: [Origin]) -> CELText {
    var scalars: [Unicode.Scalar] = []
    var state = position
    while state > 0 {
      scalars.append(origins[state].letter)
      state = origins[state].state
    }
    return CELText(scalars.reversed())
  }

  /// One code point of each kind, letters and digits first.
  private var letters: [Unicode.Scalar] {
    let starts = boundaries.filter { $0 <= 0x10FFFF }.sorted()
    var result: [(rank: Int, letter: Unicode.Scalar)] = []
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] - 1 : 0x10FFFF
      let liked = Self.liked.enumerated().first { (start...end).contains($1.value) }
      if let liked {
        result.append((liked.offset, liked.element))
      } else if let scalar = Unicode.Scalar(start) {
        result.append((Self.liked.count + index, scalar))
      }
    }
    if !isComplete {
      let taken = Set(result.map(\.letter))
      result += Self.samples.filter { !taken.contains($0) }.map { (Self.liked.count + 1000, $0) }
    }
    return result.sorted { $0.rank < $1.rank }.map(\.letter)
  }

  private static let liked = Array(
    "aAbB0123456789cdeghiklmnopqrstuvxyCDEGHIKLMNOPQRSTUVXYfjwzFJWZ -.,/@đĐăâêôơưáàảãạ"
      .unicodeScalars)
  /// What patterns by category may tell apart.
  private static let samples = Array("aA0 -_.,đĐéÉ٣$+\u{301}中\n".unicodeScalars)
}
