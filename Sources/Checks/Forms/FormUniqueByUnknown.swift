import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formUniqueByUnknown = Check(
    CheckInfo(
      "form-unique-by-unknown", .error, .forms,
      title: Bilingual(
        vi: "unique-by nêu trường của mục",
        en: "`unique-by` names fields of the items"),
      explanation: Bilingual(
        vi: "Danh sách không trùng theo trường con của mỗi mục.",
        en: "Items of a list differ by fields within them."),
      message: Bilingual(
        vi: "mục không có trường “{name}”",
        en: "the items have no field “{name}”"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "sai tên",
            en: "misspelt"),
          """
          \(FormExampleText.head)
                    - id: thanhVien
                      type: list
                      name: Thành viên
                      unique-by: [‹soDinhDan›]
                      fields:
                        - { id: soDinhDanh, type: citizen-id, name: Số định danh }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "đúng tên",
            en: "right"),
          """
          \(FormExampleText.head)
                    - id: thanhVien
                      type: list
                      name: Thành viên
                      unique-by: [soDinhDanh]
                      fields:
                        - { id: soDinhDanh, type: citizen-id, name: Số định danh }
          """),
      ]),
    .catalog { context, list in
      WrittenField.forEach(in: context.catalog) { written in
        let field = written.field
        guard !field.uniqueBy.isEmpty else { return }
        let names = field.itemNames(in: context.catalog)
        for name in field.uniqueBy {
          let first = String(name.value.prefix { $0 != "." })
          guard !names.contains(first) else { continue }
          let place = written.at(name.range)
          let guess = DidYouMean(NearMiss.best(for: first, among: names), at: place)
          list.add(
            at: place, ["name": Bilingual(name.value)], help: guess.help, fixes: guess.fixes)
        }
      }
    })
}

extension FormField {
  /// What the fields of its items are called.
  fileprivate func itemNames(in catalog: Catalog) -> [String] {
    // Fields without an id include fragments.
    let includes = [self.include] + self.fields.filter { $0.id == nil }.map(\.include)
    return self.fields.compactMap { $0.id?.value }
      + includes.compactMap { $0 }.flatMap { catalog.fragments.versions(of: $0.value) }
      .flatMap(\.fields).compactMap { $0.id?.value }
  }

  /// Whether its items have every field that tells them apart.
  func knowsKeys(in catalog: Catalog) -> Bool {
    let names = itemNames(in: catalog)
    return self.uniqueBy.allSatisfy { names.contains(String($0.value.prefix { $0 != "." })) }
  }
}
