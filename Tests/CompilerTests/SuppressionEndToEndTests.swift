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

  @Test func aCommentOnTheLineAllowsAFinding() {
    let result = compiled(role + "ten: x # motcua: allow unknown-key -- dữ liệu cũ\n")
    #expect(inRole(result) == [])
    #expect(result.suppressed.map(\.finding.check.code) == ["unknown-key"])
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
      role + "ten: x\nkhac: y\n# motcua: allow-file unknown-key -- chuyển đổi\n")
    #expect(inRole(result) == [])
    #expect(result.suppressed.count == 2)
  }

  @Test func aReasonIsRequired() {
    let result = compiled(role + "ten: x # motcua: allow unknown-key\n")
    #expect(inRole(result).contains { $0.hasPrefix("suppression-without-reason") })
  }

  @Test func whatAllowsNothingIsTold() {
    let result = compiled(role + "# motcua: allow-file unknown-key -- đã hết\n")
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

  @Test func theCatalogSetsSeverities() {
    let broken = role + "ten: x\n"
    #expect(compiled(broken).findings.first { $0.check.code == "unknown-key" }?.severity == .error)
    let warning = compiled(broken, settings: "severity: { unknown-key: warning }\n")
    #expect(
      warning.findings.first { $0.check.code == "unknown-key" }?.severity == .warning,
      "\(TestCatalog.places(warning))")
    let off = compiled(broken, settings: "severity: { unknown-key: \"off\" }\n")
    #expect(inRole(off) == [])
  }

  @Test func severitiesDoNotSilenceErrorsOfReading() {
    let result = compiled(
      "kind: role\nname: \"Thụ lý\n", settings: "severity: { yaml-syntax: \"off\" }\n")
    #expect(inRole(result).contains { $0.hasPrefix("yaml-syntax") })
    #expect(result.hasErrors)
  }
}
