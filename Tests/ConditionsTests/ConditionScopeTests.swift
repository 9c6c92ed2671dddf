import CatalogModel
import Compiler
import Conditions
import Expressions
import SourceText
import TestSupport
import Testing

/// What a condition of a procedure may speak of, and in which types.
@Suite struct ConditionScopeTests {
  private static let procedure = """
    kind: procedure
    code: "1.000001"
    name: Đăng ký
    applicants: [citizen, foreigner]
    levels: { province: { channels: [in-person, online] }, commune: { channels: [in-person] } }
    agencies: { decides: ubnd-xa }
    questions:
      - { id: tuoi, type: integer, name: Tuổi }
      - { id: dienTich, type: decimal, name: Diện tích }
      - { id: ngaySinh, type: date, name: Ngày sinh }
      - { id: loai, type: choice, name: Loại, options: [{ code: con-de, name: Con đẻ }, { code: con-nuoi, name: Con nuôi }] }
      - { id: giayTo, type: multi-choice, name: Giấy tờ, options: [{ code: cccd, name: Căn cước }] }
      - id: con
        type: list
        name: Các con
        fields: [{ id: ten, type: person-name, name: Tên }]
    cases:
      - { id: le, name: Lẻ }
      - { id: nhom, name: Nhóm, cases: [{ id: nho, name: Nhỏ }, { id: to, name: To }] }

    """

  private func scope() throws -> ConditionScope {
    let compilation = TestCatalog([("a.yaml", TestCatalog.settings), ("b.yaml", Self.procedure)])
      .compiled(on: "2026-01-01", checks: [])
    return ConditionScope(
      of: compilation.catalog.procedures.all, in: compilation.catalog, on: compilation.date)
  }

  @Test(arguments: [
    "questions.tuoi >= 18", "questions.dienTich > 30.5",
    // A whole number stands for a decimal.
    "questions.dienTich > 30", "questions.dienTich + 1 > 30 && questions.dienTich * 2 < 100",
    "questions.loai == 'con-nuoi'",
    "'cccd' in questions.giayTo", "questions.con.exists(c, c.ten == 'An')",
    "age(questions.ngaySinh) < 16", "case in ['le', 'nho']", "channel == 'online'",
    "level != 'commune'", "applicant == 'foreigner'", "agency == 'ubnd-xa'", "has(questions.tuoi)",
  ])
  func whatIsDeclaredCanBeSaid(_ text: String) throws {
    let checked = try #require(
      CheckedCondition(Condition(.cel(text), at: .zero), in: scope()))
    #expect(checked.problems.isEmpty, "\(checked.problems)")
  }

  @Test(arguments: [
    ("questions.loai == 'con-nuôi'", "unknown-code"), ("channel == 'postal'", "unknown-code"),
    // The outer case is never the one that applies.
    ("case == 'nhom'", "unknown-code"), ("questions.tuoi == '18'", "type-mismatch"),
    ("questions.con.exists(c, c.tuoi == 1)", "unknown-field"),
    ("questions.tuoi + 1", "type-mismatch"),
    ("isAdult(questions.tuoi)", "unknown-function"), ("questions.tuoi >=", "unexpected-token"),
    ("questions.ngaySinh > date('2025-02-30')", "invalid-constant"),
    ("agency.matches('[')", "invalid-constant"),
  ])
  func theRestIsAProblem(_ text: String, _ code: String) throws {
    let checked = try #require(
      CheckedCondition(Condition(.cel(text), at: .zero), in: scope()))
    #expect(checked.problems.map(\.code.rawValue) == [code])
  }

  @Test func problemsStandAtTheBytesOfTheFile() throws {
    let file = "when: >-\n  questions.tuoi >= 18 &&\n  questions.loai == 'con-nuôi'\n"
    let text = "questions.tuoi >= 18 && questions.loai == 'con-nuôi'"
    let whole = SourceRange(6..<file.utf8.count)
    let condition = Condition(
      .cel(text), at: whole, origin: TextOrigin(text.utf8, at: whole, in: Array(file.utf8)))
    let problem = try #require(CheckedCondition(condition, in: scope())?.problems.first)
    let bytes = Array(file.utf8)
    #expect(String(decoding: bytes[problem.range.bounds], as: UTF8.self) == "'con-nuôi'")
    #expect(problem.fixes == [ExpressionFix(problem.range, "'con-nuoi'")])
  }
}
