public import SourceText

/// A comment of a source file: its bytes from `#` to the end of the line.
public struct CommentSpan: Hashable, Sendable {
  public var range: SourceRange
  /// Whether nothing but blanks stands before it on its line.
  public var isAlone: Bool

  public init(range: SourceRange, isAlone: Bool) {
    self.range = range
    self.isAlone = isAlone
  }
}

/// A finding that a comment allows, and why.
public struct SuppressedFinding: Sendable {
  public var finding: Finding
  /// As the comment gives it.
  public var reason: String
  /// The comment.
  public var comment: Place

  public init(_ finding: Finding, reason: String, comment: Place) {
    self.finding = finding
    self.reason = reason
    self.comment = comment
  }
}

/// Comments that allow findings: bỏ qua có lý do.
///
/// - `amount: 0  # motcua: allow CODE[, CODE] -- reason` covers findings that start on its line.
/// - The same comment alone on its line covers the entry that begins on the next line that
///   is neither blank nor a comment: that line and all following ones that belong to it.
/// - `# motcua: allow-file CODE -- reason` covers the file, wherever it stands.
///
/// A reason is required. What loses a value cannot be allowed (``CheckInfo/isLoss``).
public enum Suppression {
  /// A file whose comments count.
  public struct File: Sendable {
    public var id: FileID
    public var bytes: [UInt8]
    public var comments: [CommentSpan]

    public init(_ id: FileID, bytes: [UInt8], comments: [CommentSpan]) {
      self.id = id
      self.bytes = bytes
      self.comments = comments
    }
  }

  public struct Outcome: Sendable {
    /// What is still to be told, with what is wrong with the comments themselves, in order.
    public var kept: [Finding]
    /// What comments allow, in order.
    public var suppressed: [SuppressedFinding]
  }

  /// The checks that speak of the comments themselves.
  public static let checks: [CheckInfo] = [
    .suppressionMalformed, .suppressionNotAllowed, .suppressionUnknownCode, .suppressionUnused,
    .suppressionWithoutReason,
  ]

  /// Takes out the findings that comments allow.
  ///
  /// Apply it before the severity profile, so that the profile sees its findings too.
  ///
  /// - Parameters:
  ///   - checks: every check there is, run or not; other codes are unknown.
  ///   - reportsUnused: false when only some checks ran, so that silence proves nothing.
  public static func apply(
    to findings: consuming [Finding], in files: [File], checks: [CheckInfo],
    reportsUnused: Bool = true
  ) -> Outcome {
    let known = Dictionary(checks.map { ($0.code, $0) }) { first, _ in first }
    var permits: [FileID: [Permit]] = [:]
    var ofComments: [Finding] = []
    for file in files {
      var reader = PermitReader(file: file, known: known)
      let read = reader.read()
      if !read.isEmpty { permits[file.id, default: []] += read }
      ofComments += reader.findings
    }
    var suppressed: [SuppressedFinding] = []
    if !permits.isEmpty {
      findings.removeAll { finding in
        guard let taken = take(finding, &permits) else { return false }
        suppressed.append(taken)
        return true
      }
    }
    findings += ofComments
    var outcome = Outcome(kept: consume findings, suppressed: suppressed)
    if reportsUnused {
      for file in files {
        for permit in permits[file.id] ?? [] where !permit.isUsed {
          outcome.kept.append(permit.unusedFinding)
        }
      }
    }
    Findings.sort(&outcome.kept)
    outcome.suppressed.sort { Finding.inOrder($0.finding, $1.finding) }
    return outcome
  }

  /// Every permit that covers the finding counts as used; the first gives the reason.
  private static func take(
    _ finding: Finding, _ permits: inout [FileID: [Permit]]
  ) -> SuppressedFinding? {
    let file = finding.place.file
    guard !finding.check.isLoss, let candidates = permits[file] else { return nil }
    var result: SuppressedFinding?
    for (index, permit) in candidates.enumerated() where permit.covers(finding) {
      permits[file]?[index].isUsed = true
      if result == nil {
        result = SuppressedFinding(finding, reason: permit.reason, comment: permit.comment)
      }
    }
    return result
  }
}

/// One code that one comment allows.
struct Permit: Sendable {
  var code: String
  var codePlace: Place
  var reason: String
  var comment: Place
  /// Bytes in which a covered finding starts.
  var covered: Range<Int>
  /// Takes the code, or the whole comment, out of the file.
  var removal: FixIt
  var isUsed = false

  func covers(_ finding: Finding) -> Bool {
    finding.check.code == code && covered.contains(Int(finding.place.range.start))
  }

  var unusedFinding: Finding {
    Finding(.suppressionUnused, at: codePlace, ["code": Bilingual(code)], fixes: [removal])
  }
}
