import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let timeLimitUnitsMixed = Check(
    CheckInfo(
      "time-limit-units-mixed", .warning, .services,
      title: Bilingual(
        vi: "Các thời hạn của một thủ tục cùng một loại ngày",
        en: "The limits of a procedure count the same kind of day"),
      explanation: Bilingual(
        vi:
          "“Ngày” và “ngày làm việc” là hai đơn vị khác nhau; cùng một thủ tục mà dùng cả hai thường do chép nhầm từ văn bản. Nếu văn bản quy định đúng như vậy, ghi chú lý do và bỏ cảnh báo này tại chỗ.",
        en:
          "“Days” and “working days” are different units; both in one procedure are usually a slip of copying. If the law says so, give the reason and allow this warning here."
      ),
      message: Bilingual(
        vi: "dòng này tính theo {unit}, dòng trước tính theo {other}",
        en: "this row counts {unit}, an earlier one {other}"),
      variants: [
        "extension": Bilingual(
          vi: "lần gia hạn này tính theo {unit}, lần trước tính theo {other}",
          en: "this extension counts {unit}, an earlier one {other}")
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "ngày và ngày làm việc",
            en: "days and working days"),
          """
          channels: [in-person, postal]
          time-limit:
            - channel: in-person
              is: 3 working days
            - channel: postal
              is: ‹5 days›
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "hai lần gia hạn tính khác nhau", en: "two extensions of two kinds"),
          """
          time-limit:
            is: 3 working days
            extensions:
              - { by: 2 working days, name: Hồ sơ phức tạp, at-most: 1 }
              - { by: ‹5 days›, name: Phải xác minh, at-most: 1 }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "cùng ngày làm việc",
            en: "working days in both"),
          """
          channels: [in-person, postal]
          time-limit:
            - channel: in-person
              is: 3 working days
            - channel: postal
              is: 5 working days
          """),
      ]),
    .content { written, context, list in
      guard let rule = written.content.timeLimit else { return }
      func look(_ units: [Located<TimeUnit>], _ variant: String?, _ list: inout FindingList) {
        guard let first = units.first,
          let other = units.first(where: {
            $0.value != first.value && !context.isBroken(written.at($0.range))
          }), !context.isBroken(written.at(first.range))
        else { return }
        list.add(
          at: written.at(other.range), ["unit": name(other.value), "other": name(first.value)],
          variant: variant,
          related: [
            Related(written.at(first.range), Bilingual(vi: "dòng trước", en: "the earlier row"))
          ])
      }
      look(
        rule.limits.values.compactMap { limit in
          guard case .duration(let duration) = limit.value else { return nil }
          return days(duration, at: limit.range)
        }, nil, &list)
      // A limit and its extension are often of two kinds in the law.
      look(
        rule.extensions.compactMap(\.by).compactMap { days($0.value, at: $0.range) }, "extension",
        &list)
    })

  /// The unit of a duration that counts days of some kind.
  private static func days(
    _ duration: StatedDuration, at range: SourceRange
  ) -> Located<TimeUnit>? {
    duration.unit == .days || duration.unit == .workingDays
      ? Located(duration.unit, at: range) : nil
  }

  private static func name(_ unit: TimeUnit) -> Bilingual {
    unit == .days
      ? Bilingual(vi: "ngày", en: "days") : Bilingual(vi: "ngày làm việc", en: "working days")
  }
}
