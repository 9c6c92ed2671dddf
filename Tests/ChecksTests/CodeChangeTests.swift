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
      checks: [.codeChangeWholeTwice, .codeChangeDefaultTwice, .codeChangeDefaultMissing])
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

  @Test func aDividedUnitHasADefault() throws {
    #expect(
      try findings([("1", "7", .part), ("1", "8", .part), ("2", "8", .whole)])
        == ["code-change-default-missing 0"])
  }

  @Test func aWholeUnitGoesToOne() throws {
    #expect(
      try findings([("1", "7", .whole), ("1", "8", .part), ("2", "8", .whole)])
        == ["code-change-whole-twice 1"])
  }

  @Test func aUnitGoesToOneOfItsLevel() throws {
    let place = Place(FileID(0), .zero)
    func list(_ id: String, _ entries: [(String, String)]) -> CodeList {
      var list = CodeList(
        header: Header(kind: .codeList, place: place), id: Located(id, at: .zero))
      list.entries = entries.map { CodeList.Entry(code: $0.0, name: "", level: $0.1, place: place) }
      return list
    }
    let units = [("08", "province"), ("1", "commune")]
    var later = list("moi", units)
    later.predecessor = Located("cu", at: .zero)
    later.changes = ["1", "08"].enumerated().map { number, new in
      CodeChange(
        old: Located("1", at: .zero), new: Located(new, at: SourceRange(number..<number + 1)),
        share: .whole, file: FileID(1))
    }
    var catalog = Catalog()
    catalog.codeLists = VersionTable([list("cu", units), later])
    let runner = CheckRunner(
      catalog: catalog, date: try #require(Self.date), checks: [.codeChangeLevelDiffers])
    let starts = runner.schedule.flatMap { runner.run($0) }.map(\.place.range.start)
    #expect(starts == [1])
  }
}
