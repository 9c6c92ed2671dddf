import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let mentionedTextNotInForce = Check(
    CheckInfo(
      "mentioned-text-not-in-force", .warning, .citations,
      title: Bilingual(
        vi: "Văn bản nhắc đến trong lời văn còn hiệu lực",
        en: "Legal texts named in prose are in force"),
      explanation: Bilingual(
        vi:
          "Người đọc làm theo văn bản được nhắc đến. Viết số của văn bản thay thế; câu nói rõ văn bản đã bị thay thế, bãi bỏ, hoặc áp dụng từ một ngày sau này thì được bỏ qua.",
        en:
          "Readers follow the text they are told of. Write the number of the one that replaced it; a sentence that says it was replaced or repealed, or applies from a later day, is passed over."
      ),
      message: Bilingual(
        vi: "{number} đã hết hiệu lực sau ngày {date}", en: "{number} ended on {date}"),
      variants: [
        "future": Bilingual(
          vi: "{number} đến ngày {date} mới có hiệu lực",
          en: "{number} is in force only from {date}")
      ],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "đã bị thay thế", en: "replaced"),
          """
          steps:
            - Cơ quan tiếp nhận theo Nghị định số ‹61/2018/NĐ-CP›.
          """),
        CheckExample(
          .procedure, Bilingual(vi: "nói rõ là đã thay thế", en: "said to be replaced"),
          """
          steps:
            - Nghị định số 61/2018/NĐ-CP đã được thay thế.
          """),
        CheckExample(
          .procedure, Bilingual(vi: "còn hiệu lực", en: "in force"),
          """
          steps:
            - Cơ quan tiếp nhận theo Nghị định số 118/2025/NĐ-CP.
          """),
      ]),
    .text(onlyWith: .digitSlash) { use, context, list in
      guard use.reliesOnLaw, use.header.window.until == nil else { return }
      for mention in MentionedText.all(in: use.text.text) {
        guard let text = context.datedInstrument(mention.number) else { continue }
        let window = text.header.window
        let end = window.until.flatMap { $0 < context.date ? $0 : nil }
        guard let day = end ?? window.from.flatMap({ $0 > context.date ? $0 : nil }),
          !(end == nil ? later : past).contains(where: { $0.firstRange(in: use.text.text) != nil })
        else { continue }
        list.add(
          at: use.at(mention.bytes),
          ["number": Bilingual(mention.number), "date": day.inWords],
          variant: end == nil ? "future" : nil, help: end == nil ? nil : text.replacement)
      }
    })
}

/// What is said of texts that are gone, and of those to come.
private let past = ["thay thế", "thay cho", "bãi bỏ", "hết hiệu lực", "trước đây", "trước ngày"]
  .map(Phrase.init)
private let later = ["từ ngày", "sau ngày", "có hiệu lực"].map(Phrase.init)
