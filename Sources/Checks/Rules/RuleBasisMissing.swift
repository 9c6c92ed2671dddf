import CatalogModel
import Conditions
import Diagnostics
import SourceText

extension Check {
  static let ruleBasisMissing = Check(
    CheckInfo(
      "rule-basis-missing", .warning, .rules,
      title: Bilingual(
        vi: "Quy định rà soát nêu căn cứ",
        en: "A house rule names its basis"),
      explanation: Bilingual(
        vi:
          "Người phải sửa thủ tục cần biết yêu cầu từ đâu ra. Ghi văn bản vào “basis”, kể cả khi là chỉ thị hoặc công văn của tỉnh.",
        en:
          "Whoever has to change a procedure must know where the demand comes from. Put the text into `basis`, a directive or letter of the province too."
      ),
      message: Bilingual(
        vi: "quy định “{id}” không có căn cứ",
        en: "the rule “{id}” has no basis"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "không căn cứ",
            en: "no basis"),
          """
          kind: rule
          id: ‹ten-dai›
          for: procedure
          require: size(procedure.name) <= 1000
          message: Tên quá dài
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "có căn cứ",
            en: "with a basis"),
          """
          kind: rule
          id: ten-dai
          for: procedure
          require: size(procedure.name) <= 1000
          message: Tên quá dài
          basis: [63/2010/NĐ-CP]
          """),
      ]),
    .rule { rule, context, list in
      let header = rule.rule.header
      guard rule.rule.basis.isEmpty, !context.isBroken(header.place) else { return }
      list.add(at: header.namePlace, ["id": Bilingual(rule.rule.id.value)])
    })
}
