import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let processStepWithoutOutput = Check(
    CheckInfo(
      "process-step-without-output", .warning, .processes,
      title: Bilingual(
        vi: "Mỗi bước giải quyết có sản phẩm",
        en: "Every step of work has a product"),
      explanation: Bilingual(
        vi: "Sản phẩm của bước (dự thảo, văn bản, phiếu chuyển) cho biết bước đã xong.",
        en: "What a step makes (a draft, a letter, a slip) shows that it is done."),
      message: Bilingual(
        vi: "bước “{step}” chưa có sản phẩm (outputs)",
        en: "the step “{step}” has no outputs"),
      basis: [
        LegalBasis("118/2025/NĐ-CP")
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "không có sản phẩm",
            en: "no product"),
          """
          \(ProcessExample.head)
          \(ProcessExample.receive)
            - id: ‹tham-dinh›
              name: Thẩm định
              kind: work
              role: thu-ly
              duration: 1 working days
              next: quyet-dinh
          \(ProcessExample.decide)
          \(ProcessExample.giveBack)
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "có sản phẩm",
            en: "with a product"),
          """
          \(ProcessExample.whole)
          """),
      ]),
    .process { process, _, list in
      // The first receives and the last returns; where one does not, that is the finding.
      let ends = [process.steps.first?.range, process.steps.last?.range]
      for step in process.allSteps
      where step.outputs.isEmpty && !step.isParallel && !ends.contains(step.range) {
        switch step.kind?.value {
        case .work, .decide, .publish:
          list.add(at: process.header.at(step.nameRange), ["step": step.title])
        default: continue
        }
      }
    })
}
