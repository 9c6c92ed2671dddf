import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let processReceiveSlow = Check(
    CheckInfo(
      "process-receive-slow", .warning, .processes,
      title: Bilingual(
        vi: "Tiếp nhận và chuyển hồ sơ trong một ngày làm việc",
        en: "Dossiers are passed on within a working day"),
      explanation: Bilingual(
        vi:
          "Hồ sơ được chuyển ngay trong ngày, hoặc đầu ngày làm việc tiếp theo khi nhận sau 15 giờ.",
        en:
          "Dossiers are passed on the same day, or at the start of the next working day when received after 15:00."
      ),
      message: Bilingual(
        vi: "tiếp nhận mất {duration}, quá một ngày làm việc",
        en: "reception takes {duration}, more than a working day"),
      basis: [
        LegalBasis("118/2025/NĐ-CP", "Điều 17", confirmed: false)
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "ba ngày",
            en: "three days"),
          """
          \(ProcessExample.head)
            - id: tiep-nhan
              name: Tiếp nhận
              kind: receive
              agency: receiving-counter
              role: mot-cua-vien
              duration: ‹3 working days›
              digitizes: documents
              next: tham-dinh
          \(ProcessExample.work)
          \(ProcessExample.decide)
          \(ProcessExample.giveBack)
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "nửa ngày",
            en: "half a day"),
          """
          \(ProcessExample.whole)
          """),
      ]),
    .process { process, context, list in
      for step in process.allSteps where step.kind?.value == .receive {
        guard let duration = step.duration,
          let measure = TimeMeasure(duration.value, hoursPerDay: context.hoursPerDay)
        else { continue }
        let isSlow =
          switch measure {
          case .working(let hours): hours > context.hoursPerDay
          case .calendar(let hours): hours > 24_000
          case .months: true
          }
        if isSlow {
          list.add(at: process.header.at(duration.range), ["duration": duration.value.inWords])
        }
      }
    })
}
