import Diagnostics
import Foundation
import SourceText
import TestSupport
import Testing

@Suite struct PrinterTests {
  @Test(arguments: Language.allCases)
  func printsText(_ language: Language) throws {
    let printer = TextPrinter(language: language)
    try expectGolden(printer.print(SampleReport.report(language)), "text.\(language.rawValue).txt")
  }

  @Test func printsTextWithContextAndColor() throws {
    let printer = TextPrinter(language: .vi, color: true, contextLines: 2)
    let report = SampleReport.report(excused: false)
    try expectGolden(printer.print(report), "text.color.txt")
  }

  @Test func namesTheErrorsOnceMoreBelowALongReport() {
    func summary(errors: Int, notes: Int) -> String {
      let place = Place(FileID(0), SourceRange(0..<1))
      let notes = (0..<notes).map { Finding(.sample("n", .note), at: place, ["what": "n\($0)"]) }
      let errors = (0..<errors).map { Finding(.sample("e"), at: place, ["what": "e\($0)"]) }
      let report = FindingReport(
        findings: notes + errors, files: [SourceFile(path: "a.yaml", bytes: Array("a: 1".utf8))],
        toolVersion: "0")
      return String(decoding: TextPrinter(language: .en).summary(report), as: UTF8.self)
    }
    #expect(
      summary(errors: 2, notes: 30) == """
        error: a.yaml:1:1: wrong: e0
        error: a.yaml:1:1: wrong: e1

        2 errors, 30 notes

        """)
    #expect(summary(errors: 2, notes: 3) == "2 errors, 3 notes\n")
    #expect(summary(errors: 30, notes: 0) == "30 errors\n")
    let many = summary(errors: 25, notes: 1)
    #expect(many.contains("e19\n") && !many.contains("e20\n"))
    #expect(many.contains("and 5 more (--minimum error shows errors alone)"))
  }

  @Test func printsJSON() throws {
    try expectGolden(JSONPrinter().print(SampleReport.report()), "report.json")
  }

  @Test func aBraceInSARIFIsNoPlaceholder() {
    var report = SampleReport.report(excused: false)
    report.findings = [
      Finding(.sample("template"), at: SampleReport.place(0, 0), ["what": "{code} {0}"])
    ]
    let text = String(decoding: SARIFPrinter().print(report), as: UTF8.self)
    #expect(text.contains("\"text\": \"sai: {{code}} {{0}}\""))
  }

  @Test func printsSARIF() throws {
    try expectGolden(SARIFPrinter().print(SampleReport.report()), "report.sarif")
  }

  @Test func printsGitHubCommands() throws {
    try expectGolden(GitHubPrinter().print(SampleReport.report()), "github.txt")
  }

  @Test func printsGitLabCodeQuality() throws {
    try expectGolden(GitLabPrinter().print(SampleReport.report()), "gitlab.json")
  }

  @Test func printsJUnit() throws {
    try expectGolden(JUnitPrinter().print(SampleReport.report()), "junit.xml")
    let failing = JUnitPrinter(failingSeverity: .error).print(SampleReport.report(.en))
    try expectGolden(failing, "junit.errors.xml")
  }

  static let printers: [any FindingPrinter] = [
    TextPrinter(), TextPrinter(contextLines: 3), JSONPrinter(), JSONPrinter(pretty: false),
    SARIFPrinter(), GitHubPrinter(), GitLabPrinter(), JUnitPrinter(),
  ]

  @Test func neverLetsACatalogSteerTheTerminal() {
    for printer in Self.printers {
      let text = String(decoding: printer.print(SampleReport.report()), as: UTF8.self)
      let isUnsafe = text.unicodeScalars.contains {
        ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value)
      }
      // XML keeps a tab, escaped CR; the rest must not even pass as text.
      #expect(!isUnsafe, "\(type(of: printer))")
    }
  }

  @Test func givesTheSameBytesTwice() {
    for printer in Self.printers {
      #expect(printer.print(SampleReport.report()) == printer.print(SampleReport.report()))
    }
  }

  @Test func survivesPlacesOutsideTheFiles() {
    let places = [
      Place(FileID(9), SourceRange(start: 5, end: 9)),
      Place(FileID(-1), .zero),
      Place(FileID(0), SourceRange(start: 4_000_000_000, end: 4_000_000_001)),
      Place(FileID(1), .zero),
    ]
    let files = [
      SourceFile(path: "a.yaml", bytes: Array("a: 1".utf8)),
      SourceFile(path: "empty.yaml", bytes: []),
    ]
    let findings = places.map { Finding(.sample("lost"), at: $0, ["what": "x"]) }
    let report = FindingReport(findings: findings, files: files, toolVersion: "0")
    for printer in Self.printers { #expect(!printer.print(report).isEmpty) }
  }

  @Test func survivesBytesThatAreNoText() {
    let bytes: [UInt8] = [0x61, 0xFF, 0xE1, 0xBA, 0x0A, 0xC3]
    let files = [SourceFile(path: "bad.yaml", bytes: bytes)]
    let findings = (0...6).flatMap { start in
      (start...6).map {
        Finding(.sample("bad"), at: Place(FileID(0), SourceRange(start..<$0)), ["what": "x"])
      }
    }
    let report = FindingReport(findings: findings, files: files, toolVersion: "0")
    for printer in Self.printers { #expect(!printer.print(report).isEmpty) }
  }

  @Test func printsJSONThatFoundationReads() throws {
    for pretty in [true, false] {
      let data = Data(JSONPrinter(pretty: pretty).print(SampleReport.report()))
      let decoded = try JSONDecoder().decode(DecodedReport.self, from: data)
      #expect(decoded.summary.errors == 3)
      #expect(decoded.summary.warnings == 5)
      #expect(decoded.summary.notes == 2)
      #expect(decoded.findings.count == 10)
      let fee = decoded.findings[1]
      #expect(fee.message["vi"] == "phí “Lệ phí” chưa nêu căn cứ pháp lý")
      #expect(fee.message["en"] == "the fee “Lệ phí” names no legal basis")
      #expect(fee.start.line == 7 && fee.start.column == 13)
      #expect(fee.end.offset - fee.start.offset == 5)
      #expect(fee.fixes[0].replacement == "free\n\tbasis: \"\u{2028}</script>\"")
      #expect(decoded.suppressed[0].reason == "tên do Bộ công bố")
    }
  }

  private struct DecodedReport: Decodable {
    struct Summary: Decodable { var errors, warnings, notes: Int }
    struct Position: Decodable { var line, column, offset: Int }
    struct Fix: Decodable { var replacement: String }
    struct Item: Decodable {
      var message: [String: String]
      var start, end: Position
      var fixes: [Fix]
      var reason: String?
    }
    var summary: Summary
    var findings, suppressed, baselined: [Item]
  }

  @Test func givesEachFindingItsOwnGitLabFingerprint() throws {
    struct Item: Decodable { var fingerprint: String }
    var report = SampleReport.report()
    report.findings += report.findings
    let items = try JSONDecoder().decode([Item].self, from: Data(GitLabPrinter().print(report)))
    #expect(Set(items.map(\.fingerprint)).count == report.findings.count)
  }

  @Test func saysWhenNothingWasFound() {
    let report = FindingReport(findings: [], files: [], toolVersion: "0")
    #expect(text(TextPrinter().print(report)) == "không phát hiện lỗi nào\n")
    #expect(text(TextPrinter(language: .en).print(report)) == "nothing found\n")
    #expect(text(GitLabPrinter().print(report)) == "[]\n")
    #expect(GitHubPrinter().print(report).isEmpty)
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
