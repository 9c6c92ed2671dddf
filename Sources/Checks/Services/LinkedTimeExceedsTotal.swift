import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let linkedTimeExceedsTotal = Check(
    CheckInfo(
      "linked-time-exceeds-total", .error, .services,
      title: Bilingual(
        vi: "Các phần liên thông xong trong thời hạn chung",
        en: "Linked procedures fit the published total"),
      explanation: Bilingual(
        vi:
          "Chuỗi dài nhất các phần nối tiếp không được dài hơn thời hạn đã công bố; các phần không có after được làm song song.",
        en:
          "The longest chain of parts must fit the published limit; parts without after run in parallel."
      ),
      message: Bilingual(
        vi: "chuỗi {path} dài hơn thời hạn công bố ({limit})",
        en: "the chain {path} is longer than the published limit ({limit})"),
      basis: [
        LegalBasis("118/2025/NĐ-CP")
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "nối tiếp quá dài",
            en: "one after the other, too long"),
          """
          time-limit: ‹3 working days›
          linked:
            - { procedure: "1.000009", agency: ubnd-xa, time-limit: 2 working days }
            - { name: Đăng ký thường trú, agency: ubnd-xa, after: ["1.000009"], time-limit: 2 working days }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "song song",
            en: "in parallel"),
          """
          time-limit: 3 working days
          linked:
            - { procedure: "1.000009", agency: ubnd-xa, time-limit: 2 working days }
            - { name: Đăng ký thường trú, agency: ubnd-xa, time-limit: 2 working days }
          """),
      ]),
    .level { level, context, list in
      guard let linked = level.content.linked?.value, !linked.isEmpty,
        let limit = level.content.timeLimit?.limits, case .single(let single) = limit,
        case .duration(let total) = single.value,
        let measure = TimeMeasure(total, hoursPerDay: context.hoursPerDay)
      else { return }
      let times = linked.map { item -> TimeMeasure? in
        guard case .duration(let own)? = item.timeLimit?.value else { return nil }
        return TimeMeasure(own, hoursPerDay: context.hoursPerDay)
      }
      guard let longest = LinkedChain(linked).longest(times, comparableWith: measure),
        longest.measure.isLonger(than: measure) == true
      else { return }
      let header = level.header { $0.timeLimit != nil }
      let path = longest.path.map { index -> String in
        guard case .duration(let own)? = linked[index].timeLimit?.value else { return "…" }
        return "\(linked[index].handles.last ?? "…") (\(own.inWords.vi))"
      }
      list.add(
        at: header.at(single.range),
        ["path": Bilingual(path.joined(separator: " → ")), "limit": total.inWords])
    })
}
