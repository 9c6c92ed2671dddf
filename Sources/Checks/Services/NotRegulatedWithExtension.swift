import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let notRegulatedWithExtension = Check(
    CheckInfo(
      "not-regulated-with-extension", .warning, .services,
      title: Bilingual(
        vi: "Không quy định thời hạn thì không có gia hạn",
        en: "Where no limit is set nothing is extended"),
      explanation: Bilingual(
        vi:
          "Gia hạn là kéo dài một thời hạn. Nếu văn bản có quy định thời hạn, hãy ghi thời hạn đó; nếu không, bỏ phần gia hạn.",
        en:
          "An extension lengthens a limit. If the law sets one, write it; if not, leave the extension out."
      ),
      message: Bilingual(
        vi: "gia hạn một thời hạn không được quy định",
        en: "this extends a limit that is not regulated"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "gia hạn cái không có",
            en: "extends what is not there"),
          """
          time-limit:
            is: not-regulated
            extensions:
              - ‹{ by: 5 working days, name: Cần xác minh }›
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "gia hạn một thời hạn",
            en: "extends a limit"),
          """
          time-limit:
            is: 3 working days
            extensions:
              - { by: 5 working days, name: Cần xác minh }
          """),
      ]),
    .content { written, _, list in
      guard let rule = written.content.timeLimit, let item = rule.extensions.first,
        !rule.limits.values.isEmpty,
        rule.limits.values.allSatisfy({ $0.value == .notRegulated })
      else { return }
      list.add(at: written.at(item.range))
    })
}
