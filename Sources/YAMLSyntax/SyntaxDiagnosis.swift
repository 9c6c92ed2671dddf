import Diagnostics
import SourceText

/// What a syntax error is in the words of the people who wrote the file.
struct SyntaxDiagnosis {
  var range: Range<Int>
  var variant: String?
  var argument: Bilingual = ""
  var fixes: [FixIt] = []
}

extension TreeBuilder {
  /// Which of the usual mistakes a syntax error is.
  func diagnose(_ problem: SyntaxProblem) -> SyntaxDiagnosis {
    if let marker = mergeMarker(before: problem.offset) {
      return SyntaxDiagnosis(range: marker, variant: "merge-marker", argument: excerpt(marker))
    }
    switch problem.text {
    case "mapping values are not allowed in this context": return colon(problem)
    case "block sequence entries are not allowed in this context":
      return SyntaxDiagnosis(range: character(at: problem.offset), variant: "list-on-same-line")
    case "mapping keys are not allowed in this context":
      return SyntaxDiagnosis(
        range: character(at: problem.offset), variant: "reserved-start", argument: "?",
        fixes: quotingFix(from: problem.offset))
    case "found character that cannot start any token": return reserved(problem)
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return tab(at: problem.offset)
    case "found unexpected document indicator", "found unexpected end of stream":
      return SyntaxDiagnosis(range: character(at: problem.contextOffset), variant: "unclosed-quote")
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      return escape(problem)
    case "did not find expected alphabetic or numeric character":
      return SyntaxDiagnosis(
        range: character(at: problem.contextOffset), variant: "reserved-start",
        argument: excerpt(character(at: problem.contextOffset)),
        fixes: quotingFix(from: problem.contextOffset))
    case "could not find expected ':'": return missingColon(problem)
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'",
      "did not find expected node content":
      return bracket(problem)
    case "did not find expected key": return key(problem)
    case "did not find expected '-' indicator":
      return afterQuote(problem)
        ?? SyntaxDiagnosis(range: word(at: problem.offset), variant: "not-an-item")
    case "did not find expected <document start>":
      return afterQuote(problem)
        ?? SyntaxDiagnosis(range: word(at: problem.offset), variant: "after-document")
    default:
      if problem.context == "while scanning a block scalar" {
        let start = problem.contextOffset
        return SyntaxDiagnosis(
          range: character(at: start), variant: "reserved-start",
          argument: excerpt(character(at: start)), fixes: quotingFix(from: start))
      }
      return SyntaxDiagnosis(range: word(at: problem.offset))
    }
  }

  /// The first line of an unresolved merge in the document, up to the line of the mistake.
  private func mergeMarker(before offset: Int) -> Range<Int>? {
    let last = min(lines.end(ofLineAt: min(offset, bytes.count)), bytes.count)
    var index = lines.start(ofLineAt: savepoint.start)
    while index < last {
      let end = lines.end(ofLineAt: index)
      let first = bytes[index]
      if first == 0x3C || first == 0x3E || first == 0x3D, end - index >= 7,
        bytes[index..<index + 7].allSatisfy({ $0 == first })
      {
        return lines.trimmed(index..<end)
      }
      index = end + 1
    }
    return nil
  }

  private func excerpt(_ range: Range<Int>) -> Bilingual { lines.excerpt(range) }

  /// The whole character at `offset`, or the last one of the file.
  private func character(at offset: Int) -> Range<Int> {
    var start = offset
    if start >= bytes.count { start = max(0, lines.trimmed(0..<bytes.count).upperBound - 1) }
    while start > 0, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    guard start < bytes.count else { return start..<start }
    return start..<start + max(1, bytes.scalar(at: start).width)
  }

  private func word(at offset: Int) -> Range<Int> {
    let word = offset < bytes.count ? lines.word(at: offset) : offset..<offset
    return word.isEmpty ? character(at: offset) : word
  }

  // MARK: Kinds of mistakes

  /// A second `: ` on a line, or a line deeper than the text above it.
  private func colon(_ problem: SyntaxProblem) -> SyntaxDiagnosis {
    if let start = lines.valueStart(onLineOf: problem.offset, before: problem.offset) {
      let range = start..<lines.contentEnd(from: start)
      let isText =
        range.contains(problem.offset) && !"\"'[{|>&*!".utf8.contains(bytes[start])
        && lines.contentEnd(from: problem.offset) == range.upperBound
      if isText, !frames.contains(where: \.isFlow) {
        return SyntaxDiagnosis(
          range: range, variant: "colon-in-text", argument: excerpt(range),
          fixes: [quotingFix(of: range)])
      }
    } else {
      let start = lines.skipBlanks(lines.start(ofLineAt: problem.offset))
      if start < problem.offset {
        return SyntaxDiagnosis(
          range: start..<problem.offset, variant: "deeper-than-value",
          argument: excerpt(start..<problem.offset))
      }
    }
    return SyntaxDiagnosis(range: character(at: problem.offset), variant: "colon")
  }

