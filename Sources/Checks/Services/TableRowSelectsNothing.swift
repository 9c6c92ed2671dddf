import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let tableRowSelectsNothing = Check(
    CheckInfo(
      "table-row-selects-nothing", .warning, .services,
      title: Bilingual(vi: "Mỗi dòng có điều kiện chọn", en: "Every row has a selector"),
      explanation: Bilingual(
        vi:
          "Dòng không có điều kiện chọn áp dụng cho mọi hồ sơ, nên otherwise không bao giờ đến lượt. Thêm điều kiện chọn, hoặc bỏ otherwise.",
        en:
          "A row without selectors applies to every dossier, so `otherwise` is never reached. Add a selector, or leave `otherwise` out."
      ),
      message: Bilingual(
        vi: "dòng này áp dụng cho mọi hồ sơ, nên otherwise không bao giờ được dùng",
        en: "this row applies to every dossier, so `otherwise` is never reached"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(vi: "không có điều kiện chọn", en: "no selector"),
          """
          time-limit:
            - ‹is: 3 working days›
            - otherwise: 4 working days
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "có điều kiện chọn", en: "a selector"),
          """
          channels: [in-person, postal]
          time-limit:
            - channel: postal
              is: 3 working days
            - otherwise: 4 working days
          """),
      ]),
    .content { written, _, list in
      for table in written.tables where table.rows.count > 1 {
        // Two rows that both apply are another finding.
        let plain = table.rows.filter { !$0.isOtherwise }
        guard plain.count == 1, !plain[0].hasOtherKeys else { continue }
        list.add(at: written.at(plain[0].range))
      }
    })
}
