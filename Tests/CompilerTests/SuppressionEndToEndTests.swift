import Compiler
import Diagnostics
import TestSupport
import Testing

/// Comments and the catalog's own severities, through the whole pipeline.
@Suite struct SuppressionEndToEndTests {
  private func compiled(_ role: String, settings: String = "") -> Compilation {
    TestCatalog([
      ("a.yaml", TestCatalog.settings + settings), ("b.yaml", role),
    ]).compiled(on: "2026-11-23", checks: [])
  }

  private func inRole(_ compilation: Compilation) -> [String] {
    TestCatalog.places(compilation).filter { $0.contains("b.yaml") }
  }

  private let role = "kind: role\nid: thu-ly\nname: Thụ lý\n"
  /// An id of another spelling is taken in as it is, so a comment may allow it.
  private func role(id: String) -> String { "kind: role\nname: Thụ lý\nid: \(id)\n" }

  @Test func aCommentOnTheLineAllowsAFinding() {
    let result = compiled(role(id: "Thu_Ly # motcua: allow invalid-id -- dữ liệu cũ"))
    #expect(inRole(result) == [])
    #expect(result.suppressed.map(\.finding.check.code) == ["invalid-id"])
    #expect(result.suppressed.first?.reason == "dữ liệu cũ")
  }

  @Test func aCommentAloneCoversTheEntryBelow() {
    let result = compiled(
      "kind: role\n# motcua: allow invalid-id -- mã của hệ thống cũ\nid: Thụ Lý\nname: Thụ lý\n")
    #expect(inRole(result) == [])
    #expect(result.suppressed.count == 1)
  }

  @Test func aCommentForTheFileCoversEveryLine() {
    let result = compiled(
      "# motcua: allow-file invalid-id -- chuyển đổi\n" + role(id: "Thu_Ly") + "---\n"
        + role(id: "Lanh_Dao"))
    #expect(inRole(result) == [])
    #expect(result.suppressed.count == 2)
  }

  @Test func aReasonIsRequired() {
    let result = compiled(role(id: "Thu_Ly # motcua: allow invalid-id"))
    #expect(inRole(result).contains { $0.hasPrefix("suppression-without-reason") })
  }

  @Test func whatAllowsNothingIsTold() {
    let result = compiled(role + "# motcua: allow-file invalid-id -- đã hết\n")
    #expect(inRole(result) == ["suppression-unused b.yaml:4:22"])
    let unknown = compiled(role + "ten: x # motcua: allow unknown-kye -- gõ nhầm\n")
    #expect(inRole(unknown).contains { $0.hasPrefix("suppression-unknown-code") })
  }

  @Test func errorsOfReadingCannotBeAllowed() {
    let result = compiled(
      "# motcua: allow-file yaml-syntax -- thử\nkind: role\nid: thu-ly\nname: \"Thụ lý\n")
    #expect(inRole(result).contains { $0.hasPrefix("yaml-syntax") })
    #expect(inRole(result).contains { $0.hasPrefix("suppression-not-allowed") })
  }

  @Test(arguments: [
    ("unknown-key", "kind: role\nid: thu-ly\nname: Thụ lý\nten: x{}\n"),
    ("unknown-value", "kind: agency\nid: so\nname: Sở\nlevel: tinh thanh{}\n"),
    ("invalid-date", "kind: role\nid: a\nname: A\neffective: { until: 31/2/2026 }{}\n"),
    ("wrong-type", "kind: role\nid: thu-ly\nname: [Thụ lý]{}\n"),
    ("quote-needed", "kind: role\nid: thu-ly\nname: 2025{}\n"),
  ])
  func whatLosesAValueCannotBeAllowed(_ code: String, _ text: String) {
    let comment = " # motcua: allow \(code) -- thử"
    let parts = text.split(separator: "{}", omittingEmptySubsequences: false)
    let result = compiled(parts.joined(separator: comment))
    #expect(inRole(result).contains { $0.hasPrefix(code) }, "\(inRole(result))")
    #expect(inRole(result).contains { $0.hasPrefix("suppression-not-allowed") })
    #expect(result.suppressed.isEmpty)
  }

  @Test func theCatalogSetsSeverities() {
    let odd = role(id: "Thu_Ly")
    #expect(compiled(odd).findings.first { $0.check.code == "invalid-id" }?.severity == .error)
    let warning = compiled(odd, settings: "severity: { invalid-id: warning }\n")
    #expect(
      warning.findings.first { $0.check.code == "invalid-id" }?.severity == .warning,
      "\(TestCatalog.places(warning))")
    let off = compiled(odd, settings: "severity: { invalid-id: \"off\" }\n")
    #expect(inRole(off) == [])
  }

  @Test func severitiesDoNotReachWhatLosesAValue() {
    let result = compiled(
      "kind: role\nid: thu-ly\nname: Thụ lý\nten: x\n",
      settings: "severity: { unknown-key: \"off\" }\n")
    #expect(inRole(result).contains { $0.hasPrefix("unknown-key") })
    #expect(result.findings.contains { $0.check.code == "severity-not-allowed" })
    #expect(result.findings.first { $0.check.code == "unknown-key" }?.severity == .error)
  }

  @Test func severitiesDoNotSilenceErrorsOfReading() {
    let result = compiled(
      "kind: role\nname: \"Thụ lý\n", settings: "severity: { yaml-syntax: \"off\" }\n")
    #expect(inRole(result).contains { $0.hasPrefix("yaml-syntax") })
    #expect(result.hasErrors)
  }
}
