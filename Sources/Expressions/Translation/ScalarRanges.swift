/// Code points as ranges in order and apart: what a class of a pattern takes, spelt out.
struct ScalarRanges {
  private(set) var ranges: [ClosedRange<UInt32>]

  init(_ ranges: [ClosedRange<UInt32>]) {
    self.ranges = ScalarSet(ranges).settled.ranges
  }

  init(_ scalars: ScalarClass) {
    var all = Self.spelt(scalars.included, scalars.ignoresCase).ranges
    for set in scalars.excluded {
      all += Self.spelt(set, scalars.ignoresCase).complement.ranges
    }
    let taken = ScalarRanges(all)
    self = scalars.isNegated ? taken.complement : taken
  }

  var complement: ScalarRanges {
    var result: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { result.append(next...range.lowerBound - 1) }
      next = range.upperBound + 1
    }
    if next <= ScalarClass.last { result.append(next...ScalarClass.last) }
    return ScalarRanges(result)
  }

  private func contains(_ scalar: UInt32) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < scalar { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(scalar)
  }

  /// With general categories as ranges, and what differs in case only.
  private static func spelt(_ set: ScalarSet, _ ignoresCase: Bool) -> ScalarRanges {
    var all = set.ranges
    if set.categories != 0 {
      for (bit, ranges) in ofCategories where set.categories & bit != 0 { all += ranges }
    }
    let found = ScalarRanges(all)
    guard ignoresCase else { return found }
    let others = cased.filter { $0.variants.contains { found.contains($0.value) } }
    return ScalarRanges(all + others.map { $0.scalar.value...$0.scalar.value })
  }

  /// The code points of each general category, by its bit.
  private static let ofCategories: [(bit: UInt32, ranges: [ClosedRange<UInt32>])] = {
    var found: [UInt32: [ClosedRange<UInt32>]] = [:]
    var start: UInt32 = 0
    var current: UInt32 = 0
    for value in 0...ScalarClass.last + 1 {
      // Surrogates stand in no text.
      let bit = Unicode.Scalar(value).map(GeneralCategory.bit) ?? 0
      guard bit != current else { continue }
      if current != 0 { found[current, default: []].append(start...value - 1) }
      (start, current) = (value, bit)
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }()

  /// Every code point that has variants in case; there are none beyond the second plane's start.
  private static let cased: [(scalar: Unicode.Scalar, variants: [Unicode.Scalar])] =
    (0..<0x20000).compactMap { Unicode.Scalar($0 as UInt32) }
    .map { ($0, CaseFolding.variants($0)) }
    .filter { !$0.1.isEmpty }
}
