import SourceText
import Writers

/// The results of a SARIF log, and the rules they speak of.
struct SARIFResults {
  /// Why a result does not count.
  private struct Excuse {
    /// `inSource` or `external`.
    var kind: String
    var justification: String
    var comment: Place?
  }

  private struct Entry {
    var finding: Finding
    var fingerprint: Fingerprint
    var excuse: Excuse?
  }

  /// The checks that have a result, by code.
  let rules: [CheckInfo]
  private let ruleIndex: [String: Int]
  private let entries: [Entry]
  private let language: Language
  private let hasExcuses: Bool
  private var sources: SourceIndex

  init(_ report: FindingReport) {
    language = report.language
    sources = SourceIndex(report.files)
    var excused: [(Finding, Excuse?)] = report.findings.map { ($0, nil) }
    excused += report.suppressed.map {
      ($0.finding, Excuse(kind: "inSource", justification: $0.reason, comment: $0.comment))
    }
    let known = Excuse(kind: "external", justification: Words.inBaseline[report.language])
    excused += report.baselined.map { ($0, known) }
    let fingerprints = Fingerprint.all(of: excused.map { $0.0 }, in: &sources)
    entries = zip(excused, fingerprints).map {
      Entry(finding: $0.0.0, fingerprint: $0.1, excuse: $0.0.1)
    }
    hasExcuses = !report.suppressed.isEmpty || !report.baselined.isEmpty
    let byCode = Dictionary(entries.map { ($0.finding.check.code, $0.finding.check) }) { a, _ in a }
    rules = byCode.values.sorted { $0.code < $1.code }
    ruleIndex = Dictionary(
      uniqueKeysWithValues: rules.enumerated().map { ($0.element.code, $0.offset) })
  }

  mutating func write(to json: inout JSONWriter) {
    for entry in entries {
      json.object { write(entry, to: &$0) }
    }
  }

  private mutating func write(_ entry: Entry, to json: inout JSONWriter) {
    let finding = entry.finding
    json.member("ruleId", finding.check.code)
    if let index = ruleIndex[finding.check.code] { json.member("ruleIndex", index) }
    json.member("level", SARIFRules.level(finding.severity))
    let help = finding.help.map { "\n\(Words.help[language]): \($0[language])" } ?? ""
    json.object("message") { $0.member("text", Self.message(finding.message[language] + help)) }
    json.array("locations") {
      $0.object { writeLocation(finding.place, to: &$0) }
    }
    json.object("partialFingerprints") {
      $0.member("motcuaFinding/v1", entry.fingerprint.short)
    }
    if !finding.related.isEmpty { writeRelated(finding.related, to: &json) }
    let fixes = finding.fixes.filter { sources.file($0.place.file) != nil }
    if !fixes.isEmpty { writeFixes(fixes, to: &json) }
    // All results of a run have the list, or none (§3.27.23).
    if hasExcuses { writeSuppressions(entry.excuse, to: &json) }
  }

  /// A brace of the text is doubled: a single one begins a placeholder (§3.11.5).
  private static func message(_ text: String) -> String {
    var result = ""
    for character in text {
      result.append(character)
      if character == "{" || character == "}" { result.append(character) }
    }
    return result
  }

  private mutating func writeRelated(_ related: [Related], to json: inout JSONWriter) {
    json.array("relatedLocations") { json in
      for (index, other) in related.enumerated() {
        json.object {
          $0.member("id", index + 1)
          writeLocation(other.place, to: &$0)
          $0.object("message") { $0.member("text", Self.message(other.message[language])) }
        }
      }
    }
  }

  private mutating func writeFixes(_ fixes: [FixIt], to json: inout JSONWriter) {
    json.array("fixes") { json in
      for fix in fixes {
        json.object { json in
          json.object("description") { $0.member("text", Self.message(fix.title[language])) }
          json.array("artifactChanges") {
            $0.object { change in
              writeArtifact(fix.place.file, to: &change)
              change.array("replacements") {
                $0.object { replacement in
                  replacement.member("deletedRegion") { writeRegion(fix.place, to: &$0) }
                  replacement.object("insertedContent") { $0.member("text", fix.replacement) }
                }
              }
            }
          }
        }
      }
    }
  }

  private mutating func writeSuppressions(_ excuse: Excuse?, to json: inout JSONWriter) {
    json.array("suppressions") { json in
      guard let excuse else { return }
      json.object {
        $0.member("kind", excuse.kind)
        $0.member("justification", excuse.justification)
        if let comment = excuse.comment, sources.file(comment.file) != nil {
          $0.object("location") { writeLocation(comment, to: &$0) }
        }
      }
    }
  }

  private mutating func writeLocation(_ place: Place, to json: inout JSONWriter) {
    guard sources.file(place.file) != nil else { return }
    json.object("physicalLocation") {
      writeArtifact(place.file, to: &$0)
      $0.member("region") { writeRegion(place, to: &$0) }
    }
  }

  private func writeArtifact(_ id: FileID, to json: inout JSONWriter) {
    let path = sources.path(of: id)
    json.object("artifactLocation") {
      guard !path.hasPrefix("/") else {
        $0.member("uri", "file://" + Escaping.forURIPath(path))
        return
      }
      $0.member("uri", Escaping.forURIPath(path))
      $0.member("uriBaseId", "%SRCROOT%")
    }
  }

  private mutating func writeRegion(_ place: Place, to json: inout JSONWriter) {
    let ends = sources.ends(of: place)
    json.object {
      $0.member("startLine", ends.start.line)
      $0.member("startColumn", ends.start.utf16Column)
      $0.member("endLine", ends.end.line)
      $0.member("endColumn", ends.end.utf16Column)
      $0.member("byteOffset", Int(place.range.start))
      $0.member("byteLength", place.range.count)
    }
  }
}
