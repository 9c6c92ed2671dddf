import CatalogModel
import FormCompiler
import SourceText
import Testing

@Suite struct FormOutlineTests {
  private func outline(_ form: Form, _ fragments: [Fragment] = []) -> FormOutline {
    var catalog = Catalog()
    catalog.fragments = VersionTable(fragments)
    return FormOutline(form, in: catalog, on: FormSample.date)
  }

  @Test func givesPathsThroughSectionsGroupsListsAndFragments() {
    let list = FormSample.field("thanhVien", .list) {
      $0.include = FormSample.located("nguoi")
      $0.fields = [FormSample.field("quanHe", .text)]
    }
    let found = outline(
      FormSample.form(list, FormSample.include("nguoi")),
      [FormSample.fragment("nguoi", FormSample.field("hoTen", .personName))])
    #expect(
      found.fields.map(\.path) == [
        "s.thanhVien", "s.thanhVien.hoTen", "s.thanhVien.quanHe", "s.hoTen",
      ])
    #expect(found.fields.map(\.place.file.index) == [6, 7, 6, 7])
    #expect(found.problems.isEmpty)
  }

  @Test func reportsUnknownCyclicAndRepeatedParts() {
    let found = outline(
      FormSample.form(
        FormSample.include("a"), FormSample.include("zz"), FormSample.field("x", .text),
        FormSample.field("x", .text)),
      [
        FormSample.fragment("a", FormSample.include("b")),
        FormSample.fragment("b", FormSample.include("a"), FormSample.field("y", .text)),
      ])
    #expect(found.fields.map(\.path) == ["s.y", "s.x"])
    let place = Place(FileID(6), .zero)
    #expect(
      found.problems == [
        .cycle(FormSample.located("a"), through: ["a", "b"], in: FileID(7)),
        .unknownFragment(FormSample.located("zz"), in: FileID(6)), .duplicatePath("s.x", place),
      ])
  }

  @Test func stopsIncludesThatMultiply() {
    var fragments = [FormSample.fragment("f0", FormSample.field("x", .text))]
    for level in 1...30 {
      func group(_ id: String) -> FormField {
        FormSample.field(id, .group) { $0.include = FormSample.located("f\(level - 1)") }
      }
      fragments.append(FormSample.fragment("f\(level)", group("a"), group("b")))
    }
    let found = outline(FormSample.form(FormSample.include("f30")), fragments)
    #expect(found.problems == [.tooManyFields])
    #expect(found.fields.count == FormOutline.mostFields)
  }
}