  private func reserved(_ problem: SyntaxProblem) -> SyntaxDiagnosis {
    guard problem.offset < bytes.count else {
      return SyntaxDiagnosis(range: character(at: problem.offset))
    }
    let byte = bytes[problem.offset]
    if byte == 0x09 { return tab(at: problem.offset) }
    // A blank in front, or a line break behind a key, may hide the tab from libyaml's mark.
    let first = lines.skipBlanks(problem.offset)
    if first > problem.offset, bytes[problem.offset..<first].contains(0x09) {
      return tab(at: problem.offset)
    }
    let range = character(at: problem.offset)
    return SyntaxDiagnosis(
      range: range, variant: "reserved-start", argument: excerpt(range),
      fixes: quotingFix(from: problem.offset))
  }

  private func tab(at offset: Int) -> SyntaxDiagnosis {
    var start = offset
    while start < bytes.count, SourceLines.isBlank(bytes[start]), bytes[start] != 0x09 {
      start += 1
    }
    var end = start
    while end < bytes.count, bytes[end] == 0x09 { end += 1 }
    guard end > start else { return SyntaxDiagnosis(range: character(at: offset), variant: "tab") }
    // At the start of a line it stands for the indentation of the keys above it.
    let isIndentation = lines.skipBlanks(lines.start(ofLineAt: start)) >= end
    let first = isIndentation ? lines.start(ofLineAt: start) : start
    let width = isIndentation ? indentation(ofLineAt: first) ?? 2 * (end - start) : 1
    let fix = FixIt(
      Bilingual(vi: "Thay tab bằng dấu cách", en: "Replace tabs with blanks"),
      at: place(first..<(isIndentation ? lines.skipBlanks(first) : end)),
      replacement: String(repeating: " ", count: width))
    return SyntaxDiagnosis(range: start..<end, variant: "tab", fixes: [fix])
  }

  /// How far a line at `start` is to be indented: as the keys of the innermost open block
  /// mapping, or a step deeper than a key above it that waits for its value.
  private func indentation(ofLineAt start: Int) -> Int? {
    var above = lines.trimmed(0..<start)
    above = lines.start(ofLineAt: above.upperBound)..<above.upperBound
    let key = lines.start(ofLineAt: above.lowerBound)
    if let last = above.last, bytes[last] == 0x3A {
      var first = lines.skipBlanks(key)
      while first + 1 < above.upperBound, bytes[first] == 0x2D,
        SourceLines.isBlank(bytes[first + 1])
      {
        first = lines.skipBlanks(first + 1)
      }
      return first - key + 2
    }
    guard let frame = frames.last(where: { !$0.isFlow && $0.isMapping }),
      nodes.indices.contains(frame.node + 1)
    else { return nil }
    let sibling = Int(nodes[frame.node + 1].range.start)
    return sibling - lines.start(ofLineAt: sibling)
  }

  private func escape(_ problem: SyntaxProblem) -> SyntaxDiagnosis {
    var start = problem.offset
    // In `\x…` and `\u…` libyaml has gone past the backslash.
    while start > problem.contextOffset, start < bytes.count, bytes[start] != 0x5C { start -= 1 }
    let end = min(bytes.count, character(at: min(start + 1, bytes.count)).upperBound)
    let range = start..<max(end, start)
    let fix = FixIt(
      Bilingual(vi: "Viết hai dấu \\", en: "Write the backslash twice"),
      at: place(start..<min(start + 1, bytes.count)), replacement: "\\\\")
    return SyntaxDiagnosis(range: range, variant: "escape", argument: excerpt(range), fixes: [fix])
  }

  private func missingColon(_ problem: SyntaxProblem) -> SyntaxDiagnosis {
    let start = problem.contextOffset
    if start < bytes.count, bytes[start] == 0x22 || bytes[start] == 0x27 {
      return afterQuote(problem)
        ?? SyntaxDiagnosis(range: word(at: start), variant: "missing-colon")
    }
    let range = word(at: start)
    if let colon = range.first(where: { bytes[$0] == 0x3A }), colon + 1 < range.upperBound,
      colon > range.lowerBound
    {
      let fix = FixIt(
        Bilingual(vi: "Thêm dấu cách sau dấu hai chấm", en: "Add a blank after the colon"),
        at: place(colon..<colon + 1), replacement: ": ")
      return SyntaxDiagnosis(
        range: range, variant: "missing-blank", argument: excerpt(range), fixes: [fix])
    }
    return SyntaxDiagnosis(range: range, variant: "missing-colon", argument: excerpt(range))
  }

