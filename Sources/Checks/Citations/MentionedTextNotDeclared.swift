import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let mentionedTextNotDeclared = Check(
    CheckInfo(
      "mentioned-text-not-declared", .warning, .citations,
      title: Bilingual(
        vi: "Văn bản nhắc đến trong lời văn đã được khai báo",
        en: "Legal texts named in prose are declared"),
      explanation: Bilingual(
        vi:
          "Số hiệu viết trong các bước, yêu cầu, ghi chú cũng phải là của một văn bản có thật. Khai báo văn bản (kind: instrument) thì mới kiểm tra được số, năm và hiệu lực; số không khai báo thường là gõ nhầm.",
        en:
          "A number in steps, requirements or notes must be that of a real text too. Only of a declared text (kind: instrument) can number, year and validity be checked; one that is not declared is often mistyped."
      ),
      message: Bilingual(
        vi: "văn bản “{number}” chưa được khai báo", en: "the legal text “{number}” is not declared"
      ),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "chưa khai báo", en: "not declared"),
          """
          steps:
            - Cơ quan thẩm định theo Nghị định số ‹999/2015/NĐ-CP›.
          """),
        CheckExample(
          .procedure, Bilingual(vi: "đã khai báo", en: "declared"),
          """
          steps:
            - Cơ quan thẩm định theo Nghị định số 123/2015/NĐ-CP.
          """),
      ]),
    .text(onlyWith: .digitSlash) { use, context, list in
      guard use.reliesOnLaw else { return }
      for mention in MentionedText.all(in: use.text.text) {
        let instruments = context.catalog.instruments
        // A word for another type, and the templates of a circular that is gone, are findings.
        if let word = mention.word, mention.symbol.types.allSatisfy({ !word.types.contains($0) }) {
          continue
        }
        if use.survey.contains(.templateWord),
          !FoldedText(mention.number).all(OldTemplates.circular).isEmpty
        {
          continue
        }
        guard !instruments.contains(mention.number),
          !context.catalog.unread.mayDeclare(.instrument, mention.number),
          // Cited as well, it is one finding.
          !context.catalog.unresolved.contains(where: {
            $0.reference.kind == .instrument && $0.reference.id == mention.number
          })
        else { continue }
        list.add(at: use.at(mention.bytes), ["number": Bilingual(mention.number)])
      }
    })
}
