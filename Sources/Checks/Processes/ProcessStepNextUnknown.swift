import CatalogModel
import Diagnostics
import SourceText
import Workflows

extension Check {
  static let processStepNextUnknown = Check(
    CheckInfo(
      "process-step-next-unknown", .error, .processes,
      title: Bilingual(
        vi: "next nêu một bước của quy trình",
        en: "`next` names a step of the process"),
      explanation: Bilingual(
        vi:
          "Bước tiếp theo là mã của một bước trong cùng quy trình, hoặc end. Không thể đi vào giữa một nhánh song song từ bên ngoài.",
        en:
          "The next step is the id of a step of the same process, or `end`. Nobody enters a parallel lane but from its top."
      ),
      message: Bilingual(
        vi: "không có bước “{step}” trong quy trình",
        en: "the process has no step “{step}”"),
      variants: [
        "lane": Bilingual(
          vi: "“{step}” nằm trong nhánh song song, không đi thẳng vào được",
          en: "“{step}” lies inside a parallel lane and cannot be entered")
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "sai mã bước",
            en: "a misspelt step"),
          """
          \(ProcessExample.head)
          \(ProcessExample.receive)
            - id: tham-dinh
              name: Thẩm định
              kind: work
              role: thu-ly
              duration: 1 working days
              outputs: [du-thao]
              outcomes:
                - { id: du, name: Đủ điều kiện, next: quyet-dinh }
                - { id: thieu, name: Không đủ, next: ‹qyet-dinh› }
          \(ProcessExample.decide)
          \(ProcessExample.giveBack)
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "đúng mã bước",
            en: "the right step"),
          """
          \(ProcessExample.whole)
          """),
      ]),
    .process { process, _, list in
      let unresolved = ProcessGraph(process).unresolved
      guard !unresolved.isEmpty else { return }
      let ids = process.allSteps.compactMap { $0.id?.value } + ["end"]
      // Of two steps with one id, one probably has the missing id.
      guard Set(ids).count == ids.count else { return }
      for target in unresolved {
        switch target {
        case .unknown(let id):
          let place = process.header.at(id.range)
          let guess = DidYouMean(NearMiss.best(for: id.value, among: ids), at: place)
          list.add(at: place, ["step": Bilingual(id.value)], help: guess.help, fixes: guess.fixes)
        case .insideLane(let id):
          list.add(at: process.header.at(id.range), ["step": Bilingual(id.value)], variant: "lane")
        case .node, .end, .outside: continue
        }
      }
    })
}
