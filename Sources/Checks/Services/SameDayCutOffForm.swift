import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let sameDayCutOffForm = Check(
    CheckInfo(
      "same-day-cut-off-form", .error, .services,
      title: Bilingual(
        vi: "Giờ chốt tiếp nhận viết hai chữ số giờ, hai chữ số phút",
        en: "The cut-off hour is written as two digits and two digits"),
      explanation: Bilingual(
        vi: "Giờ chốt được tính trên giấy hẹn, nên phải là một giờ trong ngày, ví dụ \"15:00\".",
        en:
          "Appointment slips are reckoned from the cut-off, so it must be an hour of the day such as \"15:00\"."
      ),
      message: Bilingual(
        vi: "“{text}” không phải là giờ trong ngày; viết như \"15:00\"",
        en: "“{text}” is no hour of the day; write it like \"15:00\""),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "viết tắt",
            en: "abbreviated"),
          """
          time-limit: ‹{ same-day: { cut-off: 15h, after: next-working-day } }›
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "đúng dạng",
            en: "the right form"),
          """
          time-limit: { same-day: { cut-off: "15:00", after: next-working-day } }
          """),
      ]),
    .content { written, _, list in
      for limit in written.statedLimits {
        guard case .sameDay(let cutOff?) = limit.value, !CutOff.isHour(cutOff) else { continue }
        list.add(at: written.at(limit.range), ["text": Bilingual(cutOff)])
      }
    })
}
