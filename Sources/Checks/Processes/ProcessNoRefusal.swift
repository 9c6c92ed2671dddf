import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let processNoRefusal = Check(
    CheckInfo(
      "process-no-refusal", .warning, .processes,
      title: Bilingual(
        vi: "Quy trình có lối cho hồ sơ không được chấp thuận",
        en: "A process has a way for dossiers that are refused"),
      explanation: Bilingual(
        vi:
          "Quy trình chỉ có một đường thẳng thì không nói gì khi từ chối, yêu cầu bổ sung hay dừng giải quyết. Thêm outcomes ở bước thẩm định hoặc quyết định.",
        en:
          "A straight line says nothing of refusal, supplement or stopping. Add outcomes to the step that appraises or decides."
      ),
      message: Bilingual(
        vi: "quy trình không có lối ra nào khi từ chối hoặc yêu cầu bổ sung",
        en: "the process has no way out for a refusal or a supplement"),
      basis: [
        LegalBasis("03/2025/TT-VPCP")
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "một đường thẳng",
            en: "a straight line"),
          """
          kind: process
          id: ‹quy-trinh›
          name: Quy trình đăng ký
          steps:
          \(ProcessExample.receive)
          \(ProcessExample.work)
            - id: quyet-dinh
              name: Quyết định
              kind: decide
              role: lanh-dao
              duration: 4 working hours
              outputs: [van-ban]
              next: tra
          \(ProcessExample.giveBack)
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "đồng ý và từ chối",
            en: "consent and refusal"),
          """
          \(ProcessExample.whole)
          """),
      ]),
    .process { process, _, list in
      let steps = process.allSteps
      guard steps.count > 1 else { return }
      let parts = steps.contains { step in
        switch step.next {
        // A decision with one outcome alone is a finding of its own.
        case .outcomes(let outcomes): outcomes.count > 1 || step.kind?.value == .decide
        case .branches(let branches): branches.count > 1
        default: step.kind?.value == .supplement
        }
      }
      if !parts { list.add(at: process.header.namePlace) }
    })
}
