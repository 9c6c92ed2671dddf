import CatalogModel
import Compiler
import Diagnostics
import SourceText
import TestSupport
import Testing

@testable import Checks

/// One mistake is one finding, through every stage: what was plainly meant is read on, and what
/// could not be read is broken and not missing.
@Suite struct RecoveryTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var code: String
    var example: CheckExample

    init(_ name: String, _ code: String, _ kind: CheckExample.Kind, _ text: String) {
      testDescription = name
      self.code = code
      example = CheckExample(kind, Bilingual(name), text)
    }
  }

  static let mistakes: [Mistake] = [
    Mistake(
      "a misspelt key is not also a missing one", "unknown-key", .procedure,
      "documents:\n  - { document: to-khai, ‹orignals›: 1, mode: submit }"),
    Mistake(
      "a number in words is not also a missing one", "invalid-number", .procedure,
      "documents:\n  - { document: to-khai, originals: ‹một›, mode: submit }"),
    Mistake(
      "a word nobody can guess is not also a missing one", "unknown-value", .procedure,
      "documents:\n  - { document: to-khai, originals: 1, mode: ‹xyzzy› }"),
    Mistake(
      "a misspelt fragment is used all the same, and so are its questions", "unknown-reference",
      .procedure,
      """
      questions: [{ id: uyQuyen, type: boolean, name: Có ủy quyền }]
      documents:
        - { include: ‹giay-uy-quyenn› }
      ---
      kind: fragment
      id: giay-uy-quyen
      of: documents
      documents:
        - { document: to-khai, originals: 1, mode: submit, when: questions.uyQuyen }
      """),
    Mistake(
      "a declaration that cannot be read is declared", "yaml-syntax", .declarations,
      """
      kind: agency
      id: phong-tu-phap
      name: ‹"›Phòng Nghiệp vụ
      level: province
      ---
      kind: agency
      id: to-mot-cua
      name: Tổ một cửa
      level: province
      parent: phong-tu-phap
      """),
    Mistake(
      "a kind that is misspelt is that kind", "unknown-kind", .declarations,
      """
      kind: ‹agencyy›
      id: phong-tu-phap
      name: Phòng Nghiệp vụ
      level: province
      ---
      kind: agency
      id: to-mot-cua
      name: Tổ một cửa
      level: province
      parent: phong-tu-phap
      """),
    Mistake(
      "a line --- left out", "duplicate-key", .declarations,
      """
      kind: role
      id: van-thu
      name: Văn thư
      ‹kind›: role
      id: lanh-dao
      name: Lãnh đạo
      """),
    Mistake(
      "an alias is not looked up", "anchor-not-allowed", .procedure,
      "sector: ‹*linh-vuc›"),
    Mistake(
      "a tag explains its value", "tag-not-allowed", .procedure, "contact: ‹!!str› 02073822845"),
    Mistake(
      "one finding for a sentence", "unknown-condition-name", .procedure,
      """
      questions: [{ id: hoNgheo, type: boolean, name: Thuộc hộ nghèo }]
      documents:
        - { document: to-khai, originals: 1, mode: submit, when: ‹Thuộc hộ nghèo› }
      """),
    Mistake(
      "one finding for a question with a hyphen", "unknown-question", .procedure,
      """
      questions: [{ id: hoNgheo, type: boolean, name: Thuộc hộ nghèo }]
      documents:
        - { document: to-khai, originals: 1, mode: submit, when: ‹questions.ho-ngheo› }
      """),
    Mistake(
      "one finding for a question with accents", "unknown-question", .procedure,
      """
      questions: [{ id: hoNgheo, type: boolean, name: Thuộc hộ nghèo }]
      documents:
        - { document: to-khai, originals: 1, mode: submit, when: ‹questions.hộNghèo› }
      """),
  ]

  @Test(arguments: mistakes + consequences)
  func oneMistakeIsOneFinding(_ mistake: Mistake) throws {
    let check = try #require(Compilation.allChecks.first { $0.code == mistake.code })
    let outcome = ExampleRunner.run(mistake.example, of: check)
    #expect(outcome.found == outcome.expected)
    #expect(outcome.others.map { "\($0.check.code): \($0.message.en)" } == [])
  }

  private static let files: [(path: String, text: String)] = [
    ("a.yaml", TestCatalog.settings),
    (
      "b.yaml",
      "kind: agency\nid: so-tu-phap\nname: Sở\nlevel: province\nparent: ubnd-tihn\ncounterr: true\n"
    ),
    ("c.yaml", "kind: agency\nid: ubnd-tinh\nname: Ủy ban\nlevel: province\n"),
  ]

  @Test func whatWasMeantIsReadOnButNeverForOutputs() throws {
    func agency(guesses: Bool) throws -> Agency {
      var options = CompilationOptions(date: try #require(CalendarDate("2026-11-23")), checks: [])
      options.takesGuesses = guesses
      let inputs = Self.files.map { SourceInput(path: $0.path, text: $0.text) }
      let result = Compilation.run(inputs, options: options) { _, name in
        (name, .failure(FileProblem(name, .outsideCatalog)))
      }
      #expect(result.catalog.unresolved.compactMap(\.guess) == ["ubnd-tinh"])
      return try #require(result.catalog.agencies.first(of: "so-tu-phap"))
    }
    let guessed = try agency(guesses: true)
    #expect(guessed.parent?.value == "ubnd-tinh")
    #expect(guessed.isCounter)
    let written = try agency(guesses: false)
    #expect(written.parent?.value == "ubnd-tihn")
    #expect(!written.isCounter)
  }

  /// An id that is none excuses those who name it right, and nobody else's slip.
  @Test func aMalformedIDHidesNoOtherMistake() {
    let result = TestCatalog([
      ("a.yaml", TestCatalog.settings),
      ("b.yaml", "kind: agency\nid: UBND_tha\nname: Ủy ban\nlevel: province\n"),
      ("c.yaml", "kind: agency\nid: ubnd-xa\nname: Xã\nlevel: commune\n"),
      ("d.yaml", "kind: agency\nid: so\nname: Sở\nlevel: province\nparent: ubnd-tha\n"),
      ("e.yaml", "kind: agency\nid: to\nname: Tổ\nlevel: commune\nparent: ubnd-xaa\n"),
      ("f.yaml", "kind: agency\nid: ban\nname: Ban\nlevel: province\nparent: hoi-dong\n"),
    ]).compiled(on: "2026-01-01")
    let loss: Set<String> = ["invalid-id", "unknown-reference"]
    let found = result.findings.filter { loss.contains($0.check.code) && $0.place.file.index > 0 }
    #expect(
      found.map { "\($0.check.code) \($0.place.file.index)" }.sorted() == [
        "invalid-id 1", "unknown-reference 4", "unknown-reference 5",
      ])
  }

  /// Two numbers with different digits are two texts, however near they look.
  @Test func aMalformedNumberHidesNoOtherText() {
    let result = TestCatalog([
      ("a.yaml", TestCatalog.settings),
      ("b.yaml", "kind: instrument\nnumber: 60/2014QH13\ntype: law\ntitle: Luật Hộ tịch\n"),
      (
        "c.yaml",
        """
        kind: document
        id: giay
        name: Giấy
        template: { number: Mẫu số 01, issued-by: 60/2014/QH13 }
        digitization: { decide: on-request, basis: [61/2014/QH13] }
        """
      ),
    ]).compiled(on: "2026-01-01")
    let found = result.findings.filter { $0.check.code == "instrument-not-declared" }
    #expect(found.count == 1)
    #expect(found.first?.message.en.contains("61/2014/QH13") == true)
  }

  /// What may stand there instead is said, where it is known.
  @Test(arguments: [
    ("unknown-operator", "{ field: questions.loai, in: [a, b] }", "one-of"),
    ("condition-syntax", "questions.loai !== 'a'", "!="),
  ])
  func theRightWordIsNamed(_ code: String, _ condition: String, _ word: String) {
    let text = """
      questions:
        - { id: loai, type: choice, name: Loại, options: [{ code: a, name: Một }, { code: b, name: Hai }] }
      documents:
        - { document: to-khai, originals: 1, mode: submit, when: \(condition) }
      """
    let example = CheckExample(.procedure, Bilingual(condition), text)
    let found = ExampleRunner.compile(example).compilation.findings.first { $0.check.code == code }
    let said = [found?.help?.en, found?.message.en].compactMap { $0 }.joined()
    #expect(said.contains("“\(word)”"))
  }

  @Test(arguments: ["name: \"Thụ lý\n", "name: Thụ lý\nzzzz: x\n", "id: lai\n"])
  func nothingIsUnusedWhileSomethingIsUnread(_ broken: String) {
    func unused(_ role: String) -> [String] {
      TestCatalog.places(
        TestCatalog([Self.files[0], Self.files[2], ("d.yaml", "kind: role\nid: thu-ly\n" + role)])
          .compiled(on: "2026-11-23")
      ).filter { $0.hasPrefix("unused-") }
    }
    #expect(unused(broken) == [])
    #expect(unused("name: Thụ lý\n").contains { $0.hasPrefix("unused-role") })
  }

  /// What is wrong with an answer by itself comes neither of another one's misspelt name nor of a
  /// condition that names nothing.
  @Test(arguments: [
    ("hoTne", "nguoi.hoTen != ''", "1990-02-28", 1),
    ("hoTne", "nguoi.hoTen != ''", "1990-02-30", 2),
    ("hoTen", "nguoi.xyzzy != ''", "1990-02-28", 0),
    ("hoTen", "nguoi.xyzzy != ''", "1990-02-30", 1),
  ])
  func anotherMistakeHidesNoWrongAnswer(
    _ name: String, _ condition: String, _ day: String, _ count: Int
  ) {
    let form = """
      \(FormExampleText.head)
      \(FormExampleText.name)
                - { id: ngaySinh, type: date, name: Ngày sinh }
                - { id: ghiChu, type: text, name: Ghi chú, visible: "\(condition)" }
      examples:
        - name: Khai đủ
          answers: { nguoi: { \(name): Nguyễn Văn An, ngaySinh: \(day) } }
          expect: valid
      """
    let found = TestCatalog.places(
      TestCatalog([Self.files[0], ("form.yaml", form)]).compiled(on: "2026-11-23")
    ).filter { $0.hasPrefix("form-example-") }
    #expect(found.count == count, "\(found)")
  }

  /// UTF-16 and TCVN3 hide the letters of Vietnamese, not the ids.
  @Test(arguments: [false, true])
  func filesInOtherEncodingsStillShowTheirIDs(_ isWide: Bool) throws {
    let text = "kind: agency\r\nid: ubnd-tinh  # mã\r\nname: ???\r\n"
    var bytes: [UInt8] = isWide ? [0xFF, 0xFE] : []
    for byte in text.utf8 { bytes += isWide ? [byte, 0] : [byte == 0x3F ? 0xB8 : byte] }
    let broken = bytes
    let inputs = [
      SourceInput(path: "a.yaml", text: TestCatalog.settings),
      SourceInput(path: "b.yaml", text: Self.files[1].text.replacing("tihn", with: "tinh")),
      SourceInput(path: "c.yaml") { .success(broken) },
    ]
    let options = CompilationOptions(date: try #require(CalendarDate("2026-11-23")), checks: [])
    let result = Compilation.run(inputs, options: options) { _, name in
      (name, .failure(FileProblem(name, .outsideCatalog)))
    }
    #expect(!result.catalog.unresolved.contains { $0.reference.kind == .agency })
    #expect(result.catalog.unread.mayDeclare(.agency, "ubnd-tinh"))
    #expect(!result.catalog.unread.mayDeclare(.agency, "ubnd-xa"))
    #expect(!result.catalog.unread.mayDeclare(.role, "ubnd-tinh"))
  }
}
