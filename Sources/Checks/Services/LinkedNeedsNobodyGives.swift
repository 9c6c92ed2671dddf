import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let linkedNeedsNobodyGives = Check(
    CheckInfo(
      "linked-needs-nobody-gives", .warning, .services,
      title: Bilingual(
        vi: "Giấy tờ mà một phần liên thông cần có nơi cho ra",
        en: "What a linked procedure needs comes from somewhere"),
      explanation: Bilingual(
        vi: "Giấy tờ trong needs phải là thành phần hồ sơ, hoặc là gives của một phần làm trước.",
        en: "A paper in needs is asked for in the dossier, or given by a part done before."),
      message: Bilingual(
        vi: "“{document}” không có trong hồ sơ và không phần nào làm trước cho ra",
        en: "“{document}” is neither in the dossier nor given by a part done before"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "không ai cho ra",
            en: "nobody gives it"),
          """
          linked:
            - { procedure: "1.000009", agency: ubnd-xa, needs: [‹giay-chung-sinh›] }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "có trong hồ sơ",
            en: "in the dossier"),
          """
          linked:
            - { procedure: "1.000009", agency: ubnd-xa, needs: [to-khai], gives: [giay-khai-sinh] }
            - { name: Đăng ký thường trú, agency: ubnd-xa, after: ["1.000009"], needs: [giay-khai-sinh], time-limit: 2 working days }
          """),
      ]),
    .level { level, context, list in
      guard let linked = level.content.linked?.value, linked.contains(where: { !$0.needs.isEmpty })
      else { return }
      let asked = level.askedDocumentIDs(context)
      let chain = LinkedChain(linked)
      let handles = Set(linked.flatMap(\.handles))
      for index in linked.indices {
        let before = chain.before(index)
        // Behind a part that nobody knows, its papers are not known either.
        guard
          (before + [index]).allSatisfy({
            linked[$0].after.allSatisfy { handles.contains($0.value) }
          })
        else { continue }
        // One of them gives something that it cannot: that was to be the paper.
        let window = level.procedure.header.window
        if before.contains(where: { !linked[$0].strangeGives(during: window, context).isEmpty }) {
          continue
        }
        let given = Set(before.flatMap { linked[$0].gives.map(\.value) })
        for need in linked[index].needs
        where !asked.contains(need.value) && !given.contains(need.value)
          // What is no document at all is a finding of its own.
          && context.catalog.documents.contains(need.value)
        {
          list.add(at: level.at(need.range), ["document": Bilingual(need.value)])
        }
      }
    })
}
