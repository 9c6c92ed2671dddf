import Testing

@testable import Checks

@Suite("Bare names of conditions")
struct ConditionRootsTests {
  @Test(
    "Only what begins a path counts",
    arguments: [
      ("questions.uyQuyen && channel == 'online'", ["channel", "questions"]),
      ("uyQuyen == true", ["uyQuyen"]),
      ("'uyQuyen' in ['a', \"b\\\"c\"]", []),
      ("age(questions.ngaySinh) >= 18", ["questions"]),
      ("questions.con.exists(c, c.tuoi < 18)", ["questions"]),
      ("questions.con[0].tuoi < 18", ["questions"]),
      ("today() . year > 2025 || x1", ["x1"]),
      ("!questions.biBoRoi", ["questions"]),
      ("", []),
    ])
  func roots(text: String, expected: [String]) {
    #expect(ConditionRoots.inCEL(text).sorted() == expected)
  }

  @Test("A literal that never ends is read to the end")
  func openLiteral() {
    #expect(ConditionRoots.inCEL("a == 'b").sorted() == ["a"])
    #expect(ConditionRoots.inCEL("'\\").isEmpty)
  }
}
