import CatalogModel
import Diagnostics
import SourceText
import Testing

@testable import CatalogReader

@Suite struct CodeListFilesTests {
  private let file = FileID(3)

  private func source(_ text: String) -> SourceFile {
    SourceFile(path: "a.csv", bytes: Array(text.utf8))
  }

  /// The bytes that each finding covers.
  private func covered(_ findings: [Finding], in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return findings.map { String(decoding: bytes[$0.place.range.bounds], as: UTF8.self) }
  }

  @Test func valuesKeepTheOrderOfTheFile() {
    let (entries, findings, lacksRows) = CodeListFiles.entries(
      in: source("\u{FEFF}name,code,level\r\n\"Xã \"\"A\"\", B\",2,commune\r\nTỉnh C,1,\r\n"), file)
    #expect(findings.isEmpty)
    #expect(!lacksRows)
    #expect(entries.map(\.code) == ["2", "1"])
    #expect(entries.map(\.name) == ["Xã \"A\", B", "Tỉnh C"])
    #expect(entries.map(\.level) == ["commune", nil])
  }

  @Test func changesTellWhatBecameOfACode() {
    let (changes, findings) = CodeListFiles.changes(
      in: source("old,new,share\n1,7,whole\n2,7,part-default\n2,8,part\n"), file)
    #expect(findings.isEmpty)
    #expect(changes.map(\.old.value) == ["1", "2", "2"])
    #expect(changes.map(\.new.value) == ["7", "7", "8"])
    #expect(changes.map(\.share) == [.whole, .partDefault, .part])
  }

  @Test func badRowsAreReportedAndTheOthersKept() {
    let text = "old,new,share\n1,7,all\n2,7\n,7,part\n3,7,part\n3,7,whole\n4,7,whole\n"
    let (changes, findings) = CodeListFiles.changes(in: source(text), file)
    #expect(changes.map(\.old.value) == ["3", "4"])
    #expect(findings.map(\.check.code) == Array(repeating: "code-list-file-invalid", count: 4))
    #expect(covered(findings, in: text) == ["all", "2,7", ",7,part", "3"])
  }

  @Test(arguments: ["", "old,new\n1,2\n", "\u{FEFF}"])
  func aFileWithoutItsColumnsIsOneFinding(_ text: String) {
    let (changes, findings) = CodeListFiles.changes(in: source(text), file)
    #expect(changes.isEmpty)
    #expect(findings.count == 1)
  }

  @Test func aCodeThatStandsTwiceNamesItsFirstRow() throws {
    let text = "code,name\n1,A\n1,B\n,C\n2,\n"
    let (entries, findings, lacksRows) = CodeListFiles.entries(in: source(text), file)
    #expect(entries.map(\.code) == ["1", "2"])
    #expect(lacksRows)
    #expect(covered(findings, in: text) == ["1", ",C", "2,"])
    let twice = try #require(findings.first)
    #expect(twice.message.en.contains("“1”"))
    #expect(covered(findings, in: text).first == "1")
    #expect(twice.related.map(\.place.range.start) == [10])
  }

  @Test func semicolonsAreNamed() {
    let (_, findings, lacksRows) = CodeListFiles.entries(
      in: source("code;name\n1;A\n"), file)
    #expect(lacksRows)
    #expect(findings.map { $0.message.en.contains("semicolons") } == [true])
  }

  @Test func anotherEncodingIsNamed() {
    var utf16: [UInt8] = [0xFF, 0xFE]
    for byte in "code,name\n".utf8 { utf16 += [byte, 0] }
    let (_, findings, _) = CodeListFiles.entries(
      in: SourceFile(path: "a.csv", bytes: utf16), file)
    #expect(findings.map(\.check.code) == ["not-utf8"])
    #expect(findings.first?.help?.en.contains("UTF-16") == true)
  }

  @Test func namesAreComposed() {
    let text = "code,name\n1,Xa\u{0303}\n"
    let (entries, findings, lacksRows) = CodeListFiles.entries(in: source(text), file)
    #expect(entries.map(\.name) == ["Xã"])
    #expect(!lacksRows)
    #expect(findings.map(\.check.code) == ["text-not-nfc"])
  }

  @Test func codesThatTheListsDoNotHaveAreReported() {
    func list(_ id: String, _ codes: [String]) -> CodeList {
      let place = Place(file, .zero)
      var list = CodeList(
        header: Header(kind: .codeList, place: place), id: Located(id, at: .zero))
      list.entries = codes.map { CodeList.Entry(code: $0, name: $0, place: place) }
      return list
    }
    var new = list("moi", ["7"])
    new.predecessor = Located("cu", at: .zero)
    let text = "old,new,share\n1,7,whole\n2,7,whole\n1,8,part\n"
    new.changes = CodeListFiles.changes(in: source(text), file).0
    var catalog = Catalog()
    catalog.codeLists = VersionTable([list("cu", ["1"]), new])
    let findings = CodeListFiles.unknownCodes(in: catalog)
    #expect(findings.map(\.check.code) == ["code-change-unknown", "code-change-unknown"])
    #expect(covered(findings, in: text) == ["2", "8"])
    // A list whose values could not be read is reported for that alone.
    catalog.codeLists = VersionTable([list("cu", []), new])
    #expect(covered(CodeListFiles.unknownCodes(in: catalog), in: text) == ["8"])
  }
}
