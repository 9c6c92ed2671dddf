import Diagnostics
import SourceText

// Checks of the texts themselves. Off the good path.
extension TreeBuilder {
  // MARK: Nothing where text belongs

  /// Whether a plain scalar means "no value" in YAML.
  func isNull(_ index: Int) -> Bool {
    guard !hasProperties else { return false }
    return nodes[index].textCount == 0 || isText(index, "~") || isText(index, "null")
      || isText(index, "Null") || isText(index, "NULL")
  }

  mutating func reportNull(_ index: Int) {
    let node = nodes[index]
    let mark = Int(node.range.start)
    guard !isFull, let frame = frames.last else { return }
    if frame.isMapping, frame.lastKey >= 0, nodes[frame.lastKey].kind != .scalar { return }
    guard node.textCount == 0 else {
      return report(Finding(.nullValue, at: place(node.range.bounds)))
    }
    // `address: #12 …`: the text is there, YAML takes it for a comment.
    let hash = lines.skipBlanks(mark)
    if hash > mark, isHashedWord(at: hash), !frame.isFlow {
      let comment = hash..<lines.trimmed(hash..<lines.end(ofLineAt: hash)).upperBound
      return report(
        Finding(
          .nullValue, at: place(comment), variant: "hash", fixes: [quotingFix(of: comment)]))
    }
    if frame.isMapping {
      guard frame.lastKey >= 0, nodes[frame.lastKey].textCount > 0 else { return }
      let key = nodes[frame.lastKey]
      report(
        Finding(
          .nullValue, at: place(key.range.bounds), ["key": lines.excerpt(key.range.bounds)],
          variant: "value"))
    } else {
      let dash = max(0, mark - 1)..<mark
      report(Finding(.nullValue, at: place(dash), variant: "item"))
    }
  }

  // MARK: Text that YAML cuts

  /// Puts a plain text together again that was cut at a comma of a flow mapping:
  /// `{ name: Ông, bà }` reads as `name: Ông` and `bà` without value.
  mutating func rejoin(before index: Int) -> Bool {
    let top = frames.count - 1
    let (key, value) = (frames[top].lastKey, frames[top].lastValue)
    guard frames[top].isFlow, frames[top].isMapping, nodes[index].textCount == 0,
      key == index - 1, value >= 0, value == key - 1, frames[top].count >= 3
    else { return false }
    for part in [key, value] {
      guard nodes[part].kind == .scalar, nodes[part].style == .plain, nodes[part].textCount > 0
      else { return false }
    }
    guard !hasColon(after: Int(nodes[key].range.end)) else { return false }
    // The comma, what follows it, and the key: only what is new, lest many commas take long.
    let piece = Int(nodes[value].range.end)..<Int(nodes[key].range.end)
    pool.removeLast(pool.count - Int(nodes[key].textStart))
    let isAsWritten = survey.isQuicklyNFC && !survey.hasInvisibles
    if isAsWritten, !bytes[piece].contains(where: SourceLines.isBreak) {
      pool.append(contentsOf: bytes[piece])
    } else {
      let text = HiddenCharacter.removed(from: Quoting.folded(lines.text(piece))).nfc
      pool.append(contentsOf: text.utf8)
    }
    nodes.removeLast(nodes.count - key)
    nodes[value].textCount = UInt32(pool.count) - nodes[value].textStart
    nodes[value].range.end = UInt32(piece.upperBound)
    frames[top].count -= 1
    lastScalar = value
    if rejoined.last != value { rejoined.append(value) }
    return true
  }

  private func hasColon(after offset: Int) -> Bool {
    var index = offset
    while index < bytes.count,
      SourceLines.isBlank(bytes[index]) || SourceLines.isBreak(bytes[index])
    {
      index += 1
    }
    return index < bytes.count && bytes[index] == 0x3A
  }

  mutating func reportRejoined() {
    for value in rejoined {
      let range = nodes[value].range.bounds
      let text = Quoting.folded(lines.text(range))
      let fix = FixIt(
        Bilingual(vi: "Đặt cả văn bản trong ngoặc kép", en: "Put the whole text in quotes"),
        at: place(range), replacement: Quoting.doubleQuoted(text))
      report(
        Finding(
          .brokenFlowText, at: place(range), ["text": lines.excerpt(range)], fixes: [fix]))
    }
    rejoined.removeAll()
  }

  /// Speaks when a comment behind a plain text looks like the rest of the text.
  mutating func checkHash(_ comment: Range<Int>) {
    let node = nodes[lastScalar]
    let end = Int(node.range.end)
    guard !isFull, node.kind == .scalar, node.style == .plain, node.textCount > 0,
      lines.skipBlanks(end) == comment.lowerBound, isHashedWord(at: comment.lowerBound)
    else { return }
    let range = lines.trimmed(comment)
    let fixes = isInFlow ? [] : [quotingFix(of: Int(node.range.start)..<range.upperBound)]
    report(
      Finding(
        .hashStartsComment, at: place(range), ["comment": lines.excerpt(range)], fixes: fixes))
  }

