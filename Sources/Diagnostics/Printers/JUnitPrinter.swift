import SourceText
import Writers

/// Prints findings as a JUnit report: a test case for each file, a failure for each finding.
public struct JUnitPrinter: FindingPrinter {
  /// Findings less severe than this are printed as output of a test that passes.
  public var failingSeverity: Severity

  public init(failingSeverity: Severity = .note) { self.failingSeverity = failingSeverity }

  public func print(_ report: FindingReport) -> [UInt8] {
    var sources = SourceIndex(report.files)
    let byFile = Dictionary(grouping: report.findings) { $0.place.file }
    let failures = report.findings.count { $0.severity >= failingSeverity }
    var xml = MarkupWriter(.xml(declaration: true), pretty: true)
    // A file that is not of the run still has a case, after the others.
    let strays = byFile.keys.filter { sources.file($0) == nil }.sorted()
    let ids = report.files.indices.map { FileID($0) } + strays
    let totals: KeyValuePairs<String, String?> = [
      "name": "motcua", "tests": "\(ids.count)", "failures": "\(failures)", "errors": "0",
    ]
    xml.element("testsuites", totals) {
      $0.element("testsuite", totals) {
        for id in ids { write(id, byFile[id] ?? [], report, &sources, to: &$0) }
      }
    }
    return xml.finish()
  }

  private func write(
    _ id: FileID, _ findings: [Finding], _ report: FindingReport, _ sources: inout SourceIndex,
    to xml: inout MarkupWriter
  ) {
    let language = report.language
    let path = sources.path(of: id)
    xml.element("testcase", ["classname": "motcua", "name": path, "file": path]) { xml in
      var output: [String] = []
      for finding in findings {
        let start = sources.ends(of: finding.place).start
        var text = "\(path):\(start.line):\(start.column): "
        text += "\(Words.severity(finding.severity)[language])[\(finding.check.code)]: "
        text += finding.message[language]
        if let help = finding.help { text += "\n\(Words.help[language]): \(help[language])" }
        guard finding.severity >= failingSeverity else {
          output.append(text)
          continue
        }
        let attributes: KeyValuePairs<String, String?> = [
          "type": finding.severity.rawValue,
          "message": "\(finding.check.code): \(finding.message[language])",
        ]
        xml.element("failure", attributes, text: text)
      }
      if !output.isEmpty { xml.element("system-out", text: output.joined(separator: "\n")) }
    }
  }
}
