import Expressions

/// Cells of whole numbers: the constants and the gaps between them.
struct WholeNumberCells {
  /// Where numbers begin that may be treated otherwise than the one before.
  private(set) var starts: Set<Int64> = []
  /// Beyond it a double does not hold every whole number, so nothing is told apart there.
  static let largestExact = 9_007_199_254_740_992.0

  /// False for a number that cannot be told apart exactly.
  mutating func add(_ constant: CELValue) -> Bool {
    switch constant {
    case .int(let number): addPoint(number)
    case .uint(let number): if let small = Int64(exactly: number) { addPoint(small) }
    case .double(let number):
      if number.isNaN || number.isInfinite { return true }
      guard abs(number) < Self.largestExact else { return false }
      let below = Int64(number.rounded(.down))
      if Double(below) == number { addPoint(below) } else { addStart(after: below) }
    default: break
    }
    return true
  }

  mutating func addPoint(_ number: Int64) {
    starts.insert(number)
    addStart(after: number)
  }

  private mutating func addStart(after number: Int64) {
    if number < .max { starts.insert(number + 1) }
  }

  /// The gaps that a range falls into.
  func segments(of range: ClosedRange<Int64>) -> [ClosedRange<Int64>] {
    var result: [ClosedRange<Int64>] = []
    var first = range.lowerBound
    for start in starts.sorted() where start > first && start <= range.upperBound {
      result.append(first...(start - 1))
      first = start
    }
    result.append(first...range.upperBound)
    return result
  }

  /// So many values of each gap, next to a constant.
  func values(of range: ClosedRange<Int64>, each count: Int) -> [Int64] {
    var result: [Int64] = []
    for segment in segments(of: range) {
      // Below all constants the nearest is the last one.
      let isBelow = segment.lowerBound == range.lowerBound && segment.upperBound < range.upperBound
      let isWide = segment.upperBound.subtractingReportingOverflow(segment.lowerBound)
      let most = isWide.overflow ? count : Int(min(Int64(count - 1), isWide.partialValue)) + 1
      for step in 0..<Int64(most) {
        if starts.isEmpty, segment.contains(0), segment.upperBound - step >= 0 {
          // Nothing is compared with it: zero, one, …
          result.append(segment.contains(step) ? step : segment.lowerBound + step)
        } else {
          result.append(isBelow ? segment.upperBound - step : segment.lowerBound + step)
        }
      }
    }
    // Positive before negative, small before large.
    return Array(Set(result)).sorted { a, b in
      ((a < 0 ? 1 : 0), a.magnitude) < ((b < 0 ? 1 : 0), b.magnitude)
    }
  }
}
