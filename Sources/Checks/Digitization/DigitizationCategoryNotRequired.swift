import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let digitizationCategoryNotRequired = Check(
    CheckInfo(
      "digitization-category-not-required", .warning, .digitization,
      title: Bilingual(
        vi: "Nhóm phải số hóa chỉ đi với quyết định phải số hóa",
        en: "A category comes only with the decision to digitize"),
      explanation: Bilingual(
        vi:
          "category cho biết vì sao phải số hóa. Nếu chỉ số hóa khi có yêu cầu hoặc không số hóa thì không có nhóm.",
        en:
          "category says why a paper must be digitized. If it is digitized on request only, or not at all, there is none."
      ),
      message: Bilingual(
        vi: "có nhóm “{category}” mà không phải số hóa",
        en: "it has the category “{category}”, but need not be digitized"),
      basis: [
        LegalBasis("01/2023/TT-VPCP", "", confirmed: false)
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "nhóm mà chỉ theo yêu cầu",
            en: "a category, on request only"),
          """
          kind: document
          id: giay-thu
          name: Bản xác nhận thử nghiệm
          digitization: { decide: on-request, category: ‹sector-law›, basis: [01/2023/TT-VPCP] }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "phải số hóa",
            en: "must be digitized"),
          """
          kind: document
          id: giay-thu
          name: Bản xác nhận thử nghiệm
          digitization: { decide: required, category: sector-law, profile: thuong, signed-by: ubnd-xa, basis: [01/2023/TT-VPCP] }
          """),
      ]),
    .digitization { subject, context, list in
      guard let category = subject.digitization.category,
        let decide = subject.resolved(in: context).decide, decide.value != .required
      else { return }
      list.add(at: subject.at(category.range), ["category": Bilingual(category.value.rawValue)])
    })
}
