import Compiler
import Diagnostics
import SourceText
import TestSupport
import Testing

/// One mistake is one finding, at the very bytes, whatever stands around it.
@Suite struct SeededDefectsTests {
  struct Defect: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var code: String
    var text: String

    init(_ name: String, _ code: String, _ text: String) {
      (testDescription, self.code, self.text) = (name, code, text)
    }

    /// In a procedure that is right but for these lines; a key given here replaces the right one.
    static func inProcedure(_ name: String, _ code: String, _ lines: String) -> Defect {
      let key = lines.prefix { $0 != ":" && $0 != "›" }.filter { $0 != "‹" }
      let kept = procedure.filter { $0.key != key }.map(\.text)
      return Defect(name, code, (kept + [lines]).joined(separator: "\n") + "\n")
    }
  }

  static let procedure: [(key: String, text: String)] = [
    ("kind", "kind: procedure"),
    ("code", "code: \"1.000001\""),
    ("name", "name: Đăng ký khai sinh ở Đắk Lắk 😀"),
    ("type", "type: law-delegated"),
    ("sector", "sector: ho-tich"),
    ("decision", "decision: { number: 163/QĐ-BTP, date: 2025-06-20, publisher: Bộ Tư pháp }"),
    ("applicants", "applicants: [citizen]"),
    ("levels", "levels: { commune: {} }"),
    ("agencies", "agencies: { decides: [ubnd-xa] }"),
    ("places", "places: { receive: [mot-cua], return: same }"),
    ("channels", "channels: [in-person]"),
    ("online-level", "online-level: information"),
    ("dossier-sets", "dossier-sets: 1"),
    ("time-limit", "time-limit: 3 working days"),
    ("fees", "fees: none"),
    ("results", "results:\n  - { document: giay-khai-sinh, outcome: granted }"),
    ("requirements", "requirements: none"),
    ("documents", "documents:\n  - { document: to-khai, originals: 1, mode: submit }"),
    ("steps", "steps:\n  - Người yêu cầu nộp hồ sơ."),
    ("basis", "basis: [60/2014/QH13]"),
    ("source", "source: Ví dụ"),
  ]

  static let defects: [Defect] = [
    // Keys
    .inProcedure("a misspelt key", "unknown-key", "‹keywrods›: [khai sinh]"),
    .inProcedure("a Vietnamese key", "unknown-key", "‹từ khóa›: [khai sinh]"),
    .inProcedure("a key with an underscore", "unknown-key", "‹portal_id›: x"),
    .inProcedure(
      "a misspelt key in a flow map", "unknown-key",
      "documents:\n  - { document: to-khai, ‹orignals›: 1, mode: submit }"),
    .inProcedure("a key given twice", "duplicate-key", "keywords: [sinh]\n‹keywords›: [khai sinh]"),
    .inProcedure(
      "a key of the whole in a level", "key-not-per-level",
      "levels:\n  commune:\n    ‹sector›: ho-tich"),
    .inProcedure("a level that is none", "unknown-value", "levels:\n  ‹communne›: {}"),
    // Values
    .inProcedure("an unknown word", "unknown-value", "channels: [in-person, ‹onlin›]"),
    .inProcedure("a Vietnamese word", "unknown-value", "applicants: [‹công dân›]"),
    .inProcedure("a list for a word", "wrong-type", "type: ‹[law-delegated]›"),
    .inProcedure("a map for a text", "wrong-type", "contact: ‹[điện thoại, 0207]›"),
    .inProcedure("a text for a map", "wrong-type", "levels: ‹commune›"),
    .inProcedure("text without letters", "empty-text", "contact: ‹\"\"›"),
    .inProcedure(
      "a language that is none", "not-a-language", "contact: { vi: Số máy, ‹english›: Phone }"),
    .inProcedure("a key without a value", "null-value", "‹contact›:"),
    // Dates
    .inProcedure("a day that does not exist", "invalid-date", "effective: { from: ‹2025-02-29› }"),
    .inProcedure("a day in Vietnamese order", "invalid-date", "effective: { until: ‹01/7/2026› }"),
    .inProcedure("a month for a day", "invalid-date", "effective: { from: ‹2025-07› }"),
    .inProcedure("a day for a month", "invalid-date", "effective: { seen: ‹2026-06-01› }"),
    .inProcedure(
      "a date with one digit", "invalid-date",
      "decision: { number: 163/QĐ-BTP, date: ‹2025-6-20›, publisher: Bộ Tư pháp }"),
    // Quantities
    .inProcedure("a duration without unit", "invalid-duration", "time-limit: ‹15›"),
    .inProcedure("a Vietnamese duration", "invalid-duration", "time-limit: ‹15 ngày›"),
    .inProcedure("a decimal comma", "invalid-duration", "time-limit: ‹0,5 days›"),
    .inProcedure("a negative duration", "invalid-duration", "time-limit: ‹-3 days›"),
    .inProcedure("a count in words", "invalid-number", "dossier-sets: ‹hai›"),
    .inProcedure(
      "a negative count", "number-out-of-range",
      "documents:\n  - { document: to-khai, originals: ‹-1›, mode: submit }"),
    .inProcedure(
      "money with points", "invalid-money",
      "fees:\n  - { id: phi, kind: phi, name: \"Phí\", amount: ‹8.000 VND› }"),
    // Choices
    .inProcedure(
      "a document that is named twice", "exclusive-keys",
      "documents:\n  - { document: to-khai, ‹include›: giay-to, originals: 1 }"),
    .inProcedure(
      "a document that is not named", "missing-choice",
      "documents:\n  - ‹{ originals: 1, mode: submit }›"),
    .inProcedure(
      "a fee both fixed and not", "exclusive-keys",
      "fees:\n  - { id: phi, kind: phi, name: \"Phí\", amount: free, ‹set-by›: hdnd }"),
    // Conditions
    .inProcedure(
      "an unknown operator", "unknown-operator",
      "documents:\n  - document: to-khai\n    originals: 1\n"
        + "    when: { field: questions.tuoi, ‹at-lest›: 18 }"),
    .inProcedure(
      "a condition without operator", "incomplete-condition",
      "documents:\n  - document: to-khai\n    originals: 1\n    when: ‹{ field: questions.tuoi }›"),
    // Codes
    .inProcedure("a code that YAML may read as a number", "quote-needed", "code: ‹1.000110›"),
    Defect(
      "an id with blanks", "invalid-id", "kind: role\nid: ‹cán bộ›\nname: Cán bộ\n"),
    Defect(
      "an id with capitals", "invalid-id", "kind: role\nid: ‹CanBo›\nname: Cán bộ\n"),
    Defect(
      "an id that leads elsewhere", "invalid-id", "kind: role\nid: ‹../../etc/passwd›\nname: x\n"),
    Defect("an unknown kind", "unknown-kind", "kind: ‹rol›\nid: thu-ly\nname: Thụ lý\n"),
    Defect("a Vietnamese kind", "unknown-kind", "kind: ‹vai trò›\nid: thu-ly\nname: Thụ lý\n"),
    Defect("no kind", "missing-kind", "‹id›: thu-ly\nname: Thụ lý\n"),
    Defect("no name", "missing-key", "kind: role\nid: ‹thu-ly›\n"),
    Defect(
      "two of one id", "duplicate-declaration",
      "kind: role\nid: thu-ly\nname: Thụ lý\n---\nkind: role\nid: ‹thu-ly›\nname: Khác\n"),
    Defect(
      "a local part that adds papers", "key-not-local",
      "kind: local-part\nprocedure: \"1.000001\"\n‹documents›: [{ document: to-khai }]\n"),
    // YAML
    Defect(
      "an alias", "anchor-not-allowed", "kind: role\nid: ‹&a› thu-ly\nname: Thụ lý\n"),
    Defect("a tag", "tag-not-allowed", "kind: role\nid: thu-ly\nname: ‹!!str› Thụ lý\n"),
    Defect(
      "text that is not NFC", "text-not-nfc", "kind: role\nid: thu-ly\nname: ‹Thu\u{323} lý›\n"),
  ]

  static func found(_ text: String) -> (places: [String], findings: [Finding]) {
    let compilation = TestCatalog([
      ("a.yaml", TestCatalog.settings), ("b.yaml", text),
    ]).compiled(on: "2026-11-23", checks: [])
    let own = compilation.findings.filter { $0.place.file == FileID(1) }
    let bytes = Array(text.utf8)
    let places = own.map {
      "\($0.check.code) “\(String(decoding: bytes[$0.place.range.bounds], as: UTF8.self))”"
    }
    return (places, own)
  }

  @Test func theProcedureAroundTheMistakesIsRight() {
    let text = Self.procedure.map(\.text).joined(separator: "\n") + "\n"
    #expect(Self.found(text).places == [])
  }

  @Test(arguments: defects)
  func oneMistakeIsOneFindingAtItsBytes(_ defect: Defect) throws {
    let marked = Marked(defect.text)
    let range = try #require(marked.ranges.first)
    let bytes = Array(marked.text.utf8)
    let written = String(decoding: bytes[range.bounds], as: UTF8.self)
    let (places, findings) = Self.found(marked.text)
    #expect(places == ["\(defect.code) “\(written)”"])
    #expect(findings.map(\.place.range) == [range])
    for language in Language.allCases {
      #expect(findings.allSatisfy { !$0.message[language].contains("{") || written.contains("{") })
    }
  }

  @Test(arguments: defects)
  func lineBreaksOfWindowsMoveNothing(_ defect: Defect) {
    let marked = Marked(
      String(
        defect.text.unicodeScalars.flatMap { $0 == "\n" ? ["\r", $0] : [$0] }
          .reduce(into: String.UnicodeScalarView()) { $0.append($1) }))
    #expect(Self.found(marked.text).findings.map(\.place.range) == marked.ranges)
  }

  @Test(arguments: [
    ("kind: role\nid: a\nnmae: A\n", "name"),
    ("kind: role\nid: a\ntên: A\n", "name"),
    ("kind: rolle\nid: a\nname: A\n", "role"),
    ("kind: vai trò xử lý\nid: a\nname: A\n", "role"),
    ("kind: agency\nid: a\nname: A\nlevel: comune\n", "commune"),
    ("kind: agency\nid: a\nname: A\nlevel: cấp xã\n", "commune"),
    ("kind: agency\nid: a\nname: A\nlevel: xa\n", "commune"),
    ("kind: instrument\nnumber: 1/2020/QH14\ntitle: A\ntype: nghị định\n", "decree"),
    ("kind: document\nid: a\nname: A\nresult_code: X\n", "result-code"),
    ("kind: document\nid: a\nname: A\nResult-Code: X\n", "result-code"),
  ])
  func saysWhatWasProbablyMeant(_ text: String, _ meant: String) {
    let fixes = Self.found(text).findings.flatMap { $0.fixes.map(\.replacement) }
    #expect(fixes.contains(meant), "\(Self.found(text).findings.map { $0.help?.en ?? "" })")
  }

  private static func fee(_ amount: String) -> String {
    "kind: local-part\nprocedure: \"1.000001\"\nfees:\n"
      + "  - { id: a, kind: phi, name: A, amount: \(amount) }\n"
  }

  @Test(arguments: [
    ("8.000 VND", "8000 VND"), ("8,000", "8000 VND"), ("8.000.000 đồng", "8000000 VND"),
    ("8.50 $", "8.50 USD"), ("miễn phí", "free"), ("không", "free"), ("Free", "free"),
  ])
  func saysWhichAmountWasMeant(_ amount: String, _ meant: String) {
    let findings = Self.found(Self.fee("\"\(amount)\"")).findings
    #expect(findings.flatMap { $0.fixes.map(\.replacement) } == [meant])
  }

  /// A point may be the decimal one: dropping it would make ten times the fee.
  @Test(arguments: ["8000.5 VND", "80.00 VND", "8.0000 đồng", "1.000,50 VND", "8.5 đồng"])
  func guessesNoAmountThatMayBeAnother(_ amount: String) {
    let findings = Self.found(Self.fee("\"\(amount)\"")).findings
    #expect(findings.map(\.check.code) == ["invalid-money"])
    #expect(findings.flatMap(\.fixes).isEmpty)
  }

  @Test func aMonthIsAskedForAsAMonth() {
    let text = "kind: role\nid: a\nname: A\neffective: { seen: 2026-06-10 }\n"
    let finding = Self.found(text).findings.first
    #expect(finding?.message.en.contains("2026-06") == true)
    #expect(finding?.fixes.map(\.replacement) == ["2026-06"])
  }

  @Test func guessesNothingFarFetched() {
    for text in ["kind: role\nid: a\nname: A\nzzzzzz: A\n", "kind: xyzzy\nid: a\nname: A\n"] {
      #expect(Self.found(text).findings.flatMap(\.fixes).isEmpty)
    }
  }
}
