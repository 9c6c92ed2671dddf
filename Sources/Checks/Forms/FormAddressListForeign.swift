import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formAddressListForeign = Check(
    CheckInfo(
      "form-address-list-foreign", .error, .forms,
      title: Bilingual(
        vi: "Địa chỉ nằm trong một danh mục đơn vị hành chính",
        en: "An address lies within a list of administrative units"),
      explanation: Bilingual(
        vi:
          "within là catalog (đơn vị của tỉnh) hoặc mã của một danh mục có cấp tỉnh và cấp xã. Với danh mục khác thì không biết đơn vị nào có thật, nên mã nào cũng được nhận.",
        en:
          "within is catalog (the units of the province) or the id of a list with provinces and communes. With another list nobody knows which units there are, so any code is taken."
      ),
      message: Bilingual(
        vi: "danh mục “{list}” không có cấp tỉnh và cấp xã",
        en: "the code list “{list}” has no provinces and communes"),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "danh mục khác", en: "another list"),
          text(within: "‹danh-muc-rieng›", levels: "")),
        CheckExample(
          .declarations, Bilingual(vi: "danh mục đơn vị", en: "a list of units"),
          text(within: "danh-muc-rieng", levels: "levels: [province, commune]")),
        CheckExample(
          .declarations, Bilingual(vi: "đơn vị của tỉnh", en: "the units of the province"),
          """
          \(FormExampleText.head)
                    - { id: noiO, type: address, name: Nơi ở, within: catalog }
          """),
      ]),
    .catalog { context, list in
      WrittenField.forEach(in: context.catalog) { written in
        guard written.field.type?.value == .address, let within = written.field.within,
          within.value != "catalog"
        else { return }
        let units = context.catalog.codeLists.versions(of: within.value)
        // A list that nobody declares is a finding of its own.
        guard let last = units.last, !units.contains(where: \.hasProvincesAndCommunes) else {
          return
        }
        list.add(
          at: written.at(within.range), ["list": Bilingual(within.value)],
          related: [
            Related(last.header.namePlace, Bilingual(vi: "danh mục này", en: "this list"))
          ])
      }
    })

  private static func text(within: String, levels: String) -> String {
    """
    \(FormExampleText.head)
              - { id: noiO, type: address, name: Nơi ở, within: \(within) }
    ---
    kind: code-list
    id: danh-muc-rieng
    name: Danh mục riêng
    \(levels)
    values:
      - { code: "08", name: Tỉnh Tuyên Quang\(levels.isEmpty ? "" : ", level: province") }
      - { code: "02215", name: Phường Minh Xuân\(levels.isEmpty ? "" : ", parent: \"08\", level: commune") }
    """
  }
}
