import CatalogModel
import SourceText
import Testing

@testable import Backends

@Suite struct DigitizationTests {
  /// The one component of a dossier that asks for this document so.
  func item(
    _ type: DocumentType, channels: [Channel] = [.inPerson, .online],
    _ change: @escaping (inout DocumentUse) -> Void = { _ in }
  ) throws -> ProcedureManifest.Component {
    let asking = procedure("1.000001", "Thủ tục") {
      $0.content.channels = located(channels.map { located($0) })
      $0.content.documents = located([use(type.id.value, at: 1, change)])
    }
    let input = input(documents: [type], procedures: [asking])
    let resolved = try #require(input.catalog.procedures.first)
    return try #require(ProcedureManifest(resolved, in: input).components.first)
  }

  func paper(
    _ decide: Digitization.Decision? = .required, _ category: Digitization.Category? = .sectorLaw
  ) -> DocumentType {
    document("giay", "Giấy") { type in
      if let decide { type.digitization = digitization(decide, category) }
    }
  }

  @Test func whatIsHandedInOnPaperIsScannedAtTheCounter() throws {
    let item = try item(paper(), channels: [.inPerson, .postal, .online])
    #expect(item.duty.decision == .required)
    #expect(item.duty.category == .sectorLaw)
    #expect(item.duty.paperChannels == [.inPerson, .postal])
    #expect(item.duty.store == .dossierSystem)
  }

  @Test func whatIsOnlyShownIsNot() throws {
    let duty = try item(paper()) {
      $0.mode = [mode(.present, by: .inPerson), mode(.upload, by: .online)]
    }.duty
    #expect(duty.decision == .excluded)
    #expect(duty.exclusion == .shownOnly)
    #expect(duty.paperChannels.isEmpty)
  }

  @Test func whatIsFiledOnlineIsNot() throws {
    #expect(try item(paper(), channels: [.online, .vneid]).duty.exclusion == .filedOnline)
    #expect(
      try item(paper()) { $0.channels = [located(.online)] }.duty.exclusion == .filedOnline)
  }

  @Test func whatIsLookedUpHasNoPaper() throws {
    let item = try item(paper()) { $0.mode = [mode(.data)] }
    #expect(item.duty.exclusion == .noPaper)
    #expect(item.reuse.asking == .never)
  }

  @Test func aSecretPaperIsExcludedByDeclaration() throws {
    let duty = try item(paper(.excluded, nil)).duty
    #expect(duty.exclusion == .declared)
    #expect(duty.isDeclared)
  }

  @Test func aKnownResultIsAPriorResultWithoutBeingDeclared() throws {
    let type = document("giay", "Giấy") { $0.resultCode = located("KQ.G15.000031") }
    let duty = try item(type).duty
    #expect(duty.decision == .required)
    #expect(duty.category == .priorResult)
    #expect(!duty.isDeclared)
    #expect(duty.store == .personalRepository)
  }

  @Test func aResultHandedInElsewhereIsAPriorResult() throws {
    #expect(try item(paper(.required, .result)).duty.category == .priorResult)
  }

  @Test func repliesOfParticipantsNeedSectorLaw() throws {
    #expect(try item(paper(.required, .participant)).duty.exclusion == .participantReply)
    var type = paper(.required, .participant)
    type.digitization?.basis = [Citation(number: located("31/2024/QH15"))]
    #expect(try item(type).duty.decision == .required)
  }

  @Test func withoutDeclarationNothingIsClaimed() throws {
    let item = try item(paper(nil))
    #expect(item.duty.decision == .undecided)
    #expect(!item.duty.isDigitizable)
  }

  @Test func sourcesAnswerBeforeTheCitizen() throws {
    var type = paper()
    type.reuse = [reuse("csdl-dan-cu", replaces: false)]
    #expect(try item(type).reuse.asking == .always)
    type.reuse.append(reuse("csdl-dan-cu", replaces: true))
    #expect(try item(type).reuse.asking == .ifUnanswered)
    type.reuse = []
    type.replacedBy = located("KQ.G15.000031")
    #expect(try item(type).reuse.asking == .ifUnanswered)
  }

  @Test func noticesAndElectronicResultsAreNotScanned() {
    let electronic = document("e", "E") { $0.isElectronic = located(true) }
    #expect(DigitizationDuty(of: result("e"), document: electronic).exclusion == .bornDigital)
    #expect(DigitizationDuty(of: result("x", .supplement), document: nil).exclusion == .notice)
    let refusal = DigitizationDuty(of: result("x", .refused), document: nil)
    #expect(refusal.decision == .required)
    #expect(refusal.category == .result)
  }

  @Test func scansHaveASCIINames() {
    #expect(ScanFileName.description("giay-chung-sinh") == "GiayChungSinh")
    let hostile = ["../x", "=cmd()", "giấy", "a/b", String(repeating: "x", count: 500), ""]
    for id in hostile {
      let name = ScanFileName.pattern(documentID: id, profile: nil)
      #expect(name.utf8.count < 220)
      #expect(
        ScanFileName.description(id).utf8.allSatisfy {
          (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        })
    }
    #expect(Set(hostile.map(ScanFileName.description)).count == hostile.count)
  }
}

