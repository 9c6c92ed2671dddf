import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let processNoDecision = Check(
    CheckInfo(
      "process-no-decision", .warning, .processes,
      title: Bilingual(
        vi: "Quy trình có bước quyết định",
        en: "In every process somebody decides"),
      explanation: Bilingual(
        vi:
          "Kết quả do người có thẩm quyền ký hoặc phê duyệt; bước ấy là kind: decide. Thiếu bước này thì không rõ ai chịu trách nhiệm về kết quả.",
        en:
          "A result is signed or approved by somebody with authority; that step is kind: decide. Without it nobody knows who answers for the result."
      ),
      message: Bilingual(
        vi: "không bước nào của quy trình là bước quyết định (kind: decide)",
        en: "no step of the process decides (kind: decide)"),
      basis: [
        LegalBasis("03/2025/TT-VPCP", confirmed: false)
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "không ai quyết định", en: "nobody decides"),
          """
          kind: process
          id: ‹quy-trinh›
          name: Quy trình đăng ký
          steps:
          \(ProcessExample.receive)
          \(ProcessExample.work)
            - id: quyet-dinh
              name: Soạn văn bản
              kind: work
              role: thu-ly
              duration: 4 working hours
              outputs: [van-ban]
              outcomes:
                - { id: du, name: Đủ điều kiện, next: tra }
                - { id: khong, name: Không đủ điều kiện, next: tra }
          \(ProcessExample.giveBack)
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "lãnh đạo quyết định", en: "the head decides"),
          ProcessExample.whole),
      ]),
    .process { process, context, list in
      let steps = process.allSteps
      guard steps.count > 1, !context.isBroken(process.header.place),
        // Of a step without its kind that is the finding.
        steps.allSatisfy({ $0.kind != nil && $0.kind?.value != .decide })
      else { return }
      list.add(at: process.header.namePlace)
    })
}
