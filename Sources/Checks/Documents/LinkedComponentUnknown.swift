import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let linkedComponentUnknown = Check(
    CheckInfo(
      "linked-component-unknown", .warning, .documents,
      title: Bilingual(
        vi: "Giấy tờ của thủ tục liên thông nêu thủ tục trong linked",
        en: "A component belongs to a linked procedure"),
      explanation: Bilingual(
        vi:
          "for cho biết giấy tờ này là thành phần của thủ tục liên thông nào; thủ tục đó phải có trong linked của thủ tục này.",
        en:
          "for tells which linked procedure a document is a component of; that procedure must stand under linked."
      ),
      message: Bilingual(
        vi: "thủ tục “{code}” không có trong linked",
        en: "the procedure “{code}” is not under linked"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "không có trong linked",
            en: "not under linked"),
          """
          documents:
            - { document: to-khai, originals: 1, mode: submit, for: ‹"1.000009"› }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "có trong linked",
            en: "under linked"),
          """
          documents:
            - { document: to-khai, originals: 1, mode: submit, for: "1.000009" }
          linked:
            - { procedure: "1.000009", agency: ubnd-xa, time-limit: 1 working days }
          """),
      ]),
    .asked { subject, context, list in
      guard let procedure = subject.procedure, let component = subject.use.component,
        component.range != subject.group?.component?.range,
        component.value != procedure.code.value,
        // What is no procedure at all is a finding of its own.
        context.catalog.procedures.contains(component.value)
      else { return }
      let contents = [procedure.content] + procedure.levels.map(\.content)
      let isLinked = contents.contains { content in
        (content.linked?.value ?? []).contains { $0.procedure?.value == component.value }
      }
      // One that nobody declares may be the one meant.
      guard !isLinked, !contents.contains(where: { context.namesUnknown($0.linked?.value ?? []) })
      else { return }
      list.add(at: subject.at(component.range), ["code": Bilingual(component.value)])
    })
}
