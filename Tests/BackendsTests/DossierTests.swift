import CatalogModel
import SourceText
import Testing

@Suite struct DossierTests {
  let date = day("2026-11-23")

  func catalog(_ fragments: [Fragment], _ documents: [DocumentType] = []) -> Catalog {
    var catalog = Catalog()
    catalog.fragments = VersionTable(fragments)
    catalog.documents = VersionTable(documents)
    return catalog
  }

  func cases(_ content: ProcedureContent, _ catalog: Catalog = Catalog()) -> [DossierCase] {
    Dossier.cases(of: content, in: catalog, on: date)
  }

  @Test func withoutCasesThereIsOneWithoutName() {
    var content = ProcedureContent()
    content.documents = located([use("a"), use("b")])
    let cases = cases(content)
    #expect(cases.count == 1)
    #expect(cases.first?.path == [])
    #expect(cases.first?.components.map(\.documentID) == ["a", "b"])
  }

  @Test func aLeafHasItsAncestorsDocumentsFirst() {
    var content = ProcedureContent()
    content.documents = located([use("chung")])
    content.cases = located([
      procedureCase(
        "mot", [use("a")], when: cel("x"),
        cases: [procedureCase("trong", [use("b")], when: cel("y")), procedureCase("ngoai", [])]),
      procedureCase("hai", [use("c")]),
    ])
    let cases = cases(content)
    #expect(cases.map(\.path) == [["mot", "trong"], ["mot", "ngoai"], ["hai"]])
    #expect(
      cases.map { $0.components.map(\.documentID) } == [
        ["chung", "a", "b"], ["chung", "a"], ["chung", "c"],
      ])
    #expect(cases.map(\.conditions) == [[cel("x"), cel("y")], [cel("x")], []])
    #expect(cases.first?.names.map(\.text) == ["Trường hợp mot", "Trường hợp trong"])
  }

  @Test func aFragmentLendsItsConditionsAndPlace() throws {
    var content = ProcedureContent()
    content.documents = located([
      use(.include(located("khoi"))) {
        $0.when = cel("ngoai")
        $0.isOptional = true
        $0.mode = [mode(.present)]
      }
    ])
    let catalog = catalog([fragment("khoi", [use("a", at: 9) { $0.when = cel("trong") }])])
    let component = try #require(cases(content, catalog).first?.components.first)
    #expect(component.conditions == [cel("ngoai"), cel("trong")])
    #expect(component.isOptional)
    #expect(component.mode(by: .inPerson) == .present)
    #expect(
      component.origin.place(in: FileID(1))
        == Place(FileID(7), SourceRange(start: 9, end: 10)))
  }

  @Test func aFragmentInsideItselfEnds() {
    var content = ProcedureContent()
    content.documents = located([use(.include(located("a")))])
    let catalog = catalog([
      fragment("a", [use("x"), use(.include(located("b")))]),
      fragment("b", [use("y"), use(.include(located("a")))]),
    ])
    #expect(cases(content, catalog).first?.components.map(\.documentID) == ["x", "y"])
  }

  @Test func fragmentsThatMultiplyAreCut() throws {
    var content = ProcedureContent()
    content.documents = located([use(.include(located("f0")))])
    let fragments = (0..<30).map { index in
      fragment(
        "f\(index)",
        [use(.include(located("f\(index + 1)"))), use(.include(located("f\(index + 1)")))])
    }
    let leaf = try #require(cases(content, catalog(fragments)).first)
    #expect(leaf.isCut)
    #expect(leaf.components.count <= DossierExpansion.limit)
  }

  @Test func membersTakeWhatTheirGroupSays() throws {
    var content = ProcedureContent()
    content.documents = located([
      use(.firstOf([use("a"), use("b") { $0.copies = located(2) }])) {
        $0.originals = located(1)
        $0.digitization = digitization(.onRequest)
      }
    ])
    let group = try #require(cases(content).first?.components.first)
    guard case .group(.firstOf, let members) = group.kind else {
      Issue.record("not a group")
      return
    }
    #expect(members.map { $0.use.originals?.value } == [1, nil])
    #expect(members.map { $0.use.copies?.value } == [nil, 2])
    #expect(members.map { $0.digitization?.decide?.value } == [.onRequest, .onRequest])
    #expect(group.leaves.map(\.documentID) == ["a", "b"])
  }

  @Test func aUseOfAnotherTimeIsLeftOut() {
    var ended = EffectiveWindow(range: .zero)
    ended.until = located(day("2025-06-30"))
    var content = ProcedureContent()
    content.documents = located([use("a") { $0.effective = ended }, use("b")])
    #expect(cases(content).first?.components.map(\.documentID) == ["b"])
  }

  @Test func anOverridingDecisionBringsItsOwnReasons() {
    let byDefault = digitization(.required, .localList) {
      $0.profile = located("co-dau")
      $0.reason = text("Danh mục của tỉnh")
    }
    let excluded = byDefault.overridden(by: digitization(.excluded))
    #expect(excluded.decide?.value == .excluded)
    #expect(excluded.category == nil)
    #expect(excluded.reason == nil)
    #expect(excluded.profile?.value == "co-dau")

    var signer = Digitization(range: .zero)
    signer.signedBy = located("counter")
    let signed = byDefault.overridden(by: signer)
    #expect(signed.decide?.value == .required)
    #expect(signed.category?.value == .localList)
    #expect(signed.signedBy?.value == "counter")
  }
}
