import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let agencyWithoutSuccessor = Check(
    CheckInfo(
      "agency-without-successor", .warning, .time,
      title: Bilingual(
        vi: "Cơ quan kết thúc cùng mô hình chính quyền thì nêu cơ quan kế thừa",
        en: "An agency that ends with its regime names its successors"),
      explanation: Bilingual(
        vi: "Người dân cầm giấy tờ của cơ quan cũ cần biết nay hỏi ở đâu. Ghi successors.",
        en:
          "Citizens with papers of the former agency need to know whom to ask now. Write successors."
      ),
      message: Bilingual(
        vi: "“{agency}” kết thúc ngày {day} mà không nêu cơ quan kế thừa",
        en: "“{agency}” ends on {day} and names no successor"),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "không ai kế thừa", en: "without successor"),
          """
          kind: agency
          id: ‹phong-huyen›
          name: Phòng Tư pháp cấp huyện
          level: district
          effective: { until: 2025-06-30 }
          """),
        CheckExample(
          .declarations, Bilingual(vi: "có kế thừa", en: "with one"),
          """
          kind: agency
          id: phong-huyen
          name: Phòng Tư pháp cấp huyện
          level: district
          effective: { until: 2025-06-30 }
          successors: [ubnd-xa]
          """),
      ]),
    .agency { agency, context, list in
      guard agency.successors.isEmpty, let until = agency.header.window.until,
        context.catalog.settings?.regimes.contains(where: { $0.effective?.until?.value == until })
          ?? false,
        !context.catalog.agencies.versions(of: agency.id.value).contains(where: {
          $0.header.window.from.map { $0 > until } ?? false
        })
      else { return }
      list.add(
        at: agency.header.namePlace,
        ["agency": Bilingual(agency.id.value), "day": until.inWords])
    })
}
