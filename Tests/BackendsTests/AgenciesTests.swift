import CatalogModel
import SourceText
import TestSupport
import Testing

@testable import Backends

/// Two communes and a province; the older list has one commune more.
private func units(_ id: String, file: Int = 8) -> CodeList {
  var list = CodeList(header: header(.codeList, file: file), id: located(id))
  list.name = text("Đơn vị hành chính")
  let place = Place(FileID(file), .zero)
  list.entries = [
    .init(code: "08", name: "Tỉnh Tuyên Quang", level: "province", place: place),
    .init(code: "00694", name: "Phường Hà Giang 1", parent: "08", level: "commune", place: place),
    .init(code: "00691", name: "Phường Hà Giang 2", parent: "08", level: "commune", place: place),
  ]
  return list
}

private func agencyClass(
  _ id: String, _ name: String, _ change: (inout Agency) -> Void = { _ in }
) -> Agency {
  var agency = agency(id, name)
  agency.name = text(name, en: "People's Committee {unit.name}")
  agency.forEachUnit = located("don-vi")
  change(&agency)
  return agency
}

private func window(until day: CalendarDate) -> EffectiveWindow {
  var window = EffectiveWindow(range: .zero)
  window.until = located(day)
  return window
}

@Suite struct AgencyMembersTests {
  let date = day("2026-11-23")

  @Test func everyUnitOfTheLevelHasAMemberInTheOrderOfTheList() {
    let members = agencyClass("ubnd-cap-xa", "Ủy ban nhân dân {unit.name}")
      .members(of: units("don-vi"), on: date)
    #expect(members.map(\.id) == ["ubnd-cap-xa/00694", "ubnd-cap-xa/00691"])
    // The common noun is small inside a name.
    #expect(members.first?.name?.text == "Ủy ban nhân dân phường Hà Giang 1")
    #expect(members.first?.name?.text(in: "en") == "People's Committee phường Hà Giang 1")
    #expect(members.first?.unitName == "Phường Hà Giang 1")
  }

  @Test func theNounKeepsItsCapitalAtTheStartAndBeforeANumber() {
    var list = units("don-vi")
    list.entries[1].name = "Phường 1"
    let names = agencyClass("a", "Công an {unit.name}").members(of: list, on: date)
      .compactMap(\.name?.text)
    #expect(names == ["Công an Phường 1", "Công an phường Hà Giang 2"])
    #expect(
      agencyClass("a", "{unit.name}").members(of: list, on: date).last?.name?.text
        == "Phường Hà Giang 2")
  }

  @Test func aMembersOwnFactsWin() throws {
    let agency = agencyClass("ubnd-cap-xa", "Ủy ban nhân dân {unit.name}") {
      var facts = Agency.Member(unit: located("00691"))
      facts.name = text("Ủy ban nhân dân phường Hà Giang 2")
      facts.code = located("H60.1.2")
      facts.phone = located("0207 3822 846")
      $0.members = [facts]
    }
    let member = try #require(agency.members(of: units("don-vi"), on: date).last)
    #expect(member.name?.text == "Ủy ban nhân dân phường Hà Giang 2")
    #expect(member.code == "H60.1.2")
    #expect(member.phone == "0207 3822 846")
  }

  @Test func aUnitThatIsGoneHasNoMember() {
    var list = units("don-vi")
    list.entries[1].window = Window(until: day("2026-01-01"))
    let members = agencyClass("a", "{unit.name}").members(of: list, on: date)
    #expect(members.map(\.unit) == ["00691"])
  }

  @Test func aListWithoutLevelsHasOneForEachEntry() {
    var list = units("don-vi")
    for index in list.entries.indices { list.entries[index].level = nil }
    #expect(agencyClass("a", "{unit.name}").members(of: list, on: date).count == 3)
  }

  @Test func theClassIsCalledByItsLevel() {
    let communes = agencyClass("ubnd-cap-xa", "Ủy ban nhân dân {unit.name}")
    #expect(communes.displayName()?.text == "Ủy ban nhân dân cấp xã")
    #expect(communes.displayName()?.text(in: "en") == "People's Committee (each commune)")
    let districts = agencyClass("phong-tu-phap", "Phòng Tư pháp {unit.name}") {
      $0.unitLevel = located(.district)
    }
    #expect(districts.displayName()?.text == "Phòng Tư pháp cấp huyện")
    #expect(agency("so-tu-phap", "Sở Tư pháp {x}").displayName()?.text == "Sở Tư pháp {x}")
  }
}

