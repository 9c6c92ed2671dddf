import CatalogModel
import Testing

@testable import Backends

@Suite struct OutputPathTests {
  @Test func ordinaryCodesStayAsTheyAre() {
    #expect(
      OutputPath.procedure(.commune, "1.001193", "procedure.json")
        == "commune/procedures/1.001193/procedure.json")
    #expect(
      OutputPath.form("dang-ky-khai-sinh", "schema.draft-07.json")
        == "forms/dang-ky-khai-sinh/schema.draft-07.json")
    #expect(OutputPath.level(.province, "digitization.csv") == "province/digitization.csv")
  }

  static let hostile = [
    "", ".", "..", "...", "../x", "a/../../b", "/etc/passwd", "a\\b", "C:", "x\u{0}y", "a b",
    "_", "__", "_2e", ".hidden", "x.", "mẫu", "%2e%2e", "~", "a\nb", "CON ", "_5f",
    String(repeating: "a", count: 1000), String(repeating: "a", count: 199) + "..",
    String(repeating: "a", count: 200) + "..", String(repeating: "é", count: 300),
    String(repeating: "a", count: 200) + "/../x", String(repeating: "a", count: 200) + "__/b",
  ]

  @Test(arguments: hostile) func noIdLeavesItsFolder(_ id: String) {
    for component in OutputPath.component(id).split(
      separator: "/", omittingEmptySubsequences: false)
    {
      #expect(!component.isEmpty && component != "." && component != "..")
      #expect(component.utf8.count <= 255)
      #expect(component.utf8.first != 0x2E && component.utf8.last != 0x2E)
      #expect(
        component.utf8.allSatisfy {
          switch $0 {
          case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
          default: false
          }
        })
    }
  }

  @Test func differentIdsHaveDifferentPaths() {
    let paths = Self.hostile.map { OutputPath.component($0) }
    #expect(Set(paths).count == paths.count)
  }
}
