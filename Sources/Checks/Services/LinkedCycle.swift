import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let linkedCycle = Check(
    CheckInfo(
      "linked-cycle", .error, .services,
      title: Bilingual(
        vi: "Các phần liên thông không chờ nhau thành vòng",
        en: "Linked procedures do not wait for each other"),
      explanation: Bilingual(
        vi: "Vòng chờ nhau thì không phần nào bắt đầu được.",
        en: "In a circle of waiting none can begin."),
      message: Bilingual(
        vi: "các phần liên thông chờ nhau thành vòng: {path}",
        en: "linked procedures wait for each other: {path}"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "hai phần chờ nhau",
            en: "two that wait for each other"),
          """
          linked:
            - { procedure: "1.000009", agency: ubnd-xa, after: [‹Đăng ký thường trú›] }
            - { name: Đăng ký thường trú, agency: ubnd-xa, after: ["1.000009"], time-limit: 2 working days }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "nối tiếp",
            en: "one after the other"),
          """
          linked:
            - { procedure: "1.000009", agency: ubnd-xa }
            - { name: Đăng ký thường trú, agency: ubnd-xa, after: ["1.000009"], time-limit: 2 working days }
          """),
      ]),
    .content { written, _, list in
      guard let linked = written.content.linked?.value, linked.count > 0 else { return }
      let chain = LinkedChain(linked)
      guard let cycle = chain.cycle, let first = cycle.first,
        let name = linked[first].after.first(where: { after in
          linked[cycle.count > 1 ? cycle[1] : first].handles.contains(after.value)
        })
      else { return }
      let path = (cycle + [first]).map { linked[$0].handles.last ?? "…" }.joined(separator: " → ")
      list.add(at: written.at(name.range), ["path": Bilingual(path)])
    })
}
