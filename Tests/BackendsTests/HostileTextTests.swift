import CatalogModel
import Foundation
import SourceText
import Testing

@testable import Backends

@Suite struct HostileTextTests {
  static let texts = [
    "=cmd|'/C calc'!A0", "+1", "-2+3", "@SUM(A1)", "\t=1", "</script><script>alert(1)</script>",
    "<!-- x", "\"quoted\", and \\ back", "a\nb\r\nc", "../../etc/passwd", "\u{2028}\u{0}\u{1b}[31m",
    "＝1",
  ]

  func hostile(_ text: String) -> BackendInput {
    let name = HumanText(text, at: .zero, translations: [.init(language: "en", text: text)])
    let asked = document(text, text) {
      $0.name = name
      $0.componentCode = located(text)
      $0.digitization = digitization(.required, .localList) {
        $0.reason = name
        $0.signedBy = located(text)
        $0.profile = located(text)
      }
      $0.reuse = [reuse(text, replaces: true)]
    }
    let procedure = procedure(text, text) {
      $0.name = name
      $0.content.contact = name
      $0.content.documents = located([
        use(text, at: 1) {
          $0.when = cel(text)
          $0.notes = [name]
        }
      ])
      $0.content.cases = located([procedureCase(text, [])])
      $0.content.results = located([result(text)])
      var agencies = AgencyRoles(range: .zero)
      agencies.decides = [.agency(located(text)), .function(name)]
      $0.content.agencies = agencies
      $0.header.source = name
    }
    return input(documents: [asked], procedures: [procedure])
  }

  func artifacts(_ input: BackendInput) -> [Artifact] {
    [Backend.index, .procedure, .digitization].flatMap { $0.artifacts(input) }
  }

  @Test(arguments: texts) func jsonStaysJSONAndKeepsTheText(_ text: String) throws {
    for artifact in artifacts(hostile(text)) where artifact.path.hasSuffix(".json") {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(artifact.bytes)) as? [String: Any])
      if let code = object["code"] as? String { #expect(code.utf8.elementsEqual(text.utf8)) }
      let written = String(decoding: artifact.bytes, as: UTF8.self)
      #expect(!written.contains("</"))
      #expect(!written.contains("<!"))
      #expect(!artifact.path.contains(".."))
    }
  }

  @Test(arguments: texts) func noCellOfTheTableIsAFormula(_ text: String) throws {
    let table = try #require(artifacts(hostile(text)).first { $0.kind == "digitization-csv" })
    for row in rows(table.bytes) {
      #expect(row.count == DigitizationTable.headings.count)
      for cell in row {
        #expect(!["=", "+", "-", "@", "\t", "\r", "\n", "＝"].contains { cell.hasPrefix($0) })
      }
    }
  }

  /// A reader of RFC 4180, apart from the writer under test.
  private func rows(_ bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    for byte in bytes.dropFirst(3) {
      switch byte {
      case 0x22:
        // A doubled quote closes and opens again; put back what that loses.
        if !isQuoted, cell.last == 0x01 { cell[cell.count - 1] = 0x22 }
        isQuoted.toggle()
        if !isQuoted { cell.append(0x01) }
      case 0x2C where !isQuoted, 0x0A where !isQuoted:
        row.append(String(decoding: cell.filter { $0 != 0x01 }, as: UTF8.self))
        cell = []
        if byte == 0x0A {
          rows.append(row)
          row = []
        }
      case 0x0D where !isQuoted: break
      default: cell.append(byte)
      }
    }
    return rows
  }
}
