import SourceText

/// Reads the comments of one file into permits, and says what is wrong with them.
struct PermitReader {
  private let file: Suppression.File
  private let known: [String: CheckInfo]
  private let lines: LineTable
  private(set) var findings: [Finding] = []

  init(file: Suppression.File, known: [String: CheckInfo]) {
    self.file = file
    self.known = known
    // Most files have no comment for us and need no table.
    let isNeeded = file.comments.contains {
      if case .none = SuppressionDirective.parse(Self.text(of: $0, in: file)) { return false }
      return true
    }
    lines = LineTable(isNeeded ? file.bytes : [])
  }

  mutating func read() -> [Permit] {
    var permits: [Permit] = []
    for comment in file.comments {
      let place = Place(file.id, comment.range)
      switch SuppressionDirective.parse(Self.text(of: comment, in: file)) {
      case .none: continue
      case .malformed: findings.append(Finding(.suppressionMalformed, at: place))
      case .directive(let directive):
        guard let reason = directive.reason else {
          findings.append(Finding(.suppressionWithoutReason, at: place))
          continue
        }
        permits += self.permits(of: directive, reason: reason, comment)
      }
    }
    return permits
  }

  private static func text(
    of comment: CommentSpan, in file: Suppression.File
  ) -> ArraySlice<UInt8> {
    file.bytes[comment.range.bounds.clamped(to: 0..<file.bytes.count)]
  }

  private mutating func permits(
    of directive: SuppressionDirective, reason: String, _ comment: CommentSpan
  ) -> [Permit] {
    let covered = coverage(of: directive, comment)
    var permits: [Permit] = []
    for (index, code) in directive.codes.enumerated() {
      let place = Place(file.id, code.range)
      guard let check = known[code.name] else {
        findings.append(unknown(code.name, at: place))
        continue
      }
      guard !check.isLoss else {
        findings.append(
          Finding(.suppressionNotAllowed, at: place, ["code": Bilingual(code.name)]))
        continue
      }
      permits.append(
        Permit(
          code: code.name, codePlace: place, reason: reason,
          comment: Place(file.id, comment.range), covered: covered,
          removal: removal(of: index, directive, comment)))
    }
    return permits
  }

  private func unknown(_ name: String, at place: Place) -> Finding {
    let code = Bilingual(name)
    guard let meant = NearMiss.best(for: name, among: known.keys.sorted()) else {
      return Finding(.suppressionUnknownCode, at: place, ["code": code])
    }
    let title = Bilingual(vi: "Thay bằng “\(meant)”", en: "Replace with “\(meant)”")
    return Finding(
      .suppressionUnknownCode, at: place, ["code": code, "meant": Bilingual(meant)],
      variant: "near-miss", fixes: [FixIt(title, at: place, replacement: meant)])
  }

  private func coverage(of directive: SuppressionDirective, _ comment: CommentSpan) -> Range<Int> {
    // An end of file may carry a finding, hence one more.
    if directive.isForFile { return 0..<file.bytes.count + 1 }
    let line = lines.lineIndex(of: Int(comment.range.start))
    if !comment.isAlone { return lineBounds(line..<line + 1) }
    return EntryFinder(bytes: file.bytes, lines: lines).entry(after: line).map(lineBounds) ?? 0..<0
  }

  /// From the first byte of the first line to the line break of the last.
  private func lineBounds(_ range: Range<Int>) -> Range<Int> {
    let starts = lines.starts
    let isLast = range.upperBound >= starts.count
    return starts[range.lowerBound]..<(isLast ? file.bytes.count + 1 : starts[range.upperBound])
  }

  /// Takes out one of several codes, or the comment that has no other.
  private func removal(
    of index: Int, _ directive: SuppressionDirective, _ comment: CommentSpan
  ) -> FixIt {
    let codes = directive.codes
    if codes.count > 1 {
      let range =
        index + 1 < codes.count
        ? SourceRange(start: codes[index].range.start, end: codes[index + 1].range.start)
        : SourceRange(start: codes[index - 1].range.end, end: codes[index].range.end)
      return FixIt(
        Bilingual(
          vi: "Bỏ mã “\(codes[index].name)” khỏi chú thích",
          en: "Remove “\(codes[index].name)” from the comment"),
        at: Place(file.id, range), replacement: "")
    }
    return FixIt(
      Bilingual(vi: "Xóa chú thích", en: "Remove the comment"),
      at: Place(file.id, wholeComment(comment)), replacement: "")
  }

  /// The comment with the blanks before it, and with its line where it has one for itself.
  private func wholeComment(_ comment: CommentSpan) -> SourceRange {
    let bounds = comment.range.bounds.clamped(to: 0..<file.bytes.count)
    var start = bounds.lowerBound
    while start > 0, file.bytes[start - 1] == 0x20 || file.bytes[start - 1] == 0x09 { start -= 1 }
    guard comment.isAlone else { return SourceRange(start..<bounds.upperBound) }
    let next = lines.lineIndex(of: bounds.lowerBound) + 1
    let end = next < lines.starts.count ? lines.starts[next] : file.bytes.count
    return SourceRange(start..<max(start, end))
  }
}
