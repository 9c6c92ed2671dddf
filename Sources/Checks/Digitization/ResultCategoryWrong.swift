import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let resultCategoryWrong = Check(
    CheckInfo(
      "result-category-wrong", .note, .digitization,
      title: Bilingual(
        vi: "Nhóm “kết quả” là của giấy tờ do một thủ tục cấp",
        en: "The category “result” is for what a procedure issues"),
      explanation: Bilingual(
        vi:
          "result là kết quả của một thủ tục trong danh mục; prior-result là kết quả của thủ tục trước, do cơ quan nhà nước cấp. Khai kết quả ở thủ tục, ghi issued-by, hoặc chọn nhóm khác.",
        en:
          "result means a result of a procedure of the catalog; prior-result one of an earlier procedure, issued by a public office. Declare it as a result, give issued-by, or choose another category."
      ),
      message: Bilingual(
        vi: "không có thủ tục nào cấp giấy tờ này",
        en: "no procedure issues this paper"),
      basis: [
        LegalBasis("01/2023/TT-VPCP", "", confirmed: false)
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "không ai cấp",
            en: "nobody issues it"),
          """
          kind: document
          id: giay-thu
          name: Bản xác nhận thử nghiệm
          digitization: { decide: required, category: ‹result›, profile: thuong, signed-by: ubnd-xa, basis: [01/2023/TT-VPCP] }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "thủ tục cấp",
            en: "a procedure issues it"),
          """
          results:
            - { document: giay-khai-sinh, outcome: granted }
          """),
      ]),
    .catalog { context, list in
      var issued: Set<String> = []
      for procedure in context.catalog.procedures.all {
        for result in procedure.everyResult {
          if let id = result.document { issued.insert(id.value) }
        }
      }
      for type in context.catalog.documents.all {
        guard let category = type.digitization?.category, !issued.contains(type.id.value) else {
          continue
        }
        switch category.value {
        case .result: break
        // Without any code another check speaks.
        case .priorResult
        where type.issuedBy == nil && type.replacedBy == nil && type.resultCode != nil:
          break
        default: continue
        }
        list.add(at: type.header.at(category.range))
      }
    }, premise: .wholeCatalog)
}
