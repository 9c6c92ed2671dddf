import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let whenTextAlone = Check(
    CheckInfo(
      "when-text-alone", .warning, .documents,
      title: Bilingual(
        vi: "Lời văn của điều kiện đi cùng điều kiện",
        en: "The words of a condition go with the condition"),
      explanation: Bilingual(
        vi:
          "when-text chỉ là lời văn cho when. Không có when thì giấy tờ bị đòi ở mọi hồ sơ, dù lời văn nói khác. Thêm when hỏi một câu ở questions; nếu điều kiện không hỏi được thì ghi optional: true.",
        en:
          "when-text only words what when says. Without when the paper is asked for in every dossier, whatever the words say. Add a when that asks one of the questions; write optional: true where nothing can be asked."
      ),
      message: Bilingual(
        vi: "có when-text mà không có when, nên hồ sơ nào cũng phải có giấy tờ này",
        en: "there is when-text without when, so every dossier needs this paper"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "chỉ có lời văn", en: "only words"),
          """
          documents:
            - document: to-khai
              originals: 1
              mode: submit
              when-text: ‹Nếu ủy quyền cho người khác›
          """),
        CheckExample(
          .procedure, Bilingual(vi: "có cả điều kiện", en: "with the condition"),
          """
          questions:
            - { id: uyQuyen, type: boolean, name: Có ủy quyền }
          documents:
            - document: to-khai
              originals: 1
              mode: submit
              when: questions.uyQuyen
              when-text: Nếu ủy quyền cho người khác
          """),
      ]),
    .asked { subject, context, list in
      let use = subject.use
      // A condition that could not be read is another finding.
      guard let text = use.whenText, use.when == nil, !use.isOptional,
        text.range != subject.group?.whenText?.range, subject.group?.when == nil,
        !context.isBroken(subject.at(use.range))
      else { return }
      list.add(at: subject.at(text.range))
    })
}
