import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let resultGrantedMissing = Check(
    CheckInfo(
      "result-granted-missing", .warning, .completeness,
      title: Bilingual(
        vi: "Thủ tục có kết quả khi được giải quyết",
        en: "A procedure has a result when it is granted"),
      explanation: Bilingual(
        vi:
          "Chỉ có kết quả từ chối hay yêu cầu bổ sung thì người dân không biết nhận được gì. Thêm kết quả outcome: granted, hoặc info khi chỉ cung cấp thông tin.",
        en:
          "With refusals and requests only, citizens do not know what they get. Add a result with outcome: granted, or info where only information is given."
      ),
      message: Bilingual(
        vi: "không có kết quả nào khi hồ sơ được giải quyết (outcome: granted)",
        en: "there is no result for a dossier that is granted (outcome: granted)"),
      basis: [LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "chỉ có từ chối", en: "refusals only"),
          """
          results: ‹[{ name: "Văn bản từ chối", outcome: refused }]›
          """),
        CheckExample(
          .procedure, Bilingual(vi: "có kết quả", en: "a result"),
          """
          results:
            - { document: giay-khai-sinh, outcome: granted }
            - { name: "Văn bản từ chối", outcome: refused }
          """),
      ]),
    .content { written, _, list in
      guard let results = written.content.results, !results.value.isEmpty,
        results.value.allSatisfy({
          $0.outcome?.value == .refused || $0.outcome?.value == .supplement
        })
      else { return }
      list.add(at: written.at(results.range))
    })
}
