import CatalogModel
import Diagnostics
import SourceText
import Testing

@testable import Checks

/// What rows of a map of codes contradict each other.
@Suite struct CodeChangeTests {
  private static let date = CalendarDate(year: 2026, month: 1, day: 1)

  private func findings(_ rows: [(String, String, CodeChange.Share)]) throws -> [String] {
    let place = Place(FileID(0), .zero)
    var list = CodeList(
      header: Header(kind: .codeList, place: place), id: Located("moi", at: .zero))
    list.changes = rows.enumerated().map { number, row in
      CodeChange(
        old: Located(row.0, at: SourceRange(number..<number + 1)), new: Located(row.1, at: .zero),
        share: row.2, file: FileID(1))
    }
    var catalog = Catalog()
    catalog.codeLists = VersionTable([list])
    let runner = CheckRunner(
      catalog: catalog, date: try #require(Self.date),
      checks: [.codeChangeWholeTwice, .codeChangeDefaultTwice])
    return runner.schedule.flatMap { runner.run($0) }
      .map { "\($0.check.code) \($0.place.range.start)" }
  }

  @Test func aDividedUnitHasOneDefault() throws {
    #expect(
      try findings([
        ("1", "7", .partDefault), ("1", "8", .part), ("1", "9", .partDefault),
        ("2", "7", .partDefault),
      ]) == ["code-change-default-twice 2"])
  }

  @Test func aWholeUnitGoesToOne() throws {
    #expect(
      try findings([("1", "7", .whole), ("1", "8", .part), ("2", "8", .whole)])
        == ["code-change-whole-twice 1"])
  }
}
