import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let timeLimitPublishedDiffers = Check(
    CheckInfo(
      "time-limit-published-differs", .warning, .services,
      title: Bilingual(
        vi: "Thời hạn khớp với nguyên văn đã công bố",
        en: "A time limit agrees with the published words"),
      explanation: Bilingual(
        vi:
          "as-published giữ nguyên văn khi bản ghi phải hiểu mới đọc được. Nguyên văn chỉ là một con số và một đơn vị thì không còn gì để hiểu khác: số hoặc đơn vị khác là chép nhầm. “Ngày” không rõ là ngày nào, nên khai thành ngày làm việc chỉ là ghi chú.",
        en:
          "as-published keeps the record's words where somebody had to read them. Words that are only a number and a unit leave nothing to read: another number or unit is a slip. “Ngày” alone does not say which days, so that working days are only a note."
      ),
      message: Bilingual(
        vi: "thời hạn khai là {limit}, bản công bố ghi “{words}”",
        en: "the limit is {limit}, the publication says “{words}”"),
      variants: [
        "days": Bilingual(
          vi: "thời hạn tính theo ngày làm việc, bản công bố chỉ ghi “{words}”",
          en: "the limit counts working days, the publication says only “{words}”")
      ],
      basis: [LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(vi: "số khác", en: "another number"),
          """
          time-limit: { is: ‹5 days›, as-published: "8 Ngày" }
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "đơn vị khác", en: "another unit"),
          """
          time-limit: { is: ‹8 days›, as-published: "08 ngày làm việc" }
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "ngày nào không rõ", en: "days of either kind"),
          """
          time-limit: { is: ‹8 working days›, as-published: "8 Ngày" }
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "nguyên văn phải hiểu", en: "words to be read"),
          """
          time-limit: { is: 3 working days, as-published: "1 (không có đơn vị); trình tự ghi 03 ngày làm việc" }
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "khớp", en: "in agreement"),
          """
          time-limit: { is: 8 days, as-published: "8 Ngày" }
          """),
      ]),
    .content { written, context, list in
      guard let rule = written.content.timeLimit, let words = rule.asPublished,
        case .single(let limit) = rule.limits, case .duration(let stated) = limit.value,
        let published = PublishedLimit(words.text), !context.isBroken(written.at(limit.range))
      else { return }
      let isSameNumber = stated.amount.thousandths == published.thousandths
      guard !isSameNumber || stated.unit != published.unit else { return }
      // "Ngày" may mean either.
      let isDays = isSameNumber && published.unit == .days && stated.unit == .workingDays
      list.add(
        at: written.at(limit.range), severity: isDays ? .note : .warning,
        ["limit": stated.inWords, "words": Bilingual(words.text)], variant: isDays ? "days" : nil,
        related: [
          Related(
            written.at(words.range), Bilingual(vi: "nguyên văn", en: "the published words"))
        ])
    })
}

/// A text that is a whole number and a unit, and nothing else.
private struct PublishedLimit {
  var thousandths: Int64
  var unit: TimeUnit

  init?(_ text: String) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard (1...4).contains(digits.count), let number = Int64(digits) else { return nil }
    switch VietnameseText.folded(String(text.dropFirst(digits.count))) {
    case "ngay": unit = .days
    case "ngay lam viec": unit = .workingDays
    case "gio": unit = .hours
    case "gio lam viec": unit = .workingHours
    case "thang": unit = .months
    default: return nil
    }
    thousandths = number * 1000
  }
}
