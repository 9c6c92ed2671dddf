import CLibYAML
import Diagnostics
import SourceText

// Checks of what stands between the texts. Off the good path.
extension TreeBuilder {
  /// A node's bytes, but not more than the rest of its first line.
  func shown(_ index: Int) -> Range<Int> { shown(nodes[index]) }

  func shown(_ node: YAMLNode) -> Range<Int> {
    let range = node.range.bounds
    let lineEnd = lines.end(ofLineAt: range.lowerBound)
    return lines.trimmed(range.lowerBound..<max(range.lowerBound, min(range.upperBound, lineEnd)))
  }

  // MARK: Limits

  mutating func refuseNodes() -> Outcome {
    let offset = min(cursor.byte, bytes.count)
    dropDocument()
    report(
      Finding(
        .tooManyNodes, at: place(lines.word(at: offset)), ["limit": "\(limits.nodes)"]))
    return .refused
  }

  mutating func refuseDepth(_ event: UnsafeMutablePointer<yaml_event_t>) -> Outcome {
    let start = min(cursor.offset(ofScalar: Int(event.pointee.start_mark.index)), bytes.count)
    let isFlow = start < bytes.count && (bytes[start] == 0x5B || bytes[start] == 0x7B)
    let outcome = resumption(after: start)
    dropDocument()
    report(
      Finding(
        .tooDeep, at: place(isFlow ? start..<start + 1 : lines.word(at: start)),
        ["limit": "\(limits.depth)"]))
    return outcome
  }

  /// Reports a text that is too long and keeps its beginning.
  mutating func refuseLength(of index: Int) {
    let node = nodes[index]
    let start = Int(node.textStart)
    var end = start + limits.scalarLength
    while end > start, pool[end] & 0xC0 == 0x80 { end -= 1 }
    pool.removeLast(pool.count - end)
    nodes[index].textCount = UInt32(truncatingIfNeeded: end - start)
    report(
      Finding(
        .scalarTooLong, at: place(shown(index)),
        ["size": "\(node.textCount)", "limit": "\(limits.scalarLength)"]))
  }

  // MARK: Tags, anchors, directives