@Suite struct OnceOnlyTests {
  func findings(
    _ type: DocumentType, givers: [Procedure] = [],
    _ change: @escaping (inout DocumentUse) -> Void = { _ in }
  ) -> [OnceOnlyFinding] {
    let asking = procedure("2.000001", "Thủ tục yêu cầu") {
      $0.content.documents = located([use(type.id.value, at: 1, change)])
    }
    let input = input(documents: [type], procedures: [asking] + givers)
    let manifests = input.catalog.procedures.map { ProcedureManifest($0, in: input) }
    return OnceOnlyFinding.all(of: manifests, in: input)
  }

  let giver = procedure("1.000001", "Thủ tục cấp", levels: [.province]) {
    $0.content.results = located([result("giay")])
  }

  @Test func aResultOfAnotherProcedureIsFound() throws {
    let finding = try #require(findings(document("giay", "Giấy"), givers: [giver]).first)
    #expect(finding.reason == .resultOfProcedure)
    #expect(finding.givers.map(\.code) == ["1.000001"])
  }

  @Test func itIsFoundByCodeAlso() {
    let coded = procedure("1.000002", "Thủ tục cấp") {
      var given = ProcedureResult(range: .zero)
      given.code = located("KQ.G15.000031")
      $0.content.results = located([given])
    }
    let type = document("giay", "Giấy") { $0.resultCode = located("KQ.G15.000031") }
    #expect(findings(type, givers: [coded]).map(\.reason) == [.resultOfProcedure])
  }

  @Test func aReuseThatReplacesItSettlesIt() {
    let type = document("giay", "Giấy") { $0.reuse = [reuse("csdl-dan-cu", replaces: true)] }
    #expect(findings(type, givers: [giver]).isEmpty)
    #expect(
      findings(type, givers: [giver]) { $0.mode = [mode(.submit)] }.map(\.reason)
        == [.askedDespiteSource])
  }

  @Test func showingItIsAllowed() {
    #expect(
      findings(document("giay", "Giấy"), givers: [giver]) { $0.mode = [mode(.present)] }
        .isEmpty)
  }

  @Test func aProcedureMayAskForItsOwnOldResult() {
    let renewing = procedure("1.000003", "Cấp đổi") {
      $0.content.results = located([result("giay")])
      $0.content.documents = located([use("giay", at: 1)])
    }
    let input = input(documents: [document("giay", "Giấy")], procedures: [renewing])
    let manifests = input.catalog.procedures.map { ProcedureManifest($0, in: input) }
    #expect(OnceOnlyFinding.all(of: manifests, in: input).isEmpty)
  }

  @Test func aPaperOfAnOfficeIsFound() {
    let type = document("giay", "Giấy") { $0.issuedBy = located("ubnd-cap-xa") }
    #expect(findings(type).map(\.reason) == [.issuedByOffice])
  }
}