  /// Speaks when a line that goes on a plain text looks like an item of a list: YAML folds what
  /// is indented deeper than the item above into that item.
  mutating func checkGluedItem(in index: Int) {
    guard !isFull, !isInFlow else { return }
    let range = nodes[index].range.bounds
    // A list with typographic dashes is one text, which is another finding.
    guard !bytes[range].starts(with: [0xE2, 0x80]) else { return }
    var line = lines.end(ofLineAt: range.lowerBound)
    while line < range.upperBound {
      let start = lines.skipBlanks(line + 1)
      guard start + 1 < range.upperBound else { return }
      if bytes[start] == 0x2D, SourceLines.isBlank(bytes[start + 1]) {
        let item = start..<min(lines.end(ofLineAt: start), range.upperBound)
        return report(
          Finding(
            .listItemGlued, at: place(item), ["text": lines.excerpt(item)],
            related: [
              Related(
                place(
                  range.lowerBound..<min(lines.end(ofLineAt: range.lowerBound), item.lowerBound)),
                Bilingual(vi: "nối vào văn bản này", en: "folded into this text"))
            ]))
      }
      line = lines.end(ofLineAt: start)
    }
  }

  /// A `#` and a letter or digit right behind it.
  private func isHashedWord(at index: Int) -> Bool {
    guard index + 1 < bytes.count, bytes[index] == 0x23 else { return false }
    switch bytes[index + 1] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: return true
    default: return false
    }
  }

  // MARK: Characters

  /// Reports hidden and decomposed characters of the scalar just read, and repairs its text.
  mutating func repairText(of index: Int) {
    let node = nodes[index]
    let range = node.range.bounds
    var isReported = survey.hasInvisibles && reportInvisibles(in: range)
    let raw = UnsafeBufferPointer(rebasing: bytes[range])
    if !survey.isQuicklyNFC, !Normalization.isQuicklyNFC(raw), reportDecomposed(range) {
      isReported = true
    }
    let isEscaped = node.style == .doubleQuoted && Int(node.textCount) + 2 != node.range.count
    guard isReported || isEscaped else { return }
    let text = String(decoding: pool[Int(node.textStart)...], as: UTF8.self)
    let repaired = HiddenCharacter.removed(from: text).nfc
    guard !repaired.utf8.elementsEqual(text.utf8) else { return }
    if !isReported { reportEscape(of: text, at: range) }
    pool.removeLast(pool.count - Int(node.textStart))
    pool.append(contentsOf: repaired.utf8)
    nodes[index].textCount = UInt32(repaired.utf8.count)
  }

  /// One finding for a scalar, at its first hidden character; the fix takes away all.
  private mutating func reportInvisibles(in range: Range<Int>) -> Bool {
    var found: [(character: HiddenCharacter, range: Range<Int>)] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let (value, width) = bytes.scalar(at: index)
      if let character = HiddenCharacter(value) {
        found.append((character, index..<index + width))
      }
      index += max(1, width)
    }
    if hasSignsOfTCVN3(range) { found.removeAll { $0.character.isSoftHyphen } }
    guard let first = found.first, let last = found.last else { return false }
    if first.range.lowerBound == range.lowerBound { forgetNullBefore() }
    let span = first.range.lowerBound..<last.range.upperBound
    let fix = FixIt(
      first.character.fixTitle,
      at: place(span), replacement: HiddenCharacter.removed(from: lines.text(span)))
    report(
      Finding(
        .invisibleCharacter, at: place(first.range),
        ["character": first.character.name, "count": "\(found.count)"],
        variant: found.count > 1 ? "several" : nil, fixes: [fix]))
    return true
  }

  /// Keys that hidden characters were to indent belong to the key before, which only seems to have
  /// no value.
  private mutating func forgetNullBefore() {
    guard let frame = frames.last, frame.isMapping, !frame.isFlow, frame.lastKey >= 0,
      let last = findings.last, last.check === CheckInfo.nullValue,
      last.place == place(nodes[frame.lastKey].range.bounds)
    else { return }
    findings.removeLast()
  }

  /// Whether signs stand there that Vietnamese text has only in the encoding TCVN3, whose ư is the byte of
  /// a soft hyphen: that text is reported whole.
  private func hasSignsOfTCVN3(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index + 1 < range.upperBound {
      if bytes[index] == 0xC2, (0xA8...0xBF).contains(bytes[index + 1]), bytes[index + 1] != 0xAD {
        return true
      }
      index += 1
    }
    return false
  }

  private mutating func reportDecomposed(_ range: Range<Int>) -> Bool {
    let text = lines.text(range)
    let composed = text.nfc
    guard !composed.utf8.elementsEqual(text.utf8) else { return false }
    let fix = FixIt(
      Bilingual(vi: "Chuyển sang Unicode dựng sẵn (NFC)", en: "Convert to composed Unicode (NFC)"),
      at: place(range), replacement: composed)
    report(Finding(.textNotNFC, at: place(range), ["text": lines.excerpt(range)], fixes: [fix]))
    return true
  }

  /// A character that stands in the file only as an escape, such as `"\u200B"`.
  private mutating func reportEscape(of text: String, at range: Range<Int>) {
    for scalar in text.unicodeScalars {
      if let character = HiddenCharacter(scalar.value) {
        return report(
          Finding(
            .invisibleCharacter, at: place(range), ["character": character.name, "count": "1"]))
      }
      if isControl(scalar.value) {
        return report(
          Finding(
            .controlCharacter, at: place(range),
            ["character": Bilingual(codePoint(scalar.value))]))
      }
    }
    report(Finding(.textNotNFC, at: place(range), ["text": lines.excerpt(range)]))
  }
}
