import CatalogModel
import Diagnostics
import SourceText
import Workflows

extension Check {
  static let processCycleUnbounded = Check(
    CheckInfo(
      "process-cycle-unbounded", .warning, .processes,
      title: Bilingual(
        vi: "Vòng lặp của quy trình có giới hạn",
        en: "Loops of a process have a bound"),
      explanation: Bilingual(
        vi:
          "Trả lại giữa các bước trong cơ quan không có giới hạn thì thời hạn không tính được. Ghi at-most cho một bước trong vòng, hoặc đưa vòng qua bước bổ sung.",
        en:
          "Work sent back inside the office without a bound makes the time limit meaningless. Give a step of the loop at-most, or lead the loop through a supplement."
      ),
      message: Bilingual(
        vi: "vòng lặp không giới hạn: {path}",
        en: "a loop without a bound: {path}"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "trả lại không giới hạn",
            en: "sent back without a bound"),
          """
          \(ProcessExample.head)
          \(ProcessExample.receive)
            - id: tham-dinh
              name: Thẩm định
              kind: work
              role: thu-ly
              duration: 1 working days
              outputs: [du-thao]
              next: quyet-dinh
            - id: quyet-dinh
              name: Quyết định
              kind: decide
              role: lanh-dao
              duration: 4 working hours
              outputs: [van-ban]
              outcomes:
                - { id: dong-y, name: Đồng ý, next: tra }
                - { id: tra-lai, name: Trả lại, next: ‹tham-dinh› }
          \(ProcessExample.giveBack)
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "không có vòng lặp",
            en: "no loop"),
          """
          \(ProcessExample.whole)
          """),
      ]),
    .process { process, _, list in
      let graph = ProcessGraph(process)
      guard graph.stepsWithoutEnd.isEmpty else { return }
      for cycle in graph.cyclesWithoutSupplement {
        guard let first = cycle.first,
          !cycle.contains(where: { $0.kind?.value == .wait || $0.atMost != nil })
        else { continue }
        let back = cycle.last.flatMap { last in first.id.flatMap { last.leads(to: $0.value) } }
        let path = (cycle + [first]).map(\.title.vi).joined(separator: " → ")
        list.add(at: process.header.at(back ?? first.nameRange), ["path": Bilingual(path)])
      }
    })
}

extension ProcessStep {
  /// Where it says that a step comes next; nil where it goes there without naming it.
  fileprivate func leads(to id: String) -> SourceRange? {
    let named: [Located<String>] =
      switch self.next {
      case .step(let next): [next]
      case .branches(let branches): branches.compactMap(\.to)
      case .outcomes(let outcomes): outcomes.compactMap(\.next)
      case .parallel, nil: []
      }
    return named.first { $0.value == id }?.range
  }
}
