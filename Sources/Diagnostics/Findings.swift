import SourceText

/// What is done with a list of findings before anybody reads it.
public enum Findings {
  /// In the order of printing.
  public static func sorted(_ findings: [Finding]) -> [Finding] {
    findings.sorted(by: Finding.inOrder)
  }

  /// In the order of printing, one of each code at each place with each message.
  ///
  /// Two stages may see the same fault; the first in order stays.
  public static func deduplicated(_ findings: [Finding]) -> [Finding] {
    struct Key: Hashable {
      var place: Place
      var code: String
      var message: String
    }
    var seen: Set<Key> = []
    return sorted(findings).filter {
      seen.insert(Key(place: $0.place, code: $0.check.code, message: $0.message.vi)).inserted
    }
  }

  /// How many findings of each severity there are.
  public static func counts(_ findings: some Sequence<Finding>) -> SeverityCounts {
    var counts = SeverityCounts()
    for finding in findings {
      switch finding.severity {
      case .error: counts.errors += 1
      case .warning: counts.warnings += 1
      case .note: counts.notes += 1
      }
    }
    return counts
  }
}

/// Numbers of findings by severity.
public struct SeverityCounts: Hashable, Sendable {
  public var errors = 0
  public var warnings = 0
  public var notes = 0

  public init() {}
  public var total: Int { errors + warnings + notes }
}
