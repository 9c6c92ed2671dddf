import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let processUnitsMixed = Check(
    CheckInfo(
      "process-units-mixed", .warning, .processes,
      title: Bilingual(
        vi:
          "Thời gian các bước cùng tính theo ngày làm việc hoặc cùng theo ngày",
        en:
          "Steps count working days or calendar days, not both"
      ),
      explanation: Bilingual(
        vi:
          "Bước tính theo ngày (cả ngày nghỉ) đứng giữa các bước tính theo ngày, giờ làm việc thì tổng không cộng được như trong quyết định: thường là thiếu chữ working.",
        en:
          "A step in calendar days among steps in working days or hours cannot be added up as decisions do: often the word working was left out."
      ),
      message: Bilingual(
        vi:
          "bước “{step}” tính theo ngày, các bước khác theo ngày hoặc giờ làm việc",
        en:
          "the step “{step}” counts calendar days, the others working days or hours"
      ),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "thiếu chữ working", en: "without working"),
          """
          \(ProcessExample.head)
            - id: tiep-nhan
              name: Tiếp nhận
              kind: receive
              agency: receiving-counter
              role: mot-cua-vien
              duration: 4 working hours
              next: tham-dinh
            - id: tham-dinh
              name: Thẩm định
              kind: work
              role: thu-ly
              duration: ‹3 days›
              outputs: [du-thao]
              next: quyet-dinh
          \(ProcessExample.decide)
          \(ProcessExample.giveBack)
          """),
        CheckExample(
          .declarations, Bilingual(vi: "cùng theo ngày làm việc", en: "all in working time"),
          """
          \(ProcessExample.whole)
          """),
      ]),
    .process { process, context, list in
      let steps = process.allSteps
      func isWorking(_ unit: TimeUnit) -> Bool { unit == .workingDays || unit == .workingHours }
      guard steps.contains(where: { $0.duration.map { isWorking($0.value.unit) } ?? false }) else {
        return
      }
      for step in steps {
        guard let duration = step.duration, duration.value.unit == .days,
          !context.isBroken(process.header.at(duration.range))
        else { continue }
        list.add(at: process.header.at(duration.range), ["step": step.title])
      }
    })
}
