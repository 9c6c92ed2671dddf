public import SourceText

/// Everything a printer needs to tell what a run found.
public struct FindingReport: Sendable {
  /// What counts, in the order of printing.
  public var findings: [Finding]
  /// All files of the run; a `FileID` is an index into it.
  public var files: [SourceFile]
  /// What comments allow.
  public var suppressed: [SuppressedFinding]
  /// What the baseline knows.
  public var baselined: [Finding]
  public var toolVersion: String
  /// The language of formats that hold only one.
  public var language: Language

  public init(
    findings: [Finding], files: [SourceFile], suppressed: [SuppressedFinding] = [],
    baselined: [Finding] = [], toolVersion: String, language: Language = .vi
  ) {
    self.findings = findings
    self.files = files
    self.suppressed = suppressed
    self.baselined = baselined
    self.toolVersion = toolVersion
    self.language = language
  }

  public var counts: SeverityCounts { Findings.counts(findings) }
}

/// Turns a report into the bytes of one format. Pure: same report, same bytes.
public protocol FindingPrinter: Sendable {
  func print(_ report: FindingReport) -> [UInt8]
}
