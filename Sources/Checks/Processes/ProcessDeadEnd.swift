import CatalogModel
import Diagnostics
import SourceText
import Workflows

extension Check {
  static let processDeadEnd = Check(
    CheckInfo(
      "process-dead-end", .error, .processes,
      title: Bilingual(
        vi: "Từ mọi bước đều tới được kết thúc",
        en: "From every step the process can end"),
      explanation: Bilingual(
        vi: "Đi vào đây thì hồ sơ không bao giờ xong. Cho một lối ra dẫn tới bước trả kết quả.",
        en:
          "A dossier that comes here is never done. Let one way out lead to the return of the result."
      ),
      message: Bilingual(
        vi: "từ bước “{step}” không có đường tới kết thúc",
        en: "from “{step}” no way leads to the end"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "đi vòng mãi",
            en: "round for ever"),
          """
          \(ProcessExample.head)
          \(ProcessExample.receive)
          \(ProcessExample.work)
            - id: quyet-dinh
              name: Quyết định
              kind: decide
              role: lanh-dao
              duration: 4 working hours
              outputs: [van-ban]
              outcomes:
                - { id: dong-y, name: Đồng ý, next: tra }
                - { id: lam-lai, name: Làm lại, next: sua }
            - id: sua
              name: Sửa dự thảo
              kind: supplement
              role: thu-ly
              duration: 1 working days
              clock: stop
              next: ‹sua›
          \(ProcessExample.giveBack)
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "có lối ra",
            en: "a way out"),
          """
          \(ProcessExample.whole)
          """),
      ]),
    .process { process, _, list in
      let graph = ProcessGraph(process)
      guard graph.unresolved.isEmpty, graph.deadEnds.isEmpty else { return }
      if let step = graph.stepsWithoutEnd.last {
        // One step back or to itself is where the way was mistaken.
        var place = step.nameRange
        if case .step(let target)? = step.next { place = target.range }
        list.add(at: process.header.at(place), ["step": step.title])
      }
    })
}
