import Compiler
import Diagnostics
import SourceText
import TestSupport
import Testing

/// What the name of a file says of the code in it.
@Suite struct FileNameTests {
  private func places(_ codes: [(file: String, code: String)]) -> [String] {
    let files = codes.map { file, code in
      (
        file + ".yaml",
        "kind: procedure\ncode: \"\(code)\"\nname: Thử nghiệm\nsector: ho-tich\nlevels: { commune: {} }\n"
      )
    }
    return TestCatalog([("a.yaml", TestCatalog.settings)] + files)
      .compiled(on: "2026-11-23", checks: []).findings
      .filter { ["file-name-code", "duplicate-declaration"].contains($0.check.code) }
      .map { "\($0.check.code) \($0.place.file.index)" }
  }

  @Test func aFileHoldsTheProcedureItIsNamedBy() {
    #expect(places([("1.000001", "1.000001")]) == [])
    #expect(places([("1.000001", "1.000002")]) == ["file-name-code 1"])
  }

  @Test func ofTwoWithOneCodeTheMisnamedIsWrong() {
    #expect(
      places([("1.000001", "1.000002"), ("1.000002", "1.000002")]) == ["duplicate-declaration 1"])
    #expect(
      places([("1.000001", "1.000001"), ("1.000002", "1.000001")]) == ["duplicate-declaration 2"])
  }
}
