import SourceText
import Writers

/// Prints findings as JSON for programs of one's own.
///
/// ```
/// report   { "format": 1, "tool": { "name", "version" }, "summary": summary,
///            "findings": [finding], "suppressed": [finding + { "reason", "comment": place }],
///            "baselined": [finding] }
/// summary  { "errors", "warnings", "notes", "suppressed", "baselined" }   all integers
/// finding  { "code", "severity": "error"|"warning"|"note", "group", "message": text,
///            …place, "help": text | null, "related": [{ "message": text, …place }],
///            "fixes": [{ "title": text, …place, "replacement" }] }
/// place    { "file": path | null, "start": position, "end": position }
/// position { "line", "column", "offset" }
/// text     { "vi", "en" }
/// ```
/// Lines and columns count from 1, columns in Unicode scalars; `offset` counts bytes from
/// 0. An end is the first position after the range. No key is ever left out. `format` grows
/// when a key changes its meaning or goes; keys may be added without notice.
public struct JSONPrinter: FindingPrinter {
  /// One member a line, else all on one line.
  public var pretty: Bool

  public init(pretty: Bool = true) { self.pretty = pretty }

  public func print(_ report: FindingReport) -> [UInt8] {
    var bytes: [UInt8] = []
    print(report) { bytes += $0 }
    return bytes
  }

  private static let piece = 1 << 16

  /// As one text in pieces, each gone before the next is made.
  public func print(_ report: FindingReport, to sink: (_ piece: [UInt8]) -> Void) {
    var json = JSONWriter(pretty ? .pretty : .compact, capacity: 2 * Self.piece)
    var sources = SourceIndex(report.files)
    json.object { json in
      json.member("format", 1)
      json.object("tool") {
        $0.member("name", "motcua")
        $0.member("version", report.toolVersion)
      }
      json.object("summary") { Self.write(report, to: &$0) }
      json.array("findings") { json in
        for finding in report.findings {
          json.object { Self.write(finding, &sources, to: &$0) }
          json.drain(from: Self.piece, to: sink)
        }
      }
      json.array("suppressed") { json in
        for suppressed in report.suppressed {
          json.object {
            Self.write(suppressed.finding, &sources, to: &$0)
            $0.member("reason", suppressed.reason)
            $0.object("comment") { Self.write(suppressed.comment, &sources, to: &$0) }
          }
          json.drain(from: Self.piece, to: sink)
        }
      }
      json.array("baselined") { json in
        for finding in report.baselined {
          json.object { Self.write(finding, &sources, to: &$0) }
          json.drain(from: Self.piece, to: sink)
        }
      }
    }
    sink(json.finish())
  }

  private static func write(_ report: FindingReport, to json: inout JSONWriter) {
    let counts = report.counts
    json.member("errors", counts.errors)
    json.member("warnings", counts.warnings)
    json.member("notes", counts.notes)
    json.member("suppressed", report.suppressed.count)
    json.member("baselined", report.baselined.count)
  }

  private static func write(
    _ finding: Finding, _ sources: inout SourceIndex, to json: inout JSONWriter
  ) {
    json.member("code", finding.check.code)
    json.member("severity", finding.severity.rawValue)
    json.member("group", finding.check.group.rawValue)
    write("message", finding.message, to: &json)
    write(finding.place, &sources, to: &json)
    if let help = finding.help {
      write("help", help, to: &json)
    } else {
      json.member("help") { $0.null() }
    }
    json.array("related") { json in
      for related in finding.related {
        json.object {
          write("message", related.message, to: &$0)
          write(related.place, &sources, to: &$0)
        }
      }
    }
    json.array("fixes") { json in
      for fix in finding.fixes {
        json.object {
          write("title", fix.title, to: &$0)
          write(fix.place, &sources, to: &$0)
          $0.member("replacement", fix.replacement)
        }
      }
    }
  }

  private static func write(_ name: String, _ text: Bilingual, to json: inout JSONWriter) {
    json.object(name) {
      $0.member("vi", text.vi)
      $0.member("en", text.en)
    }
  }

  private static func write(
    _ place: Place, _ sources: inout SourceIndex, to json: inout JSONWriter
  ) {
    if let file = sources.file(place.file) {
      json.member("file", file.path)
    } else {
      json.member("file") { $0.null() }
    }
    let ends = sources.ends(of: place)
    write("start", ends.start, place.range.start, to: &json)
    write("end", ends.end, place.range.end, to: &json)
  }

  private static func write(
    _ name: String, _ position: SourceFile.Position, _ offset: UInt32, to json: inout JSONWriter
  ) {
    json.object(name) {
      $0.member("line", position.line)
      $0.member("column", position.column)
      $0.member("offset", Int(offset))
    }
  }
}
