/// A regular expression compiled for a machine that is in many states at once.
///
/// Pike's machine: the time to match grows with the length of the text times
/// that of the program, whatever the pattern.
struct PatternProgram: Sendable {
  enum Instruction: Sendable {
    case match
    case scalar(UInt32)
    /// One of the classes.
    case oneOf(Int)
    case assert(PatternNode.Assertion)
    case jump(Int)
    case fork(Int, Int)
  }

  private(set) var instructions: [Instruction] = []
  private(set) var classes: [ScalarClass] = []
  static let mostInstructions = 20_000

  init(_ pattern: String) throws(PatternProblem) {
    try emit(try PatternParser.parse(pattern))
    try add(.match)
  }

  private mutating func add(_ instruction: Instruction) throws(PatternProblem) {
    guard instructions.count < Self.mostInstructions else {
      throw PatternProblem("mẫu quá lớn", "the pattern is too large")
    }
    instructions.append(instruction)
  }

  private mutating func emit(_ node: PatternNode) throws(PatternProblem) {
    switch node {
    case .empty: break
    case .scalars(let set):
      if let scalar = set.single {
        try add(.scalar(scalar))
      } else {
        classes.append(set.settled)
        try add(.oneOf(classes.count - 1))
      }
    case .assertion(let assertion): try add(.assert(assertion))
    case .sequence(let items): for item in items { try emit(item) }
    case .alternatives(let alternatives): try emit(alternatives: alternatives)
    case .repeated(let item, let least, let most): try emit(item, least: least, most: most)
    }
  }

  private mutating func emit(alternatives: [PatternNode]) throws(PatternProblem) {
    var exits: [Int] = []
    for alternative in alternatives.dropLast() {
      let fork = instructions.count
      try add(.fork(0, 0))
      try emit(alternative)
      exits.append(instructions.count)
      try add(.jump(0))
      instructions[fork] = .fork(fork + 1, instructions.count)
    }
    if let last = alternatives.last { try emit(last) }
    for exit in exits { instructions[exit] = .jump(instructions.count) }
  }

  private mutating func emit(
    _ item: PatternNode, least: Int, most: Int?
  ) throws(PatternProblem) {
    for _ in 0..<least {
      let before = instructions.count
      try emit(item)
      // What matches without a code point may be left at once.
      if instructions.count == before { return }
    }
    guard let most else {
      let fork = instructions.count
      try add(.fork(0, 0))
      try emit(item)
      try add(.jump(fork))
      instructions[fork] = .fork(fork + 1, instructions.count)
      return
    }
    var forks: [Int] = []
    for _ in least..<most {
      forks.append(instructions.count)
      try add(.fork(0, 0))
      try emit(item)
    }
    for fork in forks { instructions[fork] = .fork(fork + 1, instructions.count) }
  }
}

// MARK: - Matching

extension PatternProgram {
  /// Whether some part of the text matches.
  func matches(_ text: String, _ call: inout CallContext) throws(FailureReason) -> Bool {
    var states = PatternStates(count: instructions.count)
    var following = PatternStates(count: instructions.count)
    var pending: [Int] = []
    var before: Unicode.Scalar?
    var rest = text.unicodeScalars.makeIterator()
    var current = rest.next()
    while true {
      // A match may begin anywhere.
      let found = follow(0, &states, &pending, before, current)
      if found { return true }
      guard let scalar = current else { return false }
      try call.charge(states.count + 1)
      let after = rest.next()
      following.removeAll()
      for index in 0..<states.count {
        let state = states[index]
        guard accepts(state, scalar) else { continue }
        if follow(state + 1, &following, &pending, scalar, after) { return true }
      }
      swap(&states, &following)
      before = scalar
      current = after
    }
  }

  func accepts(_ state: Int, _ scalar: Unicode.Scalar) -> Bool {
    switch instructions[state] {
    case .scalar(let value): scalar.value == value
    case .oneOf(let index): classes[index].contains(scalar)
    default: false
    }
  }

  /// Adds a state and all that it leads to without reading; true when the pattern matches there.
  private func follow(
    _ state: Int, _ states: inout PatternStates, _ pending: inout [Int],
    _ before: Unicode.Scalar?, _ after: Unicode.Scalar?
  ) -> Bool {
    pending.append(state)
    while let state = pending.popLast() {
      guard states.insert(state) else { continue }
      switch instructions[state] {
      case .match:
        pending.removeAll()
        return true
      case .jump(let target): pending.append(target)
      case .fork(let first, let second):
        pending.append(second)
        pending.append(first)
      case .assert(let assertion):
        if Self.holds(assertion, before, after) { pending.append(state + 1) }
      case .scalar, .oneOf: break
      }
    }
    return false
  }

  static func holds(
    _ assertion: PatternNode.Assertion, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?
  ) -> Bool {
    switch assertion {
    case .textStart: before == nil
    case .textEnd: after == nil
    case .lineStart: before == nil || before == "\n"
    case .lineEnd: after == nil || after == "\n"
    case .wordBoundary: isWord(before) != isWord(after)
    case .noWordBoundary: isWord(before) == isWord(after)
    }
  }

  static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar, scalar.isASCII else { return false }
    let byte = UInt8(scalar.value)
    return (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == 0x5F
  }
}

/// A set of small numbers that is emptied in no time (Briggs and Torczon).
private struct PatternStates {
  private var dense: [Int32]
  private var sparse: [Int32]
  private(set) var count = 0

  init(count: Int) {
    dense = Array(repeating: 0, count: count)
    sparse = Array(repeating: 0, count: count)
  }

  subscript(index: Int) -> Int { Int(dense[index]) }

  mutating func removeAll() { count = 0 }

  /// False when it was there already.
  mutating func insert(_ state: Int) -> Bool {
    let place = Int(sparse[state])
    if place < count, dense[place] == Int32(state) { return false }
    dense[count] = Int32(state)
    sparse[state] = Int32(count)
    count += 1
    return true
  }
}
