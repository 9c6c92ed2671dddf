/// A pattern of `matches` as a deterministic automaton that makes its states as they are reached.
///
/// A text is accepted exactly when `matches` finds the pattern in it.
public struct PatternAutomaton: Sendable {
  private let program: PatternProgram
  private var states: [State]
  private var numbers: [State: Int]

  /// Where code points begin that the pattern may treat otherwise than those before.
  public let boundaries: [UInt32]
  /// Whether `boundaries` are all there are; a pattern that ignores case or asks for a general
  /// category has more.
  public let knowsAllBoundaries: Bool
  /// The state before anything is read.
  public let start = 0

  private struct State: Hashable {
    /// Instructions to go on from, or nil once the pattern was found.
    var instructions: [Int32]?
    /// A code point that assertions treat as they treat the one read last.
    var before: Unicode.Scalar?
  }

  /// nil for a text that is no pattern.
  public init?(_ pattern: String) {
    do throws(PatternProblem) {
      program = try PatternProgram(pattern)
    } catch {
      return nil
    }
    var boundaries: Set<UInt32> = []
    var isComplete = true
    for instruction in program.instructions {
      switch instruction {
      case .scalar(let value): boundaries.formUnion([value, value + 1])
      case .oneOf(let index):
        if let found = program.classes[index].boundaries {
          boundaries.formUnion(found)
        } else {
          isComplete = false
        }
      // A new line, and the characters of words.
      case .assert: boundaries.formUnion([10, 11, 48, 58, 65, 91, 95, 96, 97, 123])
      case .match, .jump, .fork: break
      }
    }
    self.boundaries = boundaries.sorted()
    knowsAllBoundaries = isComplete
    let first = State(instructions: [], before: nil)
    states = [first]
    numbers = [first: 0]
  }

  /// The state after one more code point.
  public mutating func next(_ state: Int, _ scalar: Unicode.Scalar) -> Int {
    let current = states[state]
    guard let ready = reached(current, before: scalar) else {
      return number(State(instructions: nil, before: nil))
    }
    var following: Set<Int32> = []
    for instruction in ready where program.accepts(Int(instruction), scalar) {
      following.insert(instruction + 1)
    }
    let kind: Unicode.Scalar = scalar == "\n" ? "\n" : PatternProgram.isWord(scalar) ? "a" : "."
    return number(State(instructions: following.sorted(), before: kind))
  }

  /// Whether a text that ends here matches.
  public func accepts(_ state: Int) -> Bool { reached(states[state], before: nil) == nil }

  private mutating func number(_ state: State) -> Int {
    if let known = numbers[state] { return known }
    states.append(state)
    numbers[state] = states.count - 1
    return states.count - 1
  }

  /// All instructions that can be reached without reading; nil when one is the end of the pattern.
  private func reached(_ state: State, before after: Unicode.Scalar?) -> Set<Int32>? {
    guard let instructions = state.instructions else { return nil }
    // A match may begin anywhere.
    var pending = instructions + [0]
    var seen: Set<Int32> = []
    while let instruction = pending.popLast() {
      guard seen.insert(instruction).inserted else { continue }
      switch program.instructions[Int(instruction)] {
      case .match: return nil
      case .jump(let target): pending.append(Int32(target))
      case .fork(let first, let second): pending += [Int32(first), Int32(second)]
      case .assert(let assertion):
        if PatternProgram.holds(assertion, state.before, after) { pending.append(instruction + 1) }
      case .scalar, .oneOf: break
      }
    }
    return seen
  }
}
