import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let citationRepeated = Check(
    CheckInfo(
      "citation-repeated", .warning, .citations,
      title: Bilingual(
        vi: "Mỗi văn bản được viện dẫn một lần",
        en: "A text is cited once"),
      explanation: Bilingual(
        vi:
          "Căn cứ lặp lại làm danh mục dài thêm và che mất căn cứ còn thiếu. Nếu viện dẫn nhiều điều thì ghi article khác nhau.",
        en:
          "A repeated basis makes the list longer and hides what is missing. To cite several articles, give each its own article."
      ),
      message: Bilingual(
        vi: "{number} đã được viện dẫn ở trên",
        en: "{number} is cited above already"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "viện dẫn hai lần",
            en: "cited twice"),
          """
          basis:
            - 60/2014/QH13
            - 123/2015/NĐ-CP
            - ‹60/2014/QH13›
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "hai điều khác nhau",
            en: "two articles"),
          """
          basis:
            - { number: 60/2014/QH13, article: Điều 13 }
            - { number: 60/2014/QH13, article: Điều 16 }
          """),
      ]),
    .procedure { subject, _, list in
      let basis = subject.basis
      for (index, citation) in basis.enumerated() {
        guard
          let earlier = basis[..<index].first(where: {
            $0.number.value == citation.number.value && $0.article?.text == citation.article?.text
              && $0.purpose?.text == citation.purpose?.text
          })
        else { continue }
        list.add(
          at: subject.header.at(citation.number.range),
          ["number": Bilingual(citation.number.value)],
          related: [
            Related(
              subject.header.at(earlier.number.range),
              Bilingual(vi: "lần đầu ở đây", en: "first cited here"))
          ])
      }
    })
}
