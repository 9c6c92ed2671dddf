import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let digitizationSectorLawUnbased = Check(
    CheckInfo(
      "digitization-sector-law-unbased", .warning, .digitization,
      title: Bilingual(
        vi: "Số hóa theo luật chuyên ngành thì nêu văn bản",
        en: "Digitization by sector law names the law"),
      explanation: Bilingual(
        vi:
          "Nhóm sector-law nghĩa là một văn bản chuyên ngành bắt buộc số hóa giấy tờ này. Ghi văn bản đó ở basis.",
        en:
          "The category sector-law means that some sector text demands it. Cite that text under basis."
      ),
      message: Bilingual(
        vi: "chưa nêu văn bản chuyên ngành nào yêu cầu số hóa",
        en: "the sector text that demands digitization is not cited"),
      basis: [
        LegalBasis("01/2023/TT-VPCP", "", confirmed: false)
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "không có căn cứ",
            en: "no basis"),
          """
          kind: document
          id: giay-thu
          name: Bản xác nhận thử nghiệm
          digitization: { decide: required, category: ‹sector-law›, profile: thuong, signed-by: ubnd-xa }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "có căn cứ",
            en: "a basis"),
          """
          kind: document
          id: giay-thu
          name: Bản xác nhận thử nghiệm
          digitization: { decide: required, category: sector-law, profile: thuong, signed-by: ubnd-xa, basis: [123/2015/NĐ-CP] }
          """),
      ]),
    .digitization { subject, _, list in
      guard let category = subject.digitization.category, category.value == .sectorLaw,
        subject.digitization.basis.isEmpty, subject.required != nil
      else { return }
      list.add(at: subject.at(category.range))
    })
}
