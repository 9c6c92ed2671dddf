import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let citationArticleForm = Check(
    CheckInfo(
      "citation-article-form", .warning, .citations,
      title: Bilingual(
        vi: "Điều, khoản, điểm được ghi theo cách viết của văn bản",
        en: "Articles, clauses and points are written as in law"),
      explanation: Bilingual(
        vi:
          "Viết “Điều 5 khoản 2 điểm a” hoặc “điểm a khoản 2 Điều 5”, nhiều chỗ cách nhau bằng dấu phẩy. Ghi chú khác đặt ở for.",
        en:
          "Write “Điều 5 khoản 2 điểm a” or “điểm a khoản 2 Điều 5”, several places with commas. Other remarks belong under for."
      ),
      message: Bilingual(
        vi: "không hiểu “{article}”: {problem}",
        en: "“{article}” is not understood: {problem}"),
      basis: [
        LegalBasis("78/2025/NĐ-CP", "", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "số điều viết bằng chữ",
            en: "the article's number in words"),
          """
          basis:
            - { number: 60/2014/QH13, article: Điều ‹mười› ba }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "khoản của điều nào",
            en: "a clause of no article"),
          """
          basis:
            - { number: 60/2014/QH13, article: ‹khoản 2› }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "đúng",
            en: "well formed"),
          """
          basis:
            - { number: 60/2014/QH13, article: "điểm a khoản 2 Điều 13, Điều 16" }
          """),
      ]),
    .citation { subject, context, list in
      guard let article = subject.citation.article,
        !context.isBroken(subject.header.at(article.range))
      else { return }
      do throws(Provision.Fault) {
        _ = try Provision.list(article.text)
      } catch {
        list.add(
          at: subject.header.place(of: error.bytes, in: article.text, at: article.range),
          ["article": Bilingual(article.text), "problem": error.problem.inWords])
      }
    })
}

extension Provision.Fault.Problem {
  fileprivate var inWords: Bilingual {
    switch self {
    case .word:
      Bilingual(
        vi: "ở đây cần Điều, khoản hoặc điểm", en: "an article, clause or point is needed here")
    case .labelMissing: Bilingual(vi: "thiếu số", en: "its number is missing")
    case .label:
      Bilingual(
        vi: "điều, khoản ghi bằng số, điểm ghi bằng chữ cái",
        en: "articles and clauses have numbers, points have letters")
    case .articleMissing:
      Bilingual(vi: "không biết khoản, điểm của điều nào", en: "the article is not given")
    }
  }
}
