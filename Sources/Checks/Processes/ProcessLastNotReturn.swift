import CatalogModel
import Diagnostics
import SourceText
import Workflows

extension Check {
  static let processLastNotReturn = Check(
    CheckInfo(
      "process-last-not-return", .error, .processes,
      title: Bilingual(
        vi: "Quy trình kết thúc bằng trả kết quả",
        en: "A process ends with the return of the result"),
      explanation: Bilingual(
        vi:
          "Kể cả khi từ chối, kết quả được trả tại Bộ phận Một cửa hoặc trực tuyến; bước dẫn tới end có kind return.",
        en:
          "Even a refusal is handed over at the counter or online; the step that leads to `end` is of kind return."
      ),
      message: Bilingual(
        vi: "bước cuối “{step}” không phải là trả kết quả (return)",
        en: "the last step “{step}” returns no result (return)"),
      basis: [
        LegalBasis("118/2025/NĐ-CP")
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "kết thúc ở bước quyết định",
            en: "ends with the decision"),
          """
          \(ProcessExample.head)
          \(ProcessExample.receive)
          \(ProcessExample.work)
            - id: quyet-dinh
              name: Quyết định
              kind: ‹decide›
              role: lanh-dao
              duration: 4 working hours
              outputs: [van-ban]
              outcomes:
                - { id: dong-y, name: Đồng ý, next: tra }
                - { id: tu-choi, name: Từ chối, next: end }
          \(ProcessExample.giveBack)
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "kết thúc trước khi quyết định", en: "ends before the decision"),
          """
          \(ProcessExample.head)
          \(ProcessExample.receive)
            - id: tham-dinh
              name: Thẩm định
              kind: ‹work›
              role: thu-ly
              duration: 8 working hours
              outputs: [du-thao]
              next: end
          \(ProcessExample.decide)
          \(ProcessExample.giveBack)
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "mọi lối đều trả kết quả",
            en: "every way returns a result"),
          """
          \(ProcessExample.whole)
          """),
      ]),
    .process { process, _, list in
      for node in ProcessGraph(process).earlyEnds {
        guard let kind = node.step.kind else { continue }
        list.add(at: process.header.at(kind.range), ["step": node.step.title])
      }
    })
}
