import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let placeNotACounter = Check(
    CheckInfo(
      "place-not-a-counter", .note, .services,
      title: Bilingual(
        vi: "Hồ sơ được tiếp nhận ở Bộ phận Một cửa",
        en: "Dossiers are received at one-stop counters"),
      explanation: Bilingual(
        vi:
          "Từ ngày 01/7/2025 hồ sơ nộp tại Trung tâm Phục vụ hành chính công cấp tỉnh hoặc cấp xã, không phụ thuộc địa giới trong tỉnh. Nơi khác cần có lý do.",
        en:
          "Since 2025-07-01 dossiers are handed in at the public service centres of the province and the communes, whatever the boundary. Another place needs a reason."
      ),
      message: Bilingual(
        vi: "“{agency}” không phải là Bộ phận Một cửa",
        en: "“{agency}” is no one-stop counter"),
      basis: [
        LegalBasis("118/2025/NĐ-CP", "Điều 14", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "nộp ở cơ quan giải quyết",
            en: "handed in at the office itself"),
          """
          places: { receive: [‹so-tu-phap›], return: same }
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
          !agency.isCounter, !agency.isExternal, !context.isBroken(agency.header.place)
        else { continue }
        list.add(
          at: written.at(place.range),
          [
            "agency": Bilingual(
              agency.forEachUnit == nil ? agency.name?.text ?? place.value : place.value)
          ])
      }
    })
}
