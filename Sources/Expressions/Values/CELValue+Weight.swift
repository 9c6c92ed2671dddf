extension CELValue {
  /// About how much there is to look at in the value, counted no further than `limit`.
  ///
  /// Values share their parts: a list made of itself twice, thirty times over, takes no room
  /// and has a billion items for everyone who walks through it.
  func weight(upTo limit: Int) -> Int {
    var left = limit
    weigh(&left)
    return limit - max(left, 0)
  }

  private func weigh(_ left: inout Int) {
    left -= 1
    switch self {
    case .string(let text): left -= text.byteCount / 8
    case .bytes(let bytes): left -= bytes.count / 8
    case .list(let elements):
      for element in elements {
        guard left > 0 else { return }
        element.weigh(&left)
      }
    case .map(let map):
      for entry in map.entries {
        guard left > 0 else { return }
        entry.key.value.weigh(&left)
        entry.value.weigh(&left)
      }
    case .optional(let inner): inner?.weigh(&left)
    default: break
    }
  }
}
