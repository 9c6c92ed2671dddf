import CatalogModel
import Diagnostics
import SourceText
import Workflows

extension Check {
  static let processStepUnreachable = Check(
    CheckInfo(
      "process-step-unreachable", .warning, .processes,
      title: Bilingual(
        vi: "Mọi bước đều có đường đi tới",
        en: "Every step can be reached"),
      explanation: Bilingual(
        vi:
          "Bước không có đường đi tới thì không bao giờ được thực hiện. Cho một bước trước dẫn tới nó, hoặc bỏ nó.",
        en:
          "A step that nothing leads to is never done. Let an earlier step lead to it, or leave it out."
      ),
      message: Bilingual(
        vi: "không bước nào dẫn tới “{step}”",
        en: "nothing leads to “{step}”"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "bước bị bỏ quên",
            en: "a forgotten step"),
          """
          \(ProcessExample.head)
          \(ProcessExample.receive)
          \(ProcessExample.work)
          \(ProcessExample.decide)
            - id: ‹dong-dau›
              name: Đóng dấu
              kind: publish
              role: lanh-dao
              duration: 1 working hours
              outputs: [van-ban]
              next: tra
          \(ProcessExample.giveBack)
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "mọi bước đều tới được",
            en: "every step can be reached"),
          """
          \(ProcessExample.whole)
          """),
      ]),
    .process { process, _, list in
      let graph = ProcessGraph(process)
      // A misspelt name leaves steps unreached; that is reported where it stands.
      // So does a step that leads to itself, from which there is no end.
      guard graph.unresolved.isEmpty, graph.deadEnds.isEmpty, graph.stepsWithoutEnd.isEmpty,
        // So does one of two ways out that exclude each other.
        !process.allSteps.contains(where: \.leadsSeveralWays)
      else { return }
      // What ends too early leaves the rest unreached; that is reported where it ends.
      guard graph.earlyEnds.isEmpty else { return }
      let ids = process.allSteps.compactMap { $0.id?.value }
      for step in graph.firstUnreachable {
        // A step under the id of another cannot be reached, but that is said of its id.
        if let id = step.id?.value, ids.count(where: { $0 == id }) > 1 { continue }
        list.add(at: process.header.at(step.nameRange), ["step": step.title])
      }
    })
}
