import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let linkedItself = Check(
    CheckInfo(
      "linked-itself", .error, .services,
      title: Bilingual(
        vi: "Thủ tục không liên thông với chính nó",
        en: "A procedure is not linked to itself"),
      explanation: Bilingual(
        vi:
          "linked nêu các thủ tục khác được làm cùng. Nêu chính thủ tục này thì hồ sơ được gửi đi hai lần, hoặc mã viết nhầm.",
        en:
          "linked names other procedures that are done together with this one. Naming itself sends the dossier twice, or the code is a slip."
      ),
      message: Bilingual(
        vi: "thủ tục “{code}” liên thông với chính nó",
        en: "the procedure “{code}” is linked to itself"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "mã của chính nó", en: "its own code"),
          """
          linked:
            - { procedure: ‹"1.000001"›, agency: ubnd-xa }
            - { name: Đăng ký thường trú, agency: ubnd-xa, time-limit: 2 working days }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "thủ tục khác", en: "another procedure"),
          """
          linked:
            - { procedure: "1.000009", agency: ubnd-xa }
            - { name: Đăng ký thường trú, agency: ubnd-xa, time-limit: 2 working days }
          """),
      ]),
    .content { written, _, list in
      guard let code = written.procedures.first?.code.value else { return }
      for linked in written.content.linked?.value ?? [] {
        guard let procedure = linked.procedure, procedure.value == code else { continue }
        list.add(at: written.at(procedure.range), ["code": Bilingual(code)])
      }
    })
}
