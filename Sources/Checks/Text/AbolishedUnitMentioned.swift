import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let abolishedUnitMentioned = Check(
    CheckInfo(
      "abolished-unit-mentioned", .warning, .text,
      title: Bilingual(
        vi: "Nội dung đang áp dụng không nhắc đơn vị đã bãi bỏ",
        en: "What applies today does not name units that were abolished"),
      explanation: Bilingual(
        vi: """
          Từ 01/7/2025 không còn cấp huyện; các phòng của huyện không còn và nhiều sở, \
          bộ đã hợp nhất từ tháng 3/2025. Người dân đọc sẽ đến nhầm nơi. Hãy viết theo \
          cơ quan hiện nay. Câu nói rõ về thời kỳ trước (“trước ngày 01/7/2025”, “cũ”) \
          được bỏ qua.
          """,
        en: """
          Since 2025-07-01 there is no district level; its divisions are gone, and many \
          departments and ministries were merged in March 2025. Readers would go to the \
          wrong place. Name today's body. Sentences plainly about former times (“trước \
          ngày 01/7/2025”, “cũ”) are passed over.
          """),
      message: Bilingual(
        vi: "“{unit}” không còn từ {since}, nay là {successor}",
        en: "“{unit}” has not existed since {since}; today it is {successor}"),
      basis: [LegalBasis("72/2025/QH15")],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "phòng của huyện", en: "a district division"),
          """
          steps:
            - Nộp hồ sơ tại ‹Phòng Tư pháp› hoặc ‹Sở Kế hoạch và Đầu tư›.
          """),
        CheckExample(
          .procedure, Bilingual(vi: "cấp huyện", en: "the district level"),
          """
          steps:
            - ‹Cấp huyện› thẩm định trong 03 ngày.
          """),
        CheckExample(
          .procedure, Bilingual(vi: "công an huyện, thị trấn", en: "district police, townships"),
          """
          steps:
            - Nộp hồ sơ tại ‹Công an huyện›.
            - Nộp tại Ủy ban nhân dân ‹xã, phường, thị trấn›.
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "nói về trước đây, về văn bản cũ",
            en: "about former times, and an old text"),
          """
          steps:
            - Giấy tờ do Ủy ban nhân dân cấp huyện cấp trước ngày 01/7/2025 vẫn có giá trị.
            - Theo Thông tư của Bộ Tài nguyên và Môi trường.
          """),
      ]),
    .text(onlyWith: [.districtWord, .officeWord]) { use, context, list in
      guard
        use.isOwnWords,
        AbolishedUnit.kinds.contains(use.header.kind), use.isInForceWithTwoLevels,
        context.isVietnamese
      else { return }
      let text = FoldedText(use.text.text)
      let found = AbolishedUnit.find(in: text)
      guard !found.isEmpty, !use.isStaffNote, !AbolishedUnit.isHistory(text) else { return }
      for (range, unit) in found where !(unit.isArea && use.header.kind == .form) {
        list.add(
          at: use.at(text.bytes(range)),
          [
            "unit": Bilingual(text.text(range)), "since": unit.since, "successor": unit.successor,
          ])
      }
    }
  )
}
