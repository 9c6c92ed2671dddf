/// Clauses of two literals or more, one after the other in one array.
///
/// A clause is its size, its quality (0 for one that was given, else the number of decision
/// levels of its literals when it was learned), and its literals; the first two are watched.
struct ClauseStore {
  typealias Reference = Int32

  /// A clause that looks at a literal, with another of its literals that may already be true.
  struct Watch {
    var clause: Reference
    var blocker: Int32
  }

  var words: [Int32] = []
  /// By code of the literal that, once false, concerns the clause.
  var watches: [[Watch]] = []
  private(set) var learned: [Reference] = []
  static let header = 2

  func size(_ clause: Reference) -> Int { Int(words[Int(clause)]) }
  func quality(_ clause: Reference) -> Int32 { words[Int(clause) + 1] }

  @inline(__always)
  func literal(_ clause: Reference, _ index: Int) -> Int32 {
    words[Int(clause) + Self.header + index]
  }

  mutating func add(_ literals: [Int32], quality: Int32) -> Reference {
    let clause = Reference(words.count)
    words.append(Int32(literals.count))
    words.append(quality)
    words.append(contentsOf: literals)
    watch(clause)
    if quality > 0 { learned.append(clause) }
    return clause
  }

  private mutating func watch(_ clause: Reference) {
    let (first, second) = (literal(clause, 0), literal(clause, 1))
    watches[Int(first)].append(Watch(clause: clause, blocker: second))
    watches[Int(second)].append(Watch(clause: clause, blocker: first))
  }

  /// Forgets the worse half of what was learned, but what `isKept`, and moves the rest together.
  ///
  /// - Returns: where each clause stands now.
  mutating func forget(keeping isKept: (Reference) -> Bool) -> [Reference: Reference] {
    let sorted = learned.sorted { (quality($0), $0) < (quality($1), $1) }
    var dropped: Set<Reference> = []
    for clause in sorted[(sorted.count / 2)...] where quality(clause) > 2 && !isKept(clause) {
      dropped.insert(clause)
    }
    var moved: [Reference: Reference] = [:]
    var kept: [Int32] = []
    kept.reserveCapacity(words.count)
    learned.removeAll(keepingCapacity: true)
    for index in watches.indices { watches[index].removeAll(keepingCapacity: true) }
    var position = 0
    while position < words.count {
      let clause = Reference(position)
      let length = Self.header + size(clause)
      if !dropped.contains(clause) {
        moved[clause] = Reference(kept.count)
        kept.append(contentsOf: words[position..<position + length])
      }
      position += length
    }
    words = kept
    for clause in moved.values.sorted() {
      watch(clause)
      if quality(clause) > 0 { learned.append(clause) }
    }
    return moved
  }
}
