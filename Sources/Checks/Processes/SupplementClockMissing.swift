import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let supplementClockMissing = Check(
    CheckInfo(
      "supplement-clock-missing", .warning, .processes,
      title: Bilingual(
        vi: "Bước bổ sung nói thời hạn dừng hay tính lại",
        en: "A supplement says what becomes of the clock"),
      explanation: Bilingual(
        vi:
          "Khi chờ bổ sung, thời hạn dừng (stop), tính lại từ đầu (restart) hay vẫn chạy (run) là do pháp luật chuyên ngành quy định; giấy hẹn được tính theo đó.",
        en:
          "While the applicant supplements, the clock stops, restarts or runs on, as the sector's law says; appointment slips are reckoned by it."
      ),
      message: Bilingual(
        vi: "bước bổ sung “{step}” chưa nói thời hạn dừng hay chạy (clock)",
        en: "the supplement “{step}” does not say what becomes of the clock"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "không nói",
            en: "not said"),
          """
          \(ProcessExample.head)
          \(ProcessExample.receive)
            - id: tham-dinh
              name: Thẩm định
              kind: work
              role: thu-ly
              duration: 1 working days
              outputs: [du-thao]
              outcomes:
                - { id: du, name: Đủ, next: quyet-dinh }
                - { id: thieu, name: Thiếu, next: bo-sung }
            - id: ‹bo-sung›
              name: Yêu cầu bổ sung
              kind: supplement
              role: mot-cua-vien
              duration: untimed
              at-most: 1
              next: tham-dinh
          \(ProcessExample.decide)
          \(ProcessExample.giveBack)
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "dừng",
            en: "stops"),
          """
          \(ProcessExample.head)
          \(ProcessExample.receive)
            - id: tham-dinh
              name: Thẩm định
              kind: work
              role: thu-ly
              duration: 1 working days
              outputs: [du-thao]
              outcomes:
                - { id: du, name: Đủ, next: quyet-dinh }
                - { id: thieu, name: Thiếu, next: bo-sung }
            - id: bo-sung
              name: Yêu cầu bổ sung
              kind: supplement
              role: mot-cua-vien
              duration: untimed
              clock: stop
              at-most: 1
              next: tham-dinh
          \(ProcessExample.decide)
          \(ProcessExample.giveBack)
          """),
      ]),
    .process { process, context, list in
      for step in process.allSteps
      where step.kind?.value == .supplement && step.clock == nil
        && !context.isBroken(process.header.at(step.range))
      {
        list.add(at: process.header.at(step.nameRange), ["step": step.title])
      }
    })
}
