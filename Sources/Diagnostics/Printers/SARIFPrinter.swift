import SourceText
import Writers

/// Prints findings as SARIF 2.1.0 (OASIS), which code scanning and editors load.
///
/// Text regions count columns in UTF-16 code units; byte offsets stand beside them. Findings
/// that comments allow or the baseline knows are results with a suppression.
public struct SARIFPrinter: FindingPrinter {
  public init() {}

  public func print(_ report: FindingReport) -> [UInt8] {
    var json = JSONWriter(.pretty, capacity: 4096 + report.findings.count * 1536)
    var results = SARIFResults(report)
    json.object { json in
      json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.member("version", "2.1.0")
      json.array("runs") {
        $0.object { run in
          run.object("tool") {
            $0.object("driver") { SARIFRules.writeDriver(results.rules, report, to: &$0) }
          }
          run.member("language", Self.culture(report.language))
          run.member("columnKind", "utf16CodeUnits")
          run.object("originalUriBaseIds") {
            $0.object("%SRCROOT%") {
              $0.object("description") { $0.member("text", Self.root[report.language]) }
            }
          }
          run.array("results") { results.write(to: &$0) }
        }
      }
    }
    return json.finish()
  }

  private static let root = Bilingual(
    vi: "Thư mục nơi chạy lệnh", en: "The folder in which the command ran")

  static func culture(_ language: Language) -> String {
    switch language {
    case .vi: "vi-VN"
    case .en: "en-US"
    }
  }
}

/// The part of a SARIF log that describes the checks.
enum SARIFRules {
  static func writeDriver(
    _ rules: [CheckInfo], _ report: FindingReport, to json: inout JSONWriter
  ) {
    json.member("name", "motcua")
    json.member("version", report.toolVersion)
    json.member("language", SARIFPrinter.culture(report.language))
    json.array("rules") { json in
      for rule in rules { json.object { write(rule, report.language, to: &$0) } }
    }
  }

  static func level(_ severity: Severity) -> String {
    // The three words of SARIF are ours.
    severity.rawValue
  }

  private static func write(
    _ rule: CheckInfo, _ language: Language, to json: inout JSONWriter
  ) {
    json.member("id", rule.code)
    json.object("shortDescription") { $0.member("text", rule.title[language]) }
    json.object("fullDescription") { $0.member("text", rule.explanation[language]) }
    json.object("help") { $0.member("text", help(rule, language)) }
    json.object("defaultConfiguration") { $0.member("level", level(rule.severity)) }
    json.object("properties") { $0.member("tags", [rule.group.rawValue]) }
  }

  private static func help(_ rule: CheckInfo, _ language: Language) -> String {
    var lines = [rule.explanation[language]]
    if !rule.basis.isEmpty {
      lines.append(Words.basis[language] + ":")
      lines += rule.basis.map { basis in
        let provision = basis.provision.isEmpty ? "" : ", \(basis.provision)"
        let doubt = basis.isConfirmed ? "" : " (\(Words.unconfirmed[language]))"
        return "- \(basis.instrument)\(provision)\(doubt)"
      }
    }
    lines.append("motcua explain \(rule.code)")
    return lines.joined(separator: "\n")
  }
}
