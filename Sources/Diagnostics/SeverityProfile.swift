/// How severe a catalog wants each check to be: mức độ nghiêm trọng theo từng quy tắc.
///
/// A finding about something lost keeps its severity whatever the profile says: what was not
/// taken in was not checked either.
public struct SeverityProfile: Hashable, Sendable {
  /// What becomes of the findings of a check.
  public enum Level: String, CaseIterable, Sendable {
    case error, warning, note
    /// Findings are dropped.
    case off
  }

  /// By code; a check that is not named keeps its own severity.
  public var levels: [String: Level]
  /// Whether what is a warning after all else counts as an error.
  public var denyWarnings: Bool

  public init(levels: [String: Level] = [:], denyWarnings: Bool = false) {
    self.levels = levels
    self.denyWarnings = denyWarnings
  }

  /// The findings with the severities of this profile, in the order given.
  public func applied(to findings: [Finding]) -> [Finding] {
    if levels.isEmpty, !denyWarnings { return findings }
    return findings.compactMap { finding in
      guard var severity = severity(of: finding) else { return nil }
      if denyWarnings, severity == .warning { severity = .error }
      var finding = finding
      finding.severity = severity
      return finding
    }
  }

  private func severity(of finding: Finding) -> Severity? {
    guard let level = levels[finding.check.code], !finding.check.isLoss else {
      return finding.severity
    }
    switch level {
    case .error: return .error
    case .warning: return .warning
    case .note: return .note
    case .off: return nil
    }
  }
}
