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
      var first: Located<TimeUnit>?
      for limit in written.content.timeLimit?.limits.values ?? [] {
        guard case .duration(let duration) = limit.value,
          duration.unit == .days || duration.unit == .workingDays
        else { continue }
        guard let other = first else {
          first = Located(duration.unit, at: limit.range)
          continue
        }
        guard other.value != duration.unit,
          !context.isBroken(written.at(limit.range)), !context.isBroken(written.at(other.range))
        else { continue }
        func name(_ unit: TimeUnit) -> Bilingual {
          unit == .days
            ? Bilingual(vi: "ngày", en: "days") : Bilingual(vi: "ngày làm việc", en: "working days")
        }
        list.add(
          at: written.at(limit.range), ["unit": name(duration.unit), "other": name(other.value)],
          related: [
            Related(written.at(other.range), Bilingual(vi: "dòng trước", en: "the earlier row"))
          ])
        return
      }
    })
}
