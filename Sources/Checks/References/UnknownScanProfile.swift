import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let unknownScanProfile = Check(
    CheckInfo(
      "unknown-scan-profile", .error, .references,
      title: Bilingual(
        vi: "Thông số số hóa được khai báo trong danh mục",
        en: "Scan profiles are declared in the catalog"),
      explanation: Bilingual(
        vi: "profile là mã của một mục trong digitization-profiles của khai báo catalog.",
        en: "A profile is the id of one of the digitization-profiles of the catalog."),
      message: Bilingual(
        vi: "không có thông số số hóa “{profile}”",
        en: "there is no scan profile “{profile}”"),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "sai chính tả", en: "misspelt"),
          """
          kind: document
          id: giay-la
          name: Giấy lạ
          digitization:
            decide: required
            category: sector-law
            profile: ‹thuongg›
            signed-by: ubnd-xa
            basis: [01/2023/TT-VPCP]
          """),
        CheckExample(
          .declarations, Bilingual(vi: "đã khai báo", en: "declared"),
          """
          kind: document
          id: giay-la
          name: Giấy lạ
          digitization:
            decide: required
            category: sector-law
            profile: thuong
            signed-by: ubnd-xa
            basis: [01/2023/TT-VPCP]
          """),
      ]),
    .catalog { context, list in
      guard !context.areSettingsBroken else { return }
      let ids = (context.catalog.settings?.profiles ?? []).compactMap { $0.id?.value }
      func look(_ digitization: Digitization?, _ header: Header, _ list: inout FindingList) {
        guard let profile = digitization?.profile, !ids.contains(profile.value) else { return }
        let place = header.at(profile.range)
        let guess = DidYouMean(NearMiss.best(for: profile.value, among: ids), at: place)
        list.add(
          at: place, ["profile": Bilingual(profile.value)], help: guess.help, fixes: guess.fixes)
      }
      for item in context.catalog.documents.all { look(item.digitization, item.header, &list) }
      for item in context.catalog.fragments.all {
        for use in item.documents {
          use.forEach { look($0.digitization, item.header, &list) }
        }
      }
      for procedure in context.catalog.procedures.all {
        for content in [procedure.content] + procedure.levels.map(\.content) {
          content.forEachDocumentUse { look($0.digitization, procedure.header, &list) }
        }
      }
    })
}
