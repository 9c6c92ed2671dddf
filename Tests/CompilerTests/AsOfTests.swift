import CatalogModel
import Compiler
import SourceText
import TestSupport
import Testing

/// What holds on a day: regimes, versions, `seen`, local parts, levels.
@Suite struct AsOfTests {
  private func resolved(_ text: String, on day: String) throws -> ResolvedCatalog {
    let compilation = TestCatalog([("a.yaml", TestCatalog.settings), ("b.yaml", text)])
      .compiled(on: day, checks: [])
    return ResolvedCatalog(compilation.catalog, on: try #require(CalendarDate(day)))
  }

  private func procedure(_ keys: String, levels: String = "{ district: {}, commune: {} }") -> String
  {
    "kind: procedure\ncode: \"1.000001\"\nname: Đăng ký\nlevels: \(levels)\n\(keys)\n"
  }

  private func levels(_ text: String, on day: String) throws -> [String] {
    try resolved(text, on: day).procedures.map(\.level.rawValue)
  }

  private func limit(_ item: ResolvedProcedure?) -> String? {
    guard case .single(let value)? = item?.content.timeLimit?.limits,
      case .duration(let duration) = value.value
    else { return nil }
    return
      "\(duration.amount) \(duration.unit.rawValue.map { $0 == "-" ? " " : String($0) }.joined())"
  }

  @Test func levelsAreThoseOfTheRegime() throws {
    let text = procedure("")
    #expect(try levels(text, on: "2025-06-30") == ["district", "commune"])
    #expect(try levels(text, on: "2025-07-01") == ["commune"])
    #expect(try resolved(text, on: "2025-06-30").levels == [.province, .district, .commune])
    #expect(try resolved(text, on: "2025-07-01").levels == [.province, .commune])
  }

  @Test func levelsOfTheNationalRecordAreKeptAndNotBuilt() throws {
    let text = procedure("", levels: "{ ministry: {}, commune: {} }")
    #expect(try levels(text, on: "2026-01-01") == ["commune"])
  }

  @Test func bothEndsOfAWindowCount() throws {
    let text = procedure("effective: { from: 2026-01-01, until: 2026-01-31 }")
    for (day, count) in [
      ("2025-12-31", 0), ("2026-01-01", 1), ("2026-01-31", 1), ("2026-02-01", 0),
    ] {
      #expect(try resolved(text, on: day).procedures.count == count, "\(day)")
    }
  }

  @Test func anOpenEndIsClosedByTheNextVersion() throws {
    let text =
      procedure("effective: { from: 2025-07-01 }\ntime-limit: 5 working days") + "---\n"
      + procedure("effective: { from: 2026-03-01 }\ntime-limit: 3 working days")
    #expect(limit(try resolved(text, on: "2026-02-28").procedures.first) == "5 working days")
    #expect(limit(try resolved(text, on: "2026-03-01").procedures.first) == "3 working days")
    let swapped = text.components(separatedBy: "---\n").reversed().joined(separator: "---\n")
    #expect(limit(try resolved(swapped, on: "2026-02-28").procedures.first) == "5 working days")
  }

  @Test func overlapIsToldAndAGapIsNot() {
    let overlap =
      procedure("effective: { from: 2025-07-01, until: 2026-03-31 }") + "---\n"
      + procedure("effective: { from: 2026-03-01 }")
    let compilation = TestCatalog([("a.yaml", TestCatalog.settings), ("b.yaml", overlap)])
      .compiled(on: "2026-01-01", checks: [])
    #expect(
      TestCatalog.places(compilation).contains { $0.hasPrefix("overlapping-versions b.yaml") })
  }

  @Test func seenMeansTheRegimeInWhichItWasSeen() throws {
    let old = procedure("effective: { seen: 2025-03 }")
    #expect(try resolved(old, on: "2025-01-02").procedures.count == 2)
    #expect(try resolved(old, on: "2025-07-01").procedures.isEmpty)
    let new = procedure("effective: { seen: 2026-06 }")
    #expect(try resolved(new, on: "2025-01-02").procedures.isEmpty)
    #expect(try resolved(new, on: "2027-01-01").procedures.count == 1)
  }

  @Test func aLevelReplacesAKeyAndMergesNothing() throws {
    let text = procedure(
      "time-limit: 5 working days\ncontact: \"0207 1\"",
      levels: "{ province: {}, commune: { time-limit: 3 days } }")
    let items = try resolved(text, on: "2026-01-01").procedures
    #expect(items.map { limit($0) } == ["5 working days", "3 days"])
    #expect(items.map { $0.content.contact?.text } == ["0207 1", "0207 1"])
  }

  @Test func theLocalPartOfTheDayJoins() throws {
    let text =
      procedure("time-limit: 5 working days\ncontact: \"0\"") + """
        ---
        kind: local-part
        procedure: "1.000001"
        effective: { from: 2026-01-01, until: 2026-06-30 }
        contact: "1"
        levels: { commune: { time-limit: 4 working days } }
        ---
        kind: local-part
        procedure: "1.000001"
        effective: { from: 2026-07-01 }
        contact: "2"

        """
    for (day, contact, expected) in [
      ("2025-12-31", "0", "5 working days"), ("2026-01-01", "1", "4 working days"),
      ("2026-07-01", "2", "5 working days"),
    ] {
      let item = try resolved(text, on: day).procedures.first
      #expect(item?.content.contact?.text == contact, "\(day)")
      #expect(limit(item) == expected, "\(day)")
    }
  }

  @Test func anAbolishedVersionEndsAProcedure() throws {
    let text =
      procedure("effective: { from: 2025-07-01 }") + "---\n"
      + procedure("effective: { from: 2026-03-01 }\nchange: abolished")
    #expect(try resolved(text, on: "2026-02-28").procedures.count == 1)
    #expect(try resolved(text, on: "2026-03-01").procedures.isEmpty)
  }

  @Test func whatIsResolvedComesInOneOrder() throws {
    let codes = ["2.000002", "1.000010", "1.000002"]
    let text = codes.map {
      procedure("", levels: "{ commune: {}, province: {} }")
        .replacing("1.000001", with: $0)
    }.joined(separator: "---\n")
    let items = try resolved(text, on: "2026-01-01").procedures
    #expect(
      items.map { "\($0.level.rawValue) \($0.procedure.code.value)" } == [
        "province 1.000002", "province 1.000010", "province 2.000002",
        "commune 1.000002", "commune 1.000010", "commune 2.000002",
      ])
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [String] {
    replacing(separator, with: "\u{1}").split(separator: "\u{1}").map(String.init)
  }
}
