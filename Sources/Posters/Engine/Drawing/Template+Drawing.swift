import SourceText

extension Template {
  /// The drawing of a page without its slots, and without what `flags` do not ask for.
  func background(_ flags: Set<String>) -> [UInt8] {
    bytes(
      without: slots.map(\.range) + rows.map(\.range)
        + optional.filter { !$0.condition.holds(flags) }.map(\.range))
  }

  /// The drawing that holds the cell of a repeated group, without the slots in it.
  func cell(_ rows: RowSlot, _ flags: Set<String>) -> [UInt8] {
    bytes(
      without: rows.slots.map(\.range)
        + rows.optional.filter { !$0.condition.holds(flags) }.map(\.range))
  }

  private func bytes(without ranges: [Range<Int>]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(source.bytes.count)
    var position = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      // A part of what is already left out.
      guard range.upperBound > position else { continue }
      if range.lowerBound > position { result += source.bytes[position..<range.lowerBound] }
      position = range.upperBound
    }
    return result + source.bytes[position...]
  }

  /// Places of the texts whose ink could reach a code.
  var textsBesideCodes: Set<SourceRange> {
    var found: Set<SourceRange> = []
    func collect(_ slots: [Slot], _ others: [Box]) {
      var codes = others
      for slot in slots { if case .code = slot.kind { codes.append(slot.box) } }
      for slot in slots {
        guard case .text = slot.kind, codes.contains(where: slot.box.reaches) else { continue }
        found.insert(slot.place.range)
      }
    }
    collect(slots, rows.map(\.area))
    for rows in rows { collect(rows.slots, []) }
    return found
  }

  var page: Box { Box(x: 0, y: 0, width: width, height: height) }
}
