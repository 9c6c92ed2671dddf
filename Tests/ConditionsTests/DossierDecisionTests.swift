import CatalogModel
import Compiler
import Conditions
import Expressions
import SourceText
import TestSupport
import Testing

/// What follows from the answers of one dossier, and what stays open without them.
@Suite struct DossierDecisionTests {
  private static let procedure = """
    kind: procedure
    code: "1.000001"
    name: Đăng ký
    applicants: [citizen, foreigner]
    levels: { commune: {} }
    channels: [in-person, online]
    questions:
      - { id: tuoi, type: integer, name: Tuổi }
      - { id: uyQuyen, type: boolean, name: Có ủy quyền }
      - { id: soTrang, type: integer, name: Số trang }
      - { id: mien, type: boolean, name: Được miễn }
    documents:
      - { id: to-khai, name: Tờ khai, originals: 1, mode: submit }
      - { id: uy-quyen, name: Văn bản ủy quyền, originals: 1, when: questions.uyQuyen }
      - { id: ban-giay, name: Bản giấy, originals: 1, channel: in-person }
    cases:
      - id: tre-em
        name: Trẻ em
        when: questions.tuoi < 16
        documents: [{ id: khai-sinh, name: Giấy khai sinh, copies: 1, certified: "!questions.uyQuyen" }]
      - { id: nguoi-lon, name: Người lớn, when: questions.tuoi >= 16 }
    time-limit:
      - { when: questions.uyQuyen, is: 5 working days }
      - { channel: online, when: "!questions.uyQuyen", is: 1 working days }
      - otherwise: 3 working days
    fees:
      - id: le-phi
        kind: le-phi
        name: Lệ phí
        exempt: [{ name: Hộ nghèo, when: questions.mien }]
        amount: { per: questions.soTrang, tiers: [{ up-to: 2, each: 2000 VND }, { each: 1000 VND }], max: 9000 VND }

    """

  private func decision(
    _ answers: [String: CELValue], channel: Channel? = nil, case chosen: String? = nil
  ) throws -> DossierDecision {
    let compilation = TestCatalog([("a.yaml", TestCatalog.settings), ("b.yaml", Self.procedure)])
      .compiled(on: "2026-01-01", checks: [])
    let catalog = ResolvedCatalog(compilation.catalog, on: compilation.date)
    var facts = DossierFacts(level: .commune, answers: answers)
    facts.channel = channel
    facts.chosenCase = chosen
    return DossierDecision(try #require(catalog.procedures.first), for: facts, in: catalog)
  }

  private func asked(_ decision: DossierDecision) -> [String] {
    decision.components.filter { $0.isAsked == .yes }.compactMap(\.component.documentID)
  }

  @Test func everythingIsDecidedOnceEverythingIsAnswered() throws {
    let decision = try decision(
      ["tuoi": .int(10), "uyQuyen": .bool(false), "soTrang": .int(5), "mien": .bool(false)],
      channel: .online)
    #expect(decision.missing == [])
    #expect(decision.path.value?.map { $0.id?.value } == ["tre-em"])
    #expect(asked(decision) == ["to-khai", "khai-sinh"])
    #expect(decision.components.last?.isCertified == .yes)
    #expect(
      decision.timeLimit.value
        == .duration(StatedDuration(DecimalNumber(units: 1), .workingDays)))
    guard case .money(let money)? = decision.fees.first?.amount.value else {
      Issue.record("no amount")
      return
    }
    #expect(money == Money(DecimalNumber(units: 7000), "VND"))
  }

  @Test func whatIsNotAnsweredStaysOpenByName() throws {
    let decision = try decision(["tuoi": .int(40)])
    #expect(
      decision.missing == [
        "questions.uyQuyen", "channel", "questions.mien",
      ])
    #expect(decision.path.value?.map { $0.id?.value } == ["nguoi-lon"])
    #expect(asked(decision) == ["to-khai"])
    #expect(decision.timeLimit.value == nil)
  }

  /// `&&` needs no answer that cannot change anything.
  @Test func whatIsDecidedWaitsForNothing() throws {
    let decision = try decision(
      ["tuoi": .int(40), "uyQuyen": .bool(true), "mien": .bool(true)], channel: .inPerson)
    #expect(decision.missing == [])
    guard case .exempt(let exemption)? = decision.fees.first?.amount.value else {
      Issue.record("not exempt")
      return
    }
    #expect(exemption.name?.text == "Hộ nghèo")
  }

  @Test(arguments: [(0, 0), (1, 2000), (2, 4000), (3, 5000), (7, 9000), (1000, 9000)])
  func tiersAreMarginalAndEndAtTheMost(_ pages: Int64, _ amount: Int64) throws {
    let decision = try decision([
      "tuoi": .int(40), "mien": .bool(false), "soTrang": .int(pages),
    ])
    guard case .money(let money)? = decision.fees.first?.amount.value else {
      Issue.record("no amount")
      return
    }
    #expect(money.amount == DecimalNumber(units: amount))
  }

  @Test func nobodyChoosesACaseThatTheAnswersExclude() throws {
    let answered = try decision(["tuoi": .int(40)], case: "tre-em")
    #expect(answered.path.value?.map { $0.id?.value } == ["nguoi-lon"])
    let open = try decision([:], case: "tre-em")
    #expect(open.path.value?.map { $0.id?.value } == ["tre-em"])
  }

  @Test func papersOfTheCaseAreOpenWithTheCase() throws {
    let decision = try decision([:], channel: .online)
    #expect(decision.path.missing == ["questions.tuoi"])
    #expect(asked(decision) == ["to-khai"])
  }
}
