import CatalogModel
import Testing

@Suite struct ProvisionTests {
  @Test func `reads both orders alike`() throws {
    let down = try Provision.list("Điều 5 khoản 2 điểm a")
    let up = try Provision.list("điểm a khoản 2 Điều 5")
    #expect(down == up)
    #expect(down.first?.article == "5")
    #expect(down.first?.steps.map(\.label) == ["5", "2", "a"])
  }

  @Test func `reads lists`() throws {
    #expect(try Provision.list("Điều 5, 6 và 7").map(\.article) == ["5", "6", "7"])
    #expect(try Provision.list("Điều 21a; Điều 22").map(\.article) == ["21a", "22"])
    #expect(try Provision.list("khoản 1, khoản 2 Điều 14").count == 2)
    #expect(try Provision.list("Phụ lục I").first?.steps.first?.unit == .appendix)
    #expect(try Provision.list("điểm đ khoản 1 Điều 8 Chương II").count == 1)
  }

  @Test(
    arguments: [
      ("Điều", Provision.Fault.Problem.labelMissing, "Điều"),
      ("Điều năm", .label, "năm"),
      ("khoản a Điều 5", .label, "a"),
      ("khoản 2", .articleMissing, "khoản 2"),
      ("trang 5", .word, "trang"),
      ("", .word, ""),
    ] as [(String, Provision.Fault.Problem, String)])
  func `tells what is wrong`(text: String, problem: Provision.Fault.Problem, part: String) {
    let fault = #expect(throws: Provision.Fault.self) { _ = try Provision.list(text) }
    #expect(fault?.problem == problem)
    #expect(fault.map { String(decoding: Array(text.utf8)[$0.bytes], as: UTF8.self) } == part)
  }
}
