import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let unknownTerritoryUnit = Check(
    CheckInfo(
      "unknown-territory-unit", .error, .references,
      title: Bilingual(
        vi: "Địa bàn nêu một đơn vị có trong danh mục",
        en: "A territory names a unit of its list"),
      explanation: Bilingual(
        vi:
          "under là mã của đơn vị mà mọi xã, phường bên dưới thuộc địa bàn. Mã không có trong danh mục thì địa bàn trống, phần riêng của địa bàn không áp dụng ở đâu cả.",
        en:
          "under is the code of the unit whose communes make the territory. With a code that the list lacks the territory is empty, and its parts apply nowhere."
      ),
      message: Bilingual(
        vi: "không có đơn vị “{unit}” trong danh mục “{list}”",
        en: "the list “{list}” has no unit “{unit}”"),
      examples: [
        CheckExample(
          .catalog, Bilingual(vi: "không có trong danh mục", en: "not in the list"),
          """
          territories:
            - id: con-lon
              name: Địa bàn thử nghiệm
              units: { code-list: don-vi, under: ‹"99"› }
          """),
        CheckExample(
          .catalog, Bilingual(vi: "có trong danh mục", en: "in the list"),
          """
          territories:
            - id: con-lon
              name: Địa bàn thử nghiệm
              units: { code-list: don-vi, under: "08" }
          """),
      ]),
    .settings { settings, context, list in
      for territory in settings.territories {
        guard let name = territory.codeList, let under = territory.under else { continue }
        let lists = context.catalog.codeLists.versions(of: name.value)
        let entries = lists.flatMap(\.entries)
        // A list that could not be read is another finding.
        guard !entries.isEmpty, !lists.contains(where: { context.isBroken($0.header.place) }),
          !entries.contains(where: { $0.code == under.value })
        else { continue }
        list.add(
          at: settings.header.at(under.range),
          ["unit": Bilingual(under.value), "list": Bilingual(name.value)])
      }
    })
}
