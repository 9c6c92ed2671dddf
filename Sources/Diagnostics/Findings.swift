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
  public static func deduplicated(_ findings: consuming [Finding]) -> [Finding] {
    sort(&findings)
    var kept = 0
    for index in findings.indices {
      // In order, equal findings are neighbours.
      if index > 0, findings[kept - 1].saysTheSame(as: findings[index]) { continue }
      findings.swapAt(kept, index)
      kept += 1
    }
    findings.removeLast(findings.count - kept)
    return findings
  }

  /// Puts findings in the order in which they are printed.
  static func sort(_ findings: inout [Finding]) {
    // Findings are large: their numbers are put in order, and each is moved to its place once.
    var sources = findings.indices.sorted { Finding.inOrder(findings[$0], findings[$1]) }
    findings.rearrange(from: &sources)
  }

  /// How many findings of each severity there are.
  public static func counts(_ findings: [Finding]) -> SeverityCounts {
    var counts = SeverityCounts()
    // By number: to take a finding out is to copy what it holds.
    for index in findings.indices {
      switch findings[index].severity {
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

extension Array {
  /// Puts at each index the element that was at `sources[index]`, without a second array.
  ///
  /// - Parameter sources: every index once; in order afterwards.
  fileprivate mutating func rearrange(from sources: inout [Int]) {
    for start in indices {
      var index = start
      // Around a circle of moves, until its first element is met.
      while sources[index] != start {
        let source = sources[index]
        swapAt(index, source)
        sources[index] = index
        index = source
      }
      sources[index] = index
    }
  }
}
