import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let timeLimitZero = Check(
    CheckInfo(
      "time-limit-zero", .error, .services,
      title: Bilingual(
        vi: "Thời hạn giải quyết lớn hơn không",
        en: "A time limit is more than nothing"),
      explanation: Bilingual(
        vi:
          "Thời hạn 0 ngày không thể thực hiện. Giải quyết ngay trong ngày viết là same-day; không quy định viết là not-regulated.",
        en:
          "A limit of 0 days cannot be kept. Handled on the same day is written same-day; a limit that the law does not set, not-regulated."
      ),
      message: Bilingual(
        vi: "thời hạn bằng 0; nếu trả ngay trong ngày, dùng same-day",
        en: "the time limit is 0; for the same day write same-day"),
      variants: [
        "extension": Bilingual(
          vi: "gia hạn thêm 0; ghi thời gian được thêm, hoặc bỏ dòng này",
          en: "an extension by 0; write the time it adds, or take it out")
      ],
      basis: [
        LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "không ngày nào",
            en: "no day at all"),
          """
          time-limit: ‹0 working days›
          """),
        CheckExample(
          .procedure, Bilingual(vi: "gia hạn không ngày nào", en: "an extension by nothing"),
          """
          time-limit:
            is: 3 working days
            extensions:
              - { by: ‹0 working days›, name: Hồ sơ phức tạp }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "trong ngày",
            en: "on the same day"),
          """
          time-limit:
            same-day: { cut-off: "15:00", after: next-working-day }
          """),
      ]),
    .content { written, _, list in
      for limit in written.content.timeLimit?.limits.values ?? [] {
        if case .duration(let duration) = limit.value, duration.amount.isZero {
          list.add(at: written.at(limit.range))
        }
      }
      for item in written.content.timeLimit?.extensions ?? [] {
        guard let by = item.by, by.value.amount.isZero else { continue }
        list.add(at: written.at(by.range), variant: "extension")
      }
    })
}
