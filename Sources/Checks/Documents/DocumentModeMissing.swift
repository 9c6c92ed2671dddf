import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let documentModeMissing = Check(
    CheckInfo(
      "document-mode-missing", .warning, .documents,
      title: Bilingual(
        vi: "Mỗi giấy tờ cho biết nộp hay xuất trình",
        en: "Every document says whether it is handed in or shown"),
      explanation: Bilingual(
        vi:
          "Giấy tờ phải xuất trình không được giữ lại và không được số hóa; giấy tờ phải nộp thì có. Từ năm 2026 Cổng Dịch vụ công quốc gia tách hai danh sách. Ghi mode. Bản nháp chỉ có ghi chú.",
        en:
          "A paper that is only shown is neither kept nor digitized; one that is handed in is. Since 2026 the national portal keeps two lists. Give mode. In a draft this is a note."
      ),
      message: Bilingual(
        vi: "chưa ghi nộp hay xuất trình (mode)",
        en: "it is not said whether it is handed in or shown (mode)"),
      basis: [
        LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false),
        LegalBasis("03/2025/TT-VPCP", "Điều 5 khoản 2"),
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "không ghi",
            en: "not said"),
          """
          documents:
            - { document: ‹to-khai›, originals: 1 }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "có ghi",
            en: "said"),
          """
          documents:
            - { document: to-khai, originals: 1, mode: submit }
          """),
      ]),
    .asked { subject, context, list in
      guard subject.isSingle, subject.use.mode.isEmpty,
        subject.fragment.map({ !context.completions.withMode.contains($0) }) ?? true
      else { return }
      if context.isBroken(subject.at(subject.use.range)) { return }
      list.add(at: subject.namePlace, severity: subject.header.lesserGapSeverity)
    })
}