  /// Inside `{}` or `[]`: the closing bracket is missing, or text is not quoted.
  private func bracket(_ problem: SyntaxProblem) -> SyntaxDiagnosis {
    if let quote = afterQuote(problem) { return quote }
    guard let frame = frames.last(where: \.isFlow) else {
      return SyntaxDiagnosis(range: word(at: problem.offset), variant: "no-value")
    }
    let open = Int(nodes[frame.node].range.start)
    let sameLine = lines.start(ofLineAt: open) == lines.start(ofLineAt: problem.offset)
    if !sameLine || problem.offset >= bytes.count {
      let range = character(at: open)
      return SyntaxDiagnosis(range: range, variant: "unclosed-bracket", argument: excerpt(range))
    }
    let range = character(at: problem.offset)
    return SyntaxDiagnosis(
      range: range, variant: "flow-text", argument: excerpt(range),
      fixes: flowTextFix(before: problem.offset))
  }

  /// `{ when: channel in ['a', 'b'], … }`: a bracket behind text is part of it.
  private func flowTextFix(before offset: Int) -> [FixIt] {
    guard offset < bytes.count, bytes[offset] == 0x5B || bytes[offset] == 0x7B,
      let text = nodes.last, text.kind == .scalar, text.style == .plain, text.textCount > 0,
      lines.skipBlanks(Int(text.range.end)) == offset
    else { return [] }
    var depth = 0
    var quote: UInt8?
    var end = offset
    let limit = lines.end(ofLineAt: offset)
    scan: while end < limit {
      let byte = bytes[end]
      if let open = quote {
        if byte == open { quote = nil }
      } else {
        switch byte {
        case 0x22, 0x27: quote = byte
        case 0x5B, 0x7B, 0x28: depth += 1
        case 0x5D, 0x7D, 0x29:
          if depth == 0 { break scan }
          depth -= 1
        case 0x2C where depth == 0: break scan
        default: break
        }
      }
      end += 1
    }
    guard end < limit, depth == 0, quote == nil else { return [] }
    return [quotingFix(of: lines.trimmed(Int(text.range.start)..<end))]
  }

  private func key(_ problem: SyntaxProblem) -> SyntaxDiagnosis {
    if let quote = afterQuote(problem) { return quote }
    if let text = afterBracket(problem) { return text }
    let range = word(at: problem.offset)
    if range.lowerBound < bytes.count, bytes[range.lowerBound] == 0x3A {
      return SyntaxDiagnosis(range: character(at: problem.offset), variant: "no-key")
    }
    return SyntaxDiagnosis(range: range, variant: "indentation", argument: excerpt(range))
  }

  /// Text right behind a closing bracket: `['a'].exists(x, x == 1)` is one text.
  private func afterBracket(_ problem: SyntaxProblem) -> SyntaxDiagnosis? {
    guard !frames.contains(where: \.isFlow), problem.offset < bytes.count,
      let start = lines.valueStart(onLineOf: problem.offset, before: problem.offset),
      start < problem.offset, bytes[start] == 0x5B || bytes[start] == 0x7B,
      bytes[problem.offset] != 0x5D, bytes[problem.offset] != 0x7D
    else { return nil }
    return SyntaxDiagnosis(
      range: character(at: start), variant: "reserved-start",
      argument: excerpt(character(at: start)), fixes: quotingFix(from: start))
  }

  /// Text right behind a closing quote: `"Một cửa" điện tử`, or a quote closed lines later.
  private func afterQuote(_ problem: SyntaxProblem) -> SyntaxDiagnosis? {
    guard let last = nodes.last, last.kind == .scalar, nodes.count > savepoint.nodes,
      last.style == .singleQuoted || last.style == .doubleQuoted
    else { return nil }
    let range = last.range.bounds
    let start = max(
      range.upperBound,
      problem.context.hasSuffix("simple key")
        ? problem.contextOffset : problem.offset)
    guard start < bytes.count, lines.skipBlanks(range.upperBound) == start,
      lines.end(ofLineAt: range.upperBound) > start
    else { return nil }
    if lines.end(ofLineAt: range.lowerBound) < range.upperBound {
      return SyntaxDiagnosis(range: character(at: range.lowerBound), variant: "unclosed-quote")
    }
    let whole = range.lowerBound..<lines.contentEnd(from: range.lowerBound)
    guard !frames.contains(where: \.isFlow) else {
      return SyntaxDiagnosis(
        range: character(at: start), variant: "flow-text",
        argument: excerpt(character(at: start)))
    }
    return SyntaxDiagnosis(
      range: whole, variant: "text-after-quote", argument: excerpt(whole),
      fixes: quotingFix(ofQuoted: whole))
  }

  /// `"Một cửa" điện tử` is one text; `'it's'` lacks other quotes; `"a", "b"` may be a list.
  private func quotingFix(ofQuoted range: Range<Int>) -> [FixIt] {
    let (quote, last) = (bytes[range.lowerBound], bytes[range.upperBound - 1])
    guard last == quote else { return [quotingFix(of: range)] }
    guard bytes[range].count(where: { $0 == quote }) == 3 else { return [] }
    let fix = quotingFix(of: range.lowerBound + 1..<range.upperBound - 1)
    return [FixIt(fix.title, at: place(range), replacement: fix.replacement)]
  }
}
