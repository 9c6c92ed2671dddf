import Expressions

/// Cells of decimal numbers: the constants and the open gaps between them.
struct DecimalCells {
  private var points: Set<Double> = []

  /// False for a number that cannot be told apart exactly.
  mutating func add(_ constant: CELValue) -> Bool {
    switch constant {
    case .double(let number): if number.isFinite { points.insert(number == 0 ? 0 : number) }
    case .int(let number):
      guard Double(number.magnitude) < WholeNumberCells.largestExact else { return false }
      points.insert(Double(number))
    case .uint(let number):
      guard Double(number) < WholeNumberCells.largestExact else { return false }
      points.insert(Double(number))
    default: break
    }
    return true
  }

  /// The constants within a range, and so many values of each gap.
  func values(of range: ClosedRange<Double>, each count: Int) -> [Double] {
    let inside = points.filter { range.contains($0) }.sorted()
    var result = inside
    var before = range.lowerBound
    // The ends of the range are values like any other.
    var edges = inside
    if edges.last != range.upperBound { edges.append(range.upperBound) }
    if edges.first != range.lowerBound { result.append(range.lowerBound) }
    if inside.last != range.upperBound { result.append(range.upperBound) }
    for edge in edges where edge > before {
      var low = before
      for _ in 0..<count {
        let isLowest = before == range.lowerBound && !inside.contains(before)
        guard let value = Self.between(low, edge, preferringHigh: isLowest && count == 1)
        else { break }
        result.append(value)
        low = value
      }
      before = edge
    }
    return Array(Set(result)).sorted { a, b in
      let (x, y) = (Self.length(a), Self.length(b))
      return (a < 0 ? 1 : 0, x, abs(a)) < (b < 0 ? 1 : 0, y, abs(b))
    }
  }

  /// A number strictly between two, with few digits.
  static func between(_ low: Double, _ high: Double, preferringHigh: Bool) -> Double? {
    guard low < high else { return nil }
    let next = preferringHigh ? high.rounded(.up) - 1 : low.rounded(.down) + 1
    if low < next, next < high { return next }
    var scale = 10.0
    for _ in 0..<15 {
      let value = ((low * scale).rounded(.down) + 1) / scale
      if low < value, value < high { return value }
      scale *= 10
    }
    // Adjacent numbers leave no gap.
    return low.nextUp < high ? low.nextUp : nil
  }

  private static func length(_ number: Double) -> Int { "\(abs(number))".utf8.count }
}
