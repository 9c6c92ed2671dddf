import SourceText
import Writers

/// Prints findings as a Code Quality report of GitLab.
///
/// The fingerprint is that of the baseline, so a finding keeps it when lines move.
public struct GitLabPrinter: FindingPrinter {
  public init() {}

  public func print(_ report: FindingReport) -> [UInt8] {
    var json = JSONWriter(.pretty, capacity: 64 + report.findings.count * 512)
    var sources = SourceIndex(report.files)
    let fingerprints = Fingerprint.all(of: report.findings, in: &sources)
    json.array { json in
      for (finding, fingerprint) in zip(report.findings, fingerprints) {
        let ends = sources.ends(of: finding.place)
        json.object {
          $0.member("description", finding.message[report.language])
          $0.member("check_name", finding.check.code)
          $0.member("fingerprint", fingerprint.short)
          $0.member("severity", Self.severity(finding.severity))
          $0.object("location") {
            $0.member("path", sources.path(of: finding.place.file))
            $0.object("lines") {
              $0.member("begin", ends.start.line)
              $0.member("end", ends.lastLine)
            }
          }
        }
      }
    }
    return json.finish()
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
