import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let feeExemptionEmpty = Check(
    CheckInfo(
      "fee-exemption-empty", .note, .services,
      title: Bilingual(
        vi: "Trường hợp miễn có điều kiện hoặc giấy tờ chứng minh",
        en: "An exemption has a condition or evidence"),
      explanation: Bilingual(
        vi:
          "Chỉ có tên thì bộ tính phí và cán bộ không biết khi nào được miễn. Thêm when hoặc evidence.",
        en:
          "With a name alone neither the calculator nor the officer knows who is exempt. Add `when` or `evidence`."
      ),
      message: Bilingual(
        vi: "“{name}” được miễn nhưng chưa có điều kiện hay giấy tờ chứng minh",
        en: "“{name}” is exempt, but by no condition and no evidence"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "chỉ có tên",
            en: "a name alone"),
          """
          fees:
            - id: phi
              kind: phi
              name: Phí xác nhận
              amount: 20000 VND
              basis: [281/2016/TT-BTC]
              exempt:
                - { name: ‹Người có công› }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "có giấy tờ",
            en: "with evidence"),
          """
          fees:
            - id: phi
              kind: phi
              name: Phí xác nhận
              amount: 20000 VND
              basis: [281/2016/TT-BTC]
              exempt:
                - { name: Người có công, evidence: to-khai }
          """),
      ]),
    .content { written, _, list in
      for fee in written.content.fees?.list ?? [] {
        for exemption in fee.exempt where exemption.when == nil && exemption.evidence == nil {
          list.add(
            at: written.at(exemption.name?.range ?? exemption.range),
            ["name": Bilingual(exemption.name?.text ?? "…")])
        }
      }
    })
}
