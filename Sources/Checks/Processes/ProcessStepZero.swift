import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let processStepZero = Check(
    CheckInfo(
      "process-step-zero", .warning, .processes,
      title: Bilingual(
        vi: "Thời gian của bước lớn hơn không",
        en: "A step's duration is more than nothing"),
      explanation: Bilingual(
        vi: "0 giờ nghĩa là không ai làm; bước không tính thời gian viết untimed.",
        en: "0 hours means that nobody does it; a step that is not counted is written untimed."),
      message: Bilingual(
        vi: "thời gian bằng 0; nếu không tính thời gian, viết untimed",
        en: "the duration is 0; if it is not counted write untimed"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "không giờ",
            en: "no hours"),
          """
          \(ProcessExample.head)
          \(ProcessExample.receive)
          \(ProcessExample.work)
          \(ProcessExample.decide)
            - id: tra
              name: Trả kết quả
              kind: return
              agency: receiving-counter
              role: mot-cua-vien
              duration: ‹0 working hours›
              digitizes: results
              next: end
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "không tính thời gian",
            en: "untimed"),
          """
          \(ProcessExample.whole)
          """),
      ]),
    .process { process, _, list in
      for step in process.allSteps {
        guard let duration = step.duration, duration.value.amount.isZero else { continue }
        let place = process.header.at(duration.range)
        let mayBeUntimed = step.kind?.value == .receive || step.kind?.value == .return
        list.add(
          at: place,
          fixes: mayBeUntimed
            ? [
              FixIt(
                Bilingual(vi: "Đổi thành untimed", en: "Change to untimed"), at: place,
                replacement: "untimed")
            ] : [])
      }
    })
}