@Suite struct AgenciesTests {
  private func sample() -> BackendInput {
    input(procedures: []) { catalog in
      let older = agencyClass("ubnd-cap-xa-cu", "Ủy ban nhân dân {unit.name}") {
        $0.successors = [located("ubnd-cap-xa")]
        $0.header.effective = window(until: day("2025-06-30"))
      }
      let committee = agencyClass("ubnd-cap-xa", "Ủy ban nhân dân {unit.name}") {
        var facts = Agency.Member(unit: located("00691"))
        facts.address = text("Tổ 3, phường Hà Giang 2")
        facts.phone = located("0207 3822 846")
        facts.code = located("H60.1.2")
        $0.members = [facts]
      }
      let counter = agencyClass("ttpvhcc-cap-xa", "Trung tâm {unit.name}") {
        $0.parent = located("ubnd-cap-xa")
        $0.isCounter = true
      }
      var office = agency("so-cu", "Sở Cũ")
      office.code = located("H60.5")
      office.successors = [located("so-moi")]
      office.address = text("Tuyên Quang")
      office.phone = located("0207 000 000")
      office.header.isDraft = true
      catalog.agencies = VersionTable([older, committee, counter, office])
      catalog.codeLists = VersionTable([units("don-vi")])
    }
  }

  @Test func agenciesInForceAreListedWithTheirMembers() throws {
    let artifacts = Backend.agencies.whole(sample())
    #expect(artifacts.map(\.path) == ["agencies.json"])
    try expectGolden(try #require(artifacts.first).bytes, "agencies.json")
    // The settings are not read; the list of units is.
    #expect(artifacts.first?.sources.map(\.index) == [1, 8])
  }

  @Test func onlyTheTemplateItselfShowsItsPlaceholder() {
    for artifact in Backend.agencies.whole(sample()) {
      let lines = String(decoding: artifact.bytes, as: UTF8.self).split(separator: "\n")
      let shown = lines.enumerated().filter { $0.element.contains("{unit.name}") }
      for (index, _) in shown {
        let around = lines[max(0, index - 2)..<index].joined()
        #expect(around.contains("nameTemplate"))
      }
    }
  }

  @Test func agenciesFollowTheirSchema() throws {
    try expectSchemas(Backend.agencies.whole(sample()))
  }
}

@Suite struct CodeListsTests {
  private func sample() -> BackendInput {
    input(procedures: []) { catalog in
      var older = units("don-vi-cu", file: 9)
      older.entries[1].code = "00688"
      older.entries[1].name = "Phường Nguyễn Trãi"
      older.header.effective = window(until: day("2025-06-30"))
      var list = units("don-vi")
      list.levels = [located("province"), located("commune")]
      list.header.source = text("Nghị quyết số 202/2025/QH15")
      list.predecessor = located("don-vi-cu")
      list.entries[1].window = Window(from: day("2025-07-01"))
      list.entries.append(
        .init(
          code: "1", name: "Xã cũ", place: Place(FileID(8), .zero),
          window: Window(until: day("2025-12-31"))))
      list.changes = [
        CodeChange(
          old: located("00688"), new: located("00691"), share: .partDefault, file: FileID(10)),
        CodeChange(old: located("00688"), new: located("00694"), share: .part, file: FileID(10)),
        CodeChange(old: located("00691"), new: located("00691"), share: .whole, file: FileID(10)),
      ]
      catalog.codeLists = VersionTable([older, list])
    }
  }

  @Test func valuesInForceAndWhatBecameOfOlderOnes() throws {
    let artifacts = Backend.codeLists.whole(sample())
    // The older list is not in force on the day.
    #expect(artifacts.map(\.path) == ["code-lists/don-vi.json"])
    try expectGolden(try #require(artifacts.first).bytes, "code-list.json")
    #expect(artifacts.first?.sources.map(\.index) == [8, 9, 10])
    try expectSchemas(artifacts)
  }
}
