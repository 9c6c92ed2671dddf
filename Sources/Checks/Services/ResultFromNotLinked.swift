import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let resultFromNotLinked = Check(
    CheckInfo(
      "result-from-not-linked", .error, .services,
      title: Bilingual(
        vi: "Kết quả của thủ tục khác chỉ có khi liên thông",
        en: "A result of another procedure comes only from a linked one"),
      explanation: Bilingual(
        vi: "from nói kết quả thuộc phần liên thông nào; mã đó phải có trong linked.",
        en: "`from` says which linked procedure gives the result; its code stands in linked."),
      message: Bilingual(
        vi: "“{code}” không có trong linked",
        en: "“{code}” is not in linked"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "không liên thông",
            en: "not linked"),
          """
          results:
            - { document: giay-khai-sinh, outcome: granted, from: ‹"1.000009"› }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "liên thông",
            en: "linked"),
          """
          results:
            - { document: giay-khai-sinh, outcome: granted, from: "1.000009" }
          linked:
            - { procedure: "1.000009", agency: ubnd-xa }
          """),
      ]),
    .level { level, context, list in
      let linked = level.content.linked?.value ?? []
      // One that nobody declares may be the one meant.
      if context.namesUnknown(linked) { return }
      for result in level.content.results?.value ?? [] {
        guard let from = result.from, from.value != level.procedure.code.value,
          !linked.contains(where: { $0.procedure?.value == from.value }),
          // Neither is one that nobody declares; that is a finding of its own.
          !context.isUnresolved(level.at(from.range))
        else { continue }
        list.add(at: level.at(from.range), ["code": Bilingual(from.value)])
      }
    })
}