  /// Reports the tag and the anchor before a node; returns where the node itself begins.
  mutating func reportProperties(_ range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      case 0x23: index = lines.end(ofLineAt: index)
      case 0x21, 0x26:
        var end = index + 1
        while end < bytes.count, !endsProperty(bytes[end]) { end += 1 }
        if bytes[index] == 0x26 {
          reportAnchor(index..<end)
        } else {
          reportTag(index..<end)
        }
        index = end
      default: return index
      }
    }
    return range.upperBound
  }

  /// Reports an anchor, or an alias; not an alias of an anchor that was reported: they are one
  /// mistake.
  mutating func reportAnchor(_ range: Range<Int>) {
    let name = Array(bytes[range].dropFirst())
    if bytes[range.lowerBound] == 0x26 {
      anchorNames.insert(name)
    } else if anchorNames.contains(name) {
      return
    }
    anchors += 1
    if anchors <= limits.anchors { report(Finding(.anchorNotAllowed, at: place(range))) }
  }

  private func endsProperty(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x5B, 0x5D, 0x7B, 0x7D: true
    default: false
    }
  }

  private mutating func reportTag(_ range: Range<Int>) {
    // `!a && b` was meant as text; `!ref a` may be anything.
    let value = lines.trimmed(range.lowerBound..<lines.contentEnd(from: range.lowerBound))
    let isText =
      range.count > 1 && bytes[range.lowerBound + 1] != 0x21
      && bytes[value].contains { "()&|=<>.".utf8.contains($0) }
    let fixes = isText ? quotingFix(from: range.lowerBound) : []
    report(
      Finding(.tagNotAllowed, at: place(range), ["tag": lines.excerpt(range)], fixes: fixes))
  }

  /// A fix that puts the rest of the line in quotes, where the value is that rest.
  func quotingFix(from start: Int) -> [FixIt] {
    guard !frames.contains(where: \.isFlow) else { return [] }
    guard lines.valueStart(onLineOf: start, before: start + 1) == start else { return [] }
    let range = start..<lines.contentEnd(from: start)
    return [quotingFix(of: range)]
  }

  func quotingFix(of range: Range<Int>) -> FixIt {
    FixIt(
      Bilingual(vi: "Đặt cả văn bản trong ngoặc kép", en: "Put the whole text in quotes"),
      at: place(range), replacement: Quoting.quoted(Quoting.folded(lines.text(range))))
  }

  mutating func reportDirectives(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let end = lines.end(ofLineAt: index)
      if bytes[index] == 0x25 {
        report(
          Finding(.directiveNotAllowed, at: place(index..<lines.contentEnd(from: index))))
      }
      index = end
      while index < bytes.count, SourceLines.isBreak(bytes[index]) { index += 1 }
    }
  }

  // MARK: Keys

  mutating func checkSpecialKey(_ index: Int) {
    let node = nodes[index]
    if isText(index, "<<") {
      report(Finding(.mergeKey, at: place(node.range.bounds)))
    } else if node.textCount == 0, !hasProperties {
      let start = Int(node.range.start)
      let colon = start..<min(start + 1, bytes.count)
      report(Finding(.nullValue, at: place(colon), variant: "key"))
    }
  }

  /// Whether an alias read now belongs to a merge key, which was reported already.
  func isMerged() -> Bool {
    guard var frame = frames.last else { return false }
    if !frame.isMapping, frames.count > 1 { frame = frames[frames.count - 2] }
    return frame.isMapping && isText(frame.lastKey, "<<")
  }

  mutating func reportRepeatedKeys(of mapping: Int) {
    var keys: [Int] = []
    var index = mapping + 1
    for _ in 0..<nodes[mapping].childCount / 2 {
      if nodes[index].kind == .scalar, !isText(index, "<<") { keys.append(index) }
      index = Int(nodes[Int(nodes[index].next)].next)
    }
    let repeats = pool.withUnsafeBufferPointer { pool in
      let texts = KeyTexts(pool: pool, nodes: nodes)
      keys.sort { a, b in
        let order = texts.compare(a, b)
        return order == 0 ? a < b : order < 0
      }
      var repeats: [(key: Int, first: Int)] = []
      var first = 0
      for next in keys.indices.dropFirst() {
        if texts.compare(keys[next], keys[first]) != 0 {
          first = next
        } else {
          repeats.append((keys[next], keys[first]))
        }
      }
      return repeats
    }
    if mapping == savepoint.nodes,
      let (key, first) = repeats.first(where: { isText($0.key, "kind") })
    {
      return reportMissingSeparator(before: key, first: first)
    }
    for (key, first) in repeats { reportRepeatedKey(key, first: first) }
  }

  /// A second `kind` begins another declaration: its keys are not repeated, a `---` is missing.
  private mutating func reportMissingSeparator(before key: Int, first: Int) {
    let range = nodes[key].range.bounds
    let start = range.lowerBound..<range.lowerBound
    report(
      Finding(
        .duplicateKey, at: place(range), ["key": "kind"], variant: "separator",
        related: [
          Related(
            place(nodes[first].range.bounds),
            Bilingual(vi: "khai báo trước bắt đầu ở đây", en: "the declaration before begins here"))
        ],
        fixes: [
          FixIt(
            Bilingual(vi: "Thêm dòng ---", en: "Add a line ---"), at: place(start),
            replacement: "---\n")
        ]))
  }

  private mutating func reportRepeatedKey(_ key: Int, first: Int) {
    let range = nodes[key].range.bounds
    guard nodes[key].textCount > 0, !isFull else { return }
    let related = Related(
      place(nodes[first].range.bounds),
      Bilingual(vi: "đã khai ở đây", en: "first written here"))
    report(
      Finding(
        .duplicateKey, at: place(range),
        ["key": lines.excerpt(range)], related: [related]))
  }

}

/// The order of keys by their texts: the shorter first, so that most need no look at the bytes.
private struct KeyTexts {
  let pool: UnsafeBufferPointer<UInt8>
  let nodes: [YAMLNode]

  func compare(_ a: Int, _ b: Int) -> Int {
    let (a, b) = (nodes[a], nodes[b])
    if a.textCount != b.textCount { return a.textCount < b.textCount ? -1 : 1 }
    let (first, second, count) = (Int(a.textStart), Int(b.textStart), Int(a.textCount))
    var offset = 0
    while offset + 8 <= count {
      let (x, y) = (pool.loadWord(at: first + offset), pool.loadWord(at: second + offset))
      if x != y { return x.bigEndian < y.bigEndian ? -1 : 1 }
      offset += 8
    }
    while offset < count {
      let (x, y) = (pool[first + offset], pool[second + offset])
      if x != y { return x < y ? -1 : 1 }
      offset += 1
    }
    return 0
  }
}
