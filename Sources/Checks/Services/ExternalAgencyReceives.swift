import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let externalAgencyReceives = Check(
    CheckInfo(
      "external-agency-receives", .note, .services,
      title: Bilingual(
        vi: "Hồ sơ của tỉnh không nộp ở cơ quan ngoài tỉnh",
        en: "Dossiers of the province are not handed in outside it"),
      explanation: Bilingual(
        vi: "Cơ quan ngoài tỉnh có thể phối hợp giải quyết, nhưng nơi tiếp nhận thuộc tỉnh.",
        en:
          "An agency outside the province may take part, but the place of reception is the province's."
      ),
      message: Bilingual(
        vi: "“{agency}” là cơ quan ngoài tỉnh",
        en: "“{agency}” is an agency outside the province"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "nộp ở Bộ",
            en: "handed in at a ministry"),
          """
          places: { receive: [‹bo-tu-phap›], return: same }
          ---
          kind: agency
          id: bo-tu-phap
          name: Bộ Tư pháp
          level: ministry
          external: true
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "nộp ở Một cửa",
            en: "handed in at a counter"),
          """
          places: { receive: [mot-cua], return: same }
          """),
      ]),
    .content { written, context, list in
      for place in written.content.places?.receive ?? [] {
        guard let agency = context.catalog.agencies.versions(of: place.value).last,
          agency.isExternal
        else { continue }
        list.add(
          at: written.at(place.range), ["agency": Bilingual(agency.name?.text ?? place.value)])
      }
    })
}
