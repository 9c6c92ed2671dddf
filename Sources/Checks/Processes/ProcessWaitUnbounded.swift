import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let processWaitUnbounded = Check(
    CheckInfo(
      "process-wait-unbounded", .warning, .processes,
      title: Bilingual(
        vi: "Lấy ý kiến có thời hạn",
        en: "Asking another body has a limit"),
      explanation: Bilingual(
        vi:
          "Không có thời hạn trả lời thì quy trình có thể chờ mãi. Thêm wait với at-most và silence.",
        en:
          "Without a limit for the answer the process may wait for ever. Add wait with at-most and silence."
      ),
      message: Bilingual(
        vi: "bước chờ “{step}” không nói chờ ai và chờ bao lâu",
        en: "the step “{step}” does not say for whom and how long it waits"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "chờ không hạn",
            en: "waits without a limit"),
          """
          \(ProcessExample.head)
          \(ProcessExample.receive)
            - id: tham-dinh
              name: Thẩm định
              kind: work
              role: thu-ly
              duration: 1 working days
              outputs: [du-thao]
              next: cho
            - id: ‹cho›
              name: Lấy ý kiến Sở Tư pháp
              kind: wait
              next: quyet-dinh
          \(ProcessExample.decide)
          \(ProcessExample.giveBack)
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "chờ hai ngày",
            en: "waits two days"),
          """
          \(ProcessExample.head)
          \(ProcessExample.receive)
            - id: tham-dinh
              name: Thẩm định
              kind: work
              role: thu-ly
              duration: 1 working days
              outputs: [du-thao]
              next: cho
            - id: cho
              name: Lấy ý kiến Sở Tư pháp
              kind: wait
              wait: { for: so-tu-phap, at-most: 2 working days, silence: agrees }
              next: quyet-dinh
          \(ProcessExample.decide)
          \(ProcessExample.giveBack)
          """),
      ]),
    .process { process, _, list in
      for step in process.allSteps where step.kind?.value == .wait && step.wait == nil {
        list.add(at: process.header.at(step.nameRange), ["step": step.title])
      }
    })
}
