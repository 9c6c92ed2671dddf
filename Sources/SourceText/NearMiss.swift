/// Finds the name somebody probably meant.
public enum NearMiss {
  /// The closest of `candidates`, or nil when none is close enough.
  ///
  /// Vietnamese-aware: names that differ only in tone marks, đ, case, blanks or
  /// hyphens are near-equal; otherwise a third of the letters may differ.
  public static func best(for name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = key(name)
    guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
    let limit = max(1, wanted.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in candidates where candidate != name {
      let other = key(candidate)
      guard abs(other.count - wanted.count) <= limit else { continue }
      let distance = editDistance(wanted, other, limit: limit)
      guard distance <= limit else { continue }
      if let current = best {
        guard (distance, candidate) < (current.distance, current.name) else { continue }
      }
      best = (candidate, distance)
    }
    return best?.name
  }

  /// Folded UTF-8 without separators: what two near-equal names share.
  private static func key(_ name: String) -> [UInt8] {
    VietnameseText.folded(name).utf8.filter { $0 != 0x2D && $0 != 0x5F && $0 != 0x20 }
  }

  /// Damerau–Levenshtein distance (adjacent swaps count one), cut off above `limit`.
  public static func editDistance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int {
    if a == b { return 0 }
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var current = last
    for i in 1...a.count {
      current[0] = i
      var smallest = i
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        var value = min(last[j] + 1, current[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          value = min(value, beforeLast[j - 2] + 1)
        }
        current[j] = value
        smallest = min(smallest, value)
      }
      if smallest > limit { return limit + 1 }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[b.count]
  }
}
