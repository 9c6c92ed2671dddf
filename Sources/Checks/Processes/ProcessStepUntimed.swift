import CatalogModel
import Diagnostics
import SourceText
import Workflows

extension Check {
  static let processStepUntimed = Check(
    CheckInfo(
      "process-step-untimed", .error, .processes,
      title: Bilingual(
        vi: "Bước giải quyết có thời gian",
        en: "Steps of work have a duration"),
      explanation: Bilingual(
        vi:
          "Chỉ tiếp nhận, trả kết quả và chờ bổ sung được để không tính thời gian; thẩm định, quyết định, ban hành thì phải có, để cộng được với thời hạn. Ghi untimed ở các bước ấy bị cảnh báo; không ghi gì là lỗi, ở bản nháp là cảnh báo.",
        en:
          "Only reception, return and supplements may go untimed; appraisal, decision and issue have a duration, so that they add up to the limit. There `untimed` is a warning; nothing at all is an error, in a draft a warning."
      ),
      message: Bilingual(
        vi: "bước “{step}” chưa có thời gian thực hiện",
        en: "the step “{step}” has no duration"),
      variants: [
        "untimed": Bilingual(
          vi: "bước “{step}” ghi untimed, nhưng bước giải quyết phải có thời gian",
          en: "the step “{step}” says untimed, but a step of work has a duration")
      ],
      basis: [
        LegalBasis("118/2025/NĐ-CP")
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "thẩm định không tính thời gian",
            en: "appraisal untimed"),
          """
          \(ProcessExample.head)
          \(ProcessExample.receive)
            - id: tham-dinh
              name: Thẩm định
              kind: work
              role: thu-ly
              duration: ‹untimed›
              outputs: [du-thao]
              next: quyet-dinh
          \(ProcessExample.decide)
          \(ProcessExample.giveBack)
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "có thời gian",
            en: "with a duration"),
          """
          \(ProcessExample.whole)
          """),
      ]),
    .process { process, context, list in
      let timed: Set<ProcessStep.Kind> = [.work, .decide, .publish]
      // What is last was to be the return, which goes untimed.
      let last = ProcessGraph(process).earlyEnds.filter(\.step.isUntimed).map(\.step.range)
      for step in process.allSteps where step.duration == nil && !step.isParallel {
        guard let kind = step.kind?.value, timed.contains(kind), !last.contains(step.range),
          !context.isBroken(process.header.at(step.range))
        else { continue }
        list.add(
          at: process.header.at(step.untimedRange ?? step.nameRange),
          severity: step.isUntimed ? .warning : process.header.gapSeverity, ["step": step.title],
          variant: step.isUntimed ? "untimed" : nil)
      }
    })
}
