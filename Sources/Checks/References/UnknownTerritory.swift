import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let unknownTerritory = Check(
    CheckInfo(
      "unknown-territory", .error, .references,
      title: Bilingual(
        vi: "Địa bàn áp dụng được khai báo trong danh mục",
        en: "Territories are declared in the catalog"),
      explanation: Bilingual(
        vi: "territory của phần của tỉnh là mã của một mục trong territories của khai báo catalog.",
        en: "The territory of a local part is the id of one of the territories of the catalog."),
      message: Bilingual(
        vi: "không có địa bàn “{territory}”",
        en: "there is no territory “{territory}”"),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "chưa khai báo", en: "not declared"),
          """
          kind: local-part
          procedure: "1.000009"
          territory: ‹ha-giang-cu›
          contact: "0219 3866 123"
          """),
        CheckExample(
          .declarations, Bilingual(vi: "áp dụng trong toàn tỉnh", en: "for the whole province"),
          """
          kind: local-part
          procedure: "1.000009"
          contact: "0219 3866 123"
          """),
      ]),
    .localPart { part, context, list in
      guard let territory = part.territory, !context.areSettingsBroken else { return }
      let ids = (context.catalog.settings?.territories ?? []).compactMap { $0.id?.value }
      guard !ids.contains(territory.value) else { return }
      let place = part.header.at(territory.range)
      let guess = DidYouMean(NearMiss.best(for: territory.value, among: ids), at: place)
      list.add(
        at: place, ["territory": Bilingual(territory.value)], help: guess.help, fixes: guess.fixes)
    })
}
