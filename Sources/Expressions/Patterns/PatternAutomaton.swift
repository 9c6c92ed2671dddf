/// A pattern of `matches` as a deterministic automaton that makes its states as they are reached.
///
/// A text is accepted exactly when `matches` finds the pattern in it.
public struct PatternAutomaton: Sendable {
  private let program: PatternProgram
  private var states: [State]
  private var numbers: [State: Int]
  /// Of each state, by the kind of what comes next; made as it is asked for.
  private var closures: [[Reached?]]
  private static let unreached = [Reached?](repeating: nil, count: 3)

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
    /// What was read last; nil at the start.
    var before: Kind?
  }

  /// Code points that assertions treat alike.
  private enum Kind: Int {
    case newLine, word, other

    init(_ scalar: Unicode.Scalar) {
      self = scalar == "\n" ? .newLine : PatternProgram.isWord(scalar) ? .word : .other
    }

    var scalar: Unicode.Scalar {
      switch self {
      case .newLine: "\n"
      case .word: "a"
      case .other: "."
      }
    }
  }

  /// What a state reaches before it reads.
  private enum Reached {
    case end
    /// Instructions that read a code point.
    case readers([Int32])
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
    closures = [Self.unreached]
  }

  /// The state after one more code point.
  public mutating func next(_ state: Int, _ scalar: Unicode.Scalar) -> Int {
    let kind = Kind(scalar)
    let known = closures[state][kind.rawValue] ?? reached(states[state], before: kind)
    closures[state][kind.rawValue] = known
    guard case .readers(let readers) = known else {
      return number(State(instructions: nil, before: nil))
    }
    var following: [Int32] = []
    for instruction in readers where program.accepts(Int(instruction), scalar) {
      following.append(instruction + 1)
    }
    return number(State(instructions: following, before: kind))
  }

  /// Whether a text that ends here matches.
  public func accepts(_ state: Int) -> Bool {
    if case .end = reached(states[state], before: nil) { true } else { false }
  }

  private mutating func number(_ state: State) -> Int {
    if let known = numbers[state] { return known }
    states.append(state)
    closures.append(Self.unreached)
    numbers[state] = states.count - 1
    return states.count - 1
  }

  /// All that can be reached without reading.
  private func reached(_ state: State, before after: Kind?) -> Reached {
    guard let instructions = state.instructions else { return .end }
    // A match may begin anywhere.
    var pending = instructions + [0]
    var seen: Set<Int32> = []
    var readers: [Int32] = []
    while let instruction = pending.popLast() {
      guard seen.insert(instruction).inserted else { continue }
      switch program.instructions[Int(instruction)] {
      case .match: return .end
      case .jump(let target): pending.append(Int32(target))
      case .fork(let first, let second): pending += [Int32(first), Int32(second)]
      case .assert(let assertion):
        if PatternProgram.holds(assertion, state.before?.scalar, after?.scalar) {
          pending.append(instruction + 1)
        }
      case .scalar, .oneOf: readers.append(instruction)
      }
    }
    return .readers(readers.sorted())
  }
}
