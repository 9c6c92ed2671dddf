import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let dateStyle = Check(
    CheckInfo(
      "date-style", .note, .text,
      title: Bilingual(
        vi: "Ngày dưới 10 và tháng 1, 2 viết hai chữ số",
        en: "Days below 10 and the months 1 and 2 have two digits"),
      explanation: Bilingual(
        vi: """
          Theo Nghị định 30/2020/NĐ-CP, ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 \
          phía trước: 01/02/2026.
          """,
        en: """
          By Decree 30/2020/NĐ-CP days below 10 and the months January and February take \
          a leading zero: 01/02/2026.
          """),
      message: Bilingual(
        vi: "Ngày “{date}” cần viết “{right}”",
        en: "The date “{date}” is written “{right}”"),
      basis: [LegalBasis("30/2020/NĐ-CP", "Phụ lục I")],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "thiếu số 0", en: "without zeros"),
          """
          steps:
            - Áp dụng từ ngày ‹1/2/2026›.
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "đủ chữ số, số hiệu văn bản", en: "two digits; a document number"),
          """
          steps:
            - Áp dụng từ ngày 01/7/2025 theo hồ sơ số 1/2/2025-HS.
          """),
      ]),
    .text(onlyWith: .digitSlash) { use, context, list in
      guard use.isOwnWords, context.isVietnamese else { return }
      for (bytes, right) in WrittenDate.unpadded(in: Array(use.text.text.utf8)) {
        list.add(
          at: use.at(bytes),
          ["date": Bilingual(use.text.text.utf8Slice(bytes)), "right": Bilingual(right)],
          fixes: use.replacement(bytes, right))
      }
    }
  )
}
