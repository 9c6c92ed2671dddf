import CLibYAML
import Diagnostics
import SourceText

extension TreeBuilder {
  /// Adds a scalar; false when there are too many nodes.
  @inline(__always)
  mutating func addScalar(_ event: UnsafeMutablePointer<yaml_event_t>) -> Bool {
    guard nodes.count < limits.nodes else { return false }
    let scalar = event.pointee.data.scalar
    let startMark = event.pointee.start_mark
    let endMark = event.pointee.end_mark
    var start = cursor.offset(ofScalar: Int(truncatingIfNeeded: startMark.index))
    let length = Int(truncatingIfNeeded: scalar.length)
    hasProperties = scalar.anchor != nil || scalar.tag != nil
    if hasProperties {
      let end = cursor.offset(ofScalar: Int(truncatingIfNeeded: endMark.index))
      start = reportProperties(start..<end)
    }
    scanComments(to: start)

    var style = YAMLNode.Style.plain
    var end: Int
    var isFoldedPlain = false
    if scalar.style == YAML_PLAIN_SCALAR_STYLE {
      if startMark.line == endMark.line, !hasProperties {
        // Plain text on one line is its own bytes.
        end = start + length
        cursor.jump(toScalar: Int(truncatingIfNeeded: endMark.index), byte: end)
      } else {
        end = cursor.offset(ofScalar: Int(truncatingIfNeeded: endMark.index))
        isFoldedPlain = startMark.line != endMark.line
      }
    } else {
      end = cursor.offset(ofScalar: Int(truncatingIfNeeded: endMark.index))
      switch scalar.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: style = .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: style = .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: style = .literal
      case YAML_FOLDED_SCALAR_STYLE: style = .folded
      default: break
      }
      if style == .literal || style == .folded { end = blockScalarEnd(start..<end) }
    }
    let textStart = pool.count
    pool.append(contentsOf: UnsafeBufferPointer(start: scalar.value, count: length))
    let index = nodes.count
    var node = YAMLNode(
      kind: .scalar, style: style,
      range: SourceRange(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end)),
      textStart: UInt32(truncatingIfNeeded: textStart),
      textCount: UInt32(truncatingIfNeeded: length))
    node.next = Int32(truncatingIfNeeded: index + 1)
    nodes.append(node)
    lastEnd = max(lastEnd, end)
    lastScalar = index
    if length > limits.scalarLength { refuseLength(of: index) }
    if !survey.isQuicklyNFC || survey.hasInvisibles || isEscaped(node) { repairText(of: index) }
    if !frames.isEmpty { addScalarChild(index) }
    if isFoldedPlain { checkGluedItem(in: index) }
    return true
  }

  /// A double-quoted text that is not simply the bytes between its quotes.
  @inline(__always)
  private func isEscaped(_ node: YAMLNode) -> Bool {
    node.style == .doubleQuoted && Int(node.textCount) + 2 != node.range.count
  }

  @inline(__always)
  private mutating func addScalarChild(_ index: Int) {
    let top = frames.count - 1
    isInFlow = frames[top].isFlow
    if frames[top].isMapping, frames[top].count & 1 == 0 {
      addChild(index)
      noteKey(index, top)
      return
    }
    if nodes[index].style == .plain, nodes[index].textCount <= 4, isNull(index) {
      if rejoin(before: index) { return }
      reportNull(index)
    }
    addChild(index)
  }

  @inline(__always)
  private mutating func noteKey(_ index: Int, _ top: Int) {
    let node = nodes[index]
    let count = Int(node.textCount)
    let start = Int(node.textStart)
    var hash = UInt32(truncatingIfNeeded: count)
    if count > 0 {
      hash = hash &* 31 &+ UInt32(pool[start])
      hash = hash &* 31 &+ UInt32(pool[start + count / 2])
      hash = hash &* 31 &+ UInt32(pool[start + count - 1])
    }
    let bit: UInt64 = 1 << UInt64((hash ^ (hash >> 6)) & 63)
    if frames[top].keys & bit != 0 { frames[top].mayRepeatKeys = true }
    frames[top].keys |= bit
    if node.style == .plain, count <= 2 { checkSpecialKey(index) }
  }

  /// An alias is kept as the plain text that was written, so that what follows goes on.
  mutating func addAlias(_ event: UnsafeMutablePointer<yaml_event_t>) -> Bool {
    guard nodes.count < limits.nodes else { return false }
    let start = cursor.offset(ofScalar: Int(event.pointee.start_mark.index))
    let end = cursor.offset(ofScalar: Int(event.pointee.end_mark.index))
    scanComments(to: start)
    let index = nodes.count
    if !isMerged() { reportAnchor(start..<end) }
    var node = YAMLNode(
      kind: .scalar, style: .plain, range: SourceRange(start..<end),
      textStart: UInt32(pool.count), textCount: UInt32(end - start))
    node.next = Int32(index + 1)
    pool.append(contentsOf: bytes[start..<end])
    nodes.append(node)
    lastEnd = max(lastEnd, end)
    lastScalar = -1
    if !frames.isEmpty { addChild(index) }
    return true
  }

  /// Whether a node is a plain scalar with just this text.
  func isText(_ index: Int, _ text: StaticString) -> Bool {
    guard nodes.indices.contains(index) else { return false }
    let node = nodes[index]
    guard node.kind == .scalar, node.style == .plain,
      Int(node.textCount) == text.utf8CodeUnitCount
    else { return false }
    let start = Int(node.textStart)
    return (0..<Int(node.textCount)).allSatisfy { pool[start + $0] == text.utf8Start[$0] }
  }

  /// The end of the last line with content; libyaml's end is behind the blank lines.
  ///
  /// Looks for a comment behind the indicator on the way.
  private mutating func blockScalarEnd(_ range: Range<Int>) -> Int {
    let lines = lines
    let headerEnd = min(lines.end(ofLineAt: range.lowerBound), range.upperBound)
    var header = range.lowerBound
    while header < headerEnd, !SourceLines.isBlank(bytes[header]) { header += 1 }
    lastScalar = -1
    lastEnd = max(lastEnd, header)
    scanComments(to: headerEnd)
    var end = lines.trimmed(headerEnd..<max(headerEnd, range.upperBound)).upperBound
    if end <= headerEnd { return header }
    // Blanks behind the last word belong to the text.
    while end < range.upperBound, SourceLines.isBlank(bytes[end]) { end += 1 }
    return end
  }

  /// Looks for comments between the last scalar and `end`, where only indicators can stand.
  @inline(__always)
  mutating func scanComments(to end: Int) {
    var index = lastEnd
    while index < end {
      if bytes[index] == 0x23 { index = addComment(at: index, before: end) } else { index += 1 }
    }
    lastEnd = max(lastEnd, end)
  }

  private mutating func addComment(at start: Int, before limit: Int) -> Int {
    var end = start
    while end < limit, !isYAMLBreak(at: end) { end += 1 }
    var before = start
    while before > 0, SourceLines.isBlank(bytes[before - 1]) { before -= 1 }
    let isAlone =
      before == ByteSurvey.byteOrderMark(bytes)
      || before == 0 || SourceLines.isBreak(bytes[before - 1])
    comments.append(YAMLComment(range: SourceRange(start..<end), isAlone: isAlone))
    if !isAlone, lastScalar >= 0 { checkHash(start..<end) }
    return end
  }

  /// Also U+0085, U+2028 and U+2029, which end a line for libyaml.
  private func isYAMLBreak(at index: Int) -> Bool {
    switch bytes[index] {
    case 0x0A, 0x0D: true
    case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0x85
    case 0xE2:
      index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8
    default: false
    }
  }
}
