import Expressions

/// A pattern made ready to be asked often: its automaton as a table.
struct PatternMatcher: Sendable {
  private let automaton: PatternAutomaton
  /// Where classes of code points begin, the first at 0.
  private let starts: [UInt32]
  private let ofASCII: [Int]
  /// By state, then by class; nil where the automaton has too many states to be laid out.
  private let table: [Int]?
  private let accepting: [Bool]
  private static let mostStates = 1_000

  /// nil for a text that is no pattern.
  init?(_ pattern: String) {
    guard var automaton = PatternAutomaton(pattern) else { return nil }
    let starts = [0] + automaton.boundaries.filter { (1...0x10FFFF).contains($0) }
    var table: [Int] = []
    var accepting: [Bool] = []
    var state = 0
    var known = 1
    while automaton.knowsAllBoundaries, state < known, known <= Self.mostStates {
      accepting.append(automaton.accepts(state))
      for start in starts {
        let next = Self.scalar(from: start).map { automaton.next(state, $0) } ?? state
        known = Swift.max(known, next + 1)
        table.append(next)
      }
      state += 1
    }
    let isComplete = automaton.knowsAllBoundaries && state == known
    self.automaton = automaton
    self.starts = starts
    self.accepting = accepting
    self.table = isComplete ? table : nil
    ofASCII = (0..<128).map { Self.position(of: $0, in: starts) }
  }

  /// The first code point of a class; there is none among surrogates.
  private static func scalar(from start: UInt32) -> Unicode.Scalar? {
    Unicode.Scalar(start) ?? Unicode.Scalar(0xE000)
  }

  private static func position(of value: UInt32, in starts: [UInt32]) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= value { low = middle } else { high = middle }
    }
    return low
  }

  /// Whether the pattern is found in the text.
  func matches(_ text: String) -> Bool {
    guard let table else {
      var automaton = automaton
      let last = text.unicodeScalars.reduce(automaton.start) { automaton.next($0, $1) }
      return automaton.accepts(last)
    }
    var state = automaton.start
    for scalar in text.unicodeScalars {
      let value = scalar.value
      let position =
        value < 128 ? ofASCII[Int(value)] : Self.position(of: value, in: starts)
      state = table[state * starts.count + position]
    }
    return accepting[state]
  }
}
