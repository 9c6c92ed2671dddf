import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let fixedTermCapitals = Check(
    CheckInfo(
      "fixed-term-capitals", .warning, .text,
      title: Bilingual(
        vi: "Tên cơ quan và hệ thống viết hoa theo Nghị định 30/2020/NĐ-CP",
        en: "Names of bodies and systems have the capitals of Decree 30/2020/NĐ-CP"),
      explanation: Bilingual(
        vi: """
          “Ủy ban nhân dân”, “Hội đồng nhân dân”, “Trung tâm Phục vụ hành chính công”, \
          “Bộ phận Một cửa”, “Cổng Dịch vụ công quốc gia” có một cách viết hoa. Viết \
          khác nhau trong một danh mục làm người đọc tưởng là cơ quan khác.
          """,
        en: """
          “Ủy ban nhân dân”, “Hội đồng nhân dân”, “Trung tâm Phục vụ hành chính công”, \
          “Bộ phận Một cửa” and “Cổng Dịch vụ công quốc gia” have one spelling. Others \
          make readers think of another body.
          """),
      message: Bilingual(vi: "“{words}” cần viết “{right}”", en: "“{words}” is written “{right}”"),
      basis: [LegalBasis("30/2020/NĐ-CP", "Phụ lục II")],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "viết hoa sai", en: "wrong capitals"),
          """
          steps:
            - Nộp tại ‹trung tâm phục vụ Hành chính công› hoặc ‹ủy ban nhân dân› xã.
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "viết hoa đúng, tiêu đề viết hoa",
            en: "right, and a heading in capitals"),
          """
          steps:
            - Nộp tại Ủy ban nhân dân xã qua Cổng Dịch vụ công quốc gia.
            - ỦY BAN NHÂN DÂN XÃ
          """),
      ]),
    .text(onlyWith: .fixedTermWord) { use, context, list in
      guard use.isOwnWords, context.isVietnamese else {
        return
      }
      let text = FoldedText(use.text.text)
      for term in FixedTerm.all {
        for range in text.all(term.key) {
          guard let right = term.spelling(text.text(range)) else { continue }
          let bytes = text.bytes(range)
          list.add(
            at: use.at(bytes),
            ["words": Bilingual(text.text(range)), "right": Bilingual(right)],
            fixes: use.replacement(bytes, right))
        }
      }
    }
  )
}
