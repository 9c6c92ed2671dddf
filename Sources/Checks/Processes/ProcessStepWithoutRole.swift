import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let processStepWithoutRole = Check(
    CheckInfo(
      "process-step-without-role", .error, .processes,
      title: Bilingual(
        vi: "Mỗi bước có người thực hiện",
        en: "Every step has somebody who does it"),
      explanation: Bilingual(
        vi:
          "Quyết định phê duyệt quy trình nêu đơn vị, người thực hiện từng bước. Thêm role. Ở bản nháp là cảnh báo.",
        en:
          "The decision that approves a process names who does each step. Add a role. In a draft this is a warning."
      ),
      message: Bilingual(
        vi: "bước “{step}” chưa có vai trò thực hiện (role)",
        en: "the step “{step}” has no role"),
      basis: [
        LegalBasis("118/2025/NĐ-CP")
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "không ai làm",
            en: "nobody does it"),
          """
          \(ProcessExample.head)
          \(ProcessExample.receive)
            - id: ‹tham-dinh›
              name: Thẩm định
              kind: work
              duration: 1 working days
              outputs: [du-thao]
              next: quyet-dinh
          \(ProcessExample.decide)
          \(ProcessExample.giveBack)
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "có người làm",
            en: "somebody does it"),
          """
          \(ProcessExample.whole)
          """),
      ]),
    .process { process, _, list in
      for step in process.allSteps where step.role == nil && !step.isParallel {
        if step.kind?.value == .wait || step.kind == nil { continue }
        list.add(
          at: process.header.at(step.nameRange), severity: process.header.gapSeverity,
          ["step": step.title])
      }
    })
}
