import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let digitizationLocalListUnbased = Check(
    CheckInfo(
      "digitization-local-list-unbased", .warning, .digitization,
      title: Bilingual(
        vi: "Số hóa theo danh mục của tỉnh thì nêu quyết định",
        en: "Digitization by the province's list names the decision"),
      explanation: Bilingual(
        vi:
          "Danh mục thành phần hồ sơ phải số hóa do Chủ tịch Ủy ban nhân dân tỉnh quyết định. Ghi quyết định đó ở basis.",
        en:
          "The list of components that must be digitized is decided by the Chairman of the province. Cite that decision under basis."
      ),
      message: Bilingual(
        vi: "chưa nêu quyết định phê duyệt danh mục phải số hóa",
        en: "the decision that approved the list is not cited"),
      basis: [
        LegalBasis("01/2023/TT-VPCP", "", confirmed: false)
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "chỉ nêu thông tư",
            en: "a circular only"),
          """
          kind: document
          id: giay-thu
          name: Bản xác nhận thử nghiệm
          digitization: { decide: required, category: ‹local-list›, profile: thuong, signed-by: ubnd-xa, basis: [01/2023/TT-VPCP] }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "có quyết định",
            en: "the decision"),
          """
          kind: document
          id: giay-thu
          name: Bản xác nhận thử nghiệm
          digitization: { decide: required, category: local-list, profile: thuong, signed-by: ubnd-xa, basis: [700/QĐ-UBND] }
          ---
          kind: instrument
          number: 700/QĐ-UBND
          type: decision
          title: Phê duyệt danh mục thành phần hồ sơ phải số hóa
          """),
      ]),
    .digitization { subject, context, list in
      guard let category = subject.digitization.category, category.value == .localList else {
        return
      }
      let hasDecision = subject.digitization.basis.contains { citation in
        let number = citation.number.value
        return context.catalog.instruments.first(of: number)?.type?.value == .decision
          || (try? InstrumentNumber(number))?.symbol == .decision
      }
      guard !hasDecision else { return }
      list.add(at: subject.at(category.range))
    })
}
