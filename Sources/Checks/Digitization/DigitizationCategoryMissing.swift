import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let digitizationCategoryMissing = Check(
    CheckInfo(
      "digitization-category-missing", .warning, .digitization,
      title: Bilingual(
        vi: "Phải số hóa thì thuộc một nhóm pháp luật quy định",
        en: "What must be digitized is of a kind the law names"),
      explanation: Bilingual(
        vi:
          "Pháp luật nêu các nhóm phải số hóa: kết quả của thủ tục trước, luật chuyên ngành, danh mục của Chủ tịch tỉnh, kết quả của cơ quan tham gia, kết quả của thủ tục. Giấy tờ khác chỉ số hóa khi có yêu cầu.",
        en:
          "The law names the kinds: results of earlier procedures, sector law, the Chairman's list, results of participants, the procedure's own result. Other papers are digitized on request only."
      ),
      message: Bilingual(
        vi: "phải số hóa theo nhóm nào?",
        en: "under which kind must it be digitized?"),
      basis: [
        LegalBasis("107/2021/NĐ-CP", "Điều 1 (Điều 21a NĐ 61/2018)")
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "chưa có nhóm",
            en: "no category"),
          """
          kind: document
          id: giay-thu
          name: Bản xác nhận thử nghiệm
          digitization: { decide: ‹required›, profile: thuong, signed-by: ubnd-xa, basis: [01/2023/TT-VPCP] }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "có nhóm",
            en: "a category"),
          """
          kind: document
          id: giay-thu
          name: Bản xác nhận thử nghiệm
          digitization: { decide: required, category: sector-law, profile: thuong, signed-by: ubnd-xa, basis: [01/2023/TT-VPCP] }
          """),
      ]),
    .digitization { subject, context, list in
      guard let decide = subject.required, subject.digitization.category == nil,
        !context.isBroken(subject.at(subject.digitization.range))
      else { return }
      list.add(at: subject.at(decide.range))
    })
}
