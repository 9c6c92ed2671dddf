import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formOptionsCopied = Check(
    CheckInfo(
      "form-options-copied", .warning, .forms,
      title: Bilingual(
        vi: "Danh mục dùng chung được nêu tên, không chép lại",
        en: "A shared list is named, not copied"),
      explanation: Bilingual(
        vi:
          "Các lựa chọn chép từ một danh mục của catalog (đơn vị hành chính, giới tính…) không đổi theo khi danh mục đổi, và có thể giữ đơn vị đã sáp nhập. Ghi options: mã của danh mục, lọc bằng filter; với địa chỉ dùng type: address.",
        en:
          "Options copied from a list of the catalog (administrative units, sex…) stay when the list changes, and may keep units that were merged. Write options: the id of the list, with a filter; for places use type: address."
      ),
      message: Bilingual(
        vi: "các lựa chọn chép lại danh mục “{list}”",
        en: "the options are a copy of the list “{list}”"),
      basis: [LegalBasis("29/2026/QĐ-TTg", "", confirmed: false)],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "chép danh mục", en: "a copied list"),
          """
          \(FormExampleText.head)
                    - { id: gioi, type: choice, name: Giới tính, options: ‹[{ code: nam, name: Nam }, { code: nu, name: Nữ }]› }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "chép đơn vị hành chính", en: "copied administrative units"),
          """
          \(FormExampleText.head)
                    - { id: xa, type: choice, name: Nơi chết, options: ‹[{ code: "02215", name: Phường Minh Xuân }, { code: "02212", name: Phường Nông Tiến }]› }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "nêu danh mục, hoặc lựa chọn riêng", en: "the list, or options of its own"),
          """
          \(FormExampleText.head)
                    - { id: gioi, type: choice, name: Giới tính, options: gioi-tinh }
                    - { id: ai, type: choice, name: Người khai là, options: [{ code: cha, name: Cha }, { code: me, name: Mẹ }] }
          """),
      ]),
    .catalog { context, list in
      let lists = CopiedLists(context.catalog)
      WrittenField.forEach(in: context.catalog) { written in
        guard case .inline(let options, let range)? = written.field.options, options.count > 1,
          let copied = lists.source(of: options)
        else { return }
        list.add(
          at: written.at(range), ["list": Bilingual(copied.name?.text ?? copied.id.value)],
          related: [
            Related(copied.header.namePlace, Bilingual(vi: "danh mục ấy", en: "the list"))
          ])
      }
    })
}

/// The lists of a catalog by their values.
private struct CopiedLists {
  private let lists: [CodeList]
  /// Where a code is listed.
  private var holders: [String: [(list: Int, entry: Int)]] = [:]

  init(_ catalog: Catalog) {
    lists = catalog.codeLists.all
    holders.reserveCapacity(lists.reduce(0) { $0 + $1.entries.count })
    for (index, list) in lists.enumerated() {
      for (number, entry) in list.entries.enumerated() {
        holders[entry.code, default: []].append((index, number))
      }
    }
  }

  /// The list whose values the options are: some of the units, or the whole of another list.
  func source(of options: [FormField.Option]) -> CodeList? {
    var found: [Int: Int] = [:]
    for option in options {
      let indices = lists(with: option)
      if indices.isEmpty { return nil }
      for index in indices { found[index, default: 0] += 1 }
    }
    let indices = found.keys.sorted()
    // Units may be of several lists, of today and of before.
    let index =
      indices.first { lists[$0].hasProvincesAndCommunes }
      ?? indices.first { index in
        // Fewer than all may be meant to be fewer.
        found[index] == options.count && options.count == lists[index].entries.count
      }
    return index.map { lists[$0] }
  }

  /// The lists that have an option at its code and under its name.
  private func lists(with option: FormField.Option) -> Set<Int> {
    guard let places = holders[option.code.value] else { return [] }
    let name = VietnameseText.foldedKeepingD(option.name?.text ?? "")
    return Set(
      places.lazy.filter { place in
        VietnameseText.foldedKeepingD(lists[place.list].entries[place.entry].name) == name
      }.map(\.list))
  }
}
