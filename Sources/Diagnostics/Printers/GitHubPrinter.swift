import SourceText
import Writers

/// Prints findings as workflow commands of GitHub Actions, which shows them in the diff.
public struct GitHubPrinter: FindingPrinter {
  public init() {}

  public func print(_ report: FindingReport) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(report.findings.count * 256)
    var sources = SourceIndex(report.files)
    for finding in report.findings {
      let ends = sources.ends(of: finding.place)
      bytes.append(utf8: "::\(Self.command(finding.severity)) ")
      if let file = sources.file(finding.place.file) {
        bytes.append(utf8: "file=\(Self.property(file.path)),line=\(ends.start.line)")
        // GitHub refuses columns of a range over several lines.
        if ends.start.line == ends.end.line {
          bytes.append(utf8: ",col=\(ends.start.column)")
          bytes.append(utf8: ",endLine=\(ends.end.line),endColumn=\(ends.end.column)")
        } else {
          bytes.append(utf8: ",endLine=\(ends.lastLine)")
        }
        bytes.append(literal: ",")
      }
      bytes.append(utf8: "title=\(Self.property(finding.check.code))::")
      var message = finding.message[report.language]
      if let help = finding.help {
        message += "\n\(Words.help[report.language]): \(help[report.language])"
      }
      bytes.append(utf8: Self.data(message))
      bytes.append(0x0A)
    }
    return bytes
  }

  private static func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  /// Message text: `%` and line breaks encoded, other control characters shown.
  private static func data(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case _ where Escaping.isUnsafeForTerminal(scalar): result += Escaping.visible(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A property value, in which `:` and `,` have a meaning too.
  private static func property(_ text: String) -> String {
    var result = ""
    for scalar in data(text).unicodeScalars {
      switch scalar {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
