import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let processSameRoleDecides = Check(
    CheckInfo(
      "process-same-role-decides", .warning, .processes,
      title: Bilingual(
        vi: "Người thẩm định không tự quyết định",
        en: "Who appraises does not decide"),
      explanation: Bilingual(
        vi:
          "Tách người thẩm định và người quyết định để có kiểm soát; cùng một vai trò thì không ai kiểm tra.",
        en:
          "Appraisal and decision are kept apart, so that somebody controls; with one role for both nobody does."
      ),
      message: Bilingual(
        vi: "vai trò “{role}” vừa thẩm định ở “{step}” vừa quyết định",
        en: "the role “{role}” works in “{step}” and decides too"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "một người làm cả hai",
            en: "one for both"),
          """
          \(ProcessExample.head)
          \(ProcessExample.receive)
          \(ProcessExample.work)
            - id: quyet-dinh
              name: Quyết định
              kind: decide
              role: ‹thu-ly›
              duration: 4 working hours
              outputs: [van-ban]
              outcomes:
                - { id: dong-y, name: Đồng ý, next: tra }
                - { id: tu-choi, name: Từ chối, next: tra }
          \(ProcessExample.giveBack)
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "hai người",
            en: "two people"),
          """
          \(ProcessExample.whole)
          """),
      ]),
    .process { process, _, list in
      let steps = process.allSteps
      for step in steps where step.kind?.value == .decide {
        guard let role = step.role,
          let work = steps.first(where: {
            $0.kind?.value == .work && $0.role?.value == role.value
              && $0.agency?.value == step.agency?.value
          })
        else { continue }
        list.add(
          at: process.header.at(role.range), ["role": Bilingual(role.value), "step": work.title],
          related: [
            Related(
              process.header.at(work.role?.range ?? work.nameRange),
              Bilingual(vi: "bước thẩm định", en: "the step that works"))
          ])
      }
    })
}
