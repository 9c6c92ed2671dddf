import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let processParallelEmpty = Check(
    CheckInfo(
      "process-parallel-empty", .error, .processes,
      title: Bilingual(vi: "Các nhánh song song có bước", en: "Parallel branches have steps"),
      explanation: Bilingual(
        vi:
          "parallel nêu từ hai nhánh, mỗi nhánh có ít nhất một bước. Không có nhánh thì quy trình dừng ở đây; ghi next.",
        en:
          "parallel lists two branches or more, each with a step. Without branches the process stops here; write `next`."
      ),
      message: Bilingual(
        vi: "parallel không có nhánh nào, nên quy trình dừng ở đây",
        en: "parallel has no branches, so the process stops here"),
      variants: [
        "branch": Bilingual(
          vi: "một nhánh song song không có bước nào",
          en: "a parallel branch has no steps"),
        "one": Bilingual(
          vi: "parallel chỉ có một nhánh; không có gì song song thì ghi next",
          en: "parallel has one branch only; where nothing runs beside it write next"),
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "không có nhánh", en: "no branches"),
          """
          \(ProcessExample.head)
            - id: tiep-nhan
              name: Tiếp nhận
              kind: receive
              agency: receiving-counter
              role: mot-cua-vien
              duration: 4 working hours
              digitizes: documents
              outcomes:
                - { id: du, name: Đủ, next: tham-dinh }
                - { id: lay-y-kien, name: Lấy ý kiến, next: hop }
            - id: hop
              name: Lấy ý kiến các đơn vị
              kind: work
              role: thu-ly
              duration: 4 working hours
              outputs: [y-kien]
              parallel: ‹[]›
          \(ProcessExample.work)
          \(ProcessExample.decide)
          \(ProcessExample.giveBack)
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "đi tiếp", en: "goes on"),
          """
          \(ProcessExample.whole)
          """),
      ]),
    .process { process, context, list in
      for step in process.allSteps {
        guard case .parallel(let branches, let range)? = step.next else { continue }
        let isEmpty = branches.isEmpty
        if branches.count == 1, let only = branches.first, !only.isEmpty,
          !context.isBroken(process.header.at(range))
        {
          list.add(at: process.header.at(range), severity: .warning, variant: "one")
        }
        guard isEmpty || branches.contains(where: \.isEmpty) else { continue }
        list.add(at: process.header.at(range), variant: isEmpty ? nil : "branch")
      }
    })
}
