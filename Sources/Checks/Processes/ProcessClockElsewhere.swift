import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let processClockElsewhere = Check(
    CheckInfo(
      "process-clock-elsewhere", .warning, .processes,
      title: Bilingual(
        vi: "clock chỉ ghi ở bước bổ sung",
        en: "`clock` stands at supplements only"),
      explanation: Bilingual(
        vi: "Thời hạn chỉ dừng khi chờ người nộp bổ sung; ở bước khác khóa này không có tác dụng.",
        en:
          "The clock stops only while the applicant supplements; at other steps the key does nothing."
      ),
      message: Bilingual(
        vi: "clock không có tác dụng ở bước “{step}”",
        en: "clock does nothing at the step “{step}”"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "dừng khi thẩm định",
            en: "stops at appraisal"),
          """
          \(ProcessExample.head)
          \(ProcessExample.receive)
            - id: tham-dinh
              name: Thẩm định
              kind: work
              role: thu-ly
              duration: 1 working days
              clock: ‹stop›
              outputs: [du-thao]
              next: quyet-dinh
          \(ProcessExample.decide)
          \(ProcessExample.giveBack)
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "không có clock",
            en: "no clock"),
          """
          \(ProcessExample.whole)
          """),
      ]),
    .process { process, _, list in
      for step in process.allSteps {
        guard let clock = step.clock, let kind = step.kind?.value, kind != .supplement,
          kind != .wait
        else { continue }
        list.add(at: process.header.at(clock.range), ["step": step.title])
      }
    })
}
