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
    // Findings are large: their numbers are put in order, and each is copied once.
    let order = findings.indices.sorted { Finding.inOrder(findings[$0], findings[$1]) }
    var kept: [Int] = []
    kept.reserveCapacity(order.count)
    for index in order {
      // In order, equal findings are neighbours.
      if let last = kept.last, findings[last].saysTheSame(as: findings[index]) { continue }
      kept.append(index)
    }
    return kept.map { findings[$0] }
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
