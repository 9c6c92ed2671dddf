import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let sameDayCutOffUnusual = Check(
    CheckInfo(
      "same-day-cut-off-unusual", .warning, .services,
      title: Bilingual(
        vi: "Giải quyết trong ngày chốt tiếp nhận lúc 15 giờ",
        en: "What is handled on the same day has its cut-off at 15:00"),
      explanation: Bilingual(
        vi:
          "Hồ sơ giải quyết trong ngày mà nhận sau 15 giờ thì được trả kết quả trong ngày làm việc tiếp theo. Giờ chốt sớm hơn bắt người nộp chờ thêm một ngày; muộn hơn thì giấy hẹn hứa điều khó giữ. Nếu văn bản thật sự quy định giờ khác, nêu văn bản ấy khi bỏ cảnh báo này tại chỗ.",
        en:
          "What is handled on the same day and received after 15:00 may be returned on the next working day. An earlier hour makes applicants wait a day longer; with a later one the appointment slip promises what is hard to keep. Where a text really says otherwise, name it when allowing this warning here."
      ),
      message: Bilingual(
        vi: "giờ chốt là {hour}, không phải 15:00",
        en: "the cut-off is {hour}, not 15:00"),
      basis: [LegalBasis("118/2025/NĐ-CP", confirmed: false)],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(vi: "chốt muộn hơn", en: "a later cut-off"),
          """
          time-limit: ‹{ same-day: { cut-off: "16:30", after: next-working-day } }›
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "phần liên thông chốt sớm hơn", en: "a linked part with an earlier one"),
          """
          linked:
            - { procedure: "1.000009", agency: ubnd-xa, time-limit: ‹{ same-day: { cut-off: "11:00", after: next-working-day } }› }
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "15 giờ", en: "15:00"),
          """
          time-limit: { same-day: { cut-off: "15:00", after: next-working-day } }
          """),
      ]),
    .content { written, _, list in
      for limit in written.statedLimits {
        guard case .sameDay(let cutOff?) = limit.value, cutOff != CutOff.usual,
          CutOff.isHour(cutOff)
        else { continue }
        list.add(at: written.at(limit.range), ["hour": Bilingual(cutOff)])
      }
    })
}
