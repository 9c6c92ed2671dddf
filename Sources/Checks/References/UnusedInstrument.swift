import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let unusedInstrument = Check(
    CheckInfo(
      "unused-instrument", .note, .references,
      title: Bilingual(
        vi: "Văn bản pháp luật được khai báo thì có nơi dùng",
        en: "A declared legal text is used"),
      explanation: Bilingual(
        vi:
          "Không thủ tục, giấy tờ, mức thu nào viện dẫn văn bản này. Có thể bỏ khai báo, hoặc nơi dùng đang viết sai mã.",
        en:
          "No procedure, document or fee cites this text. Leave the declaration out, or look for a user with a wrong id."
      ),
      message: Bilingual(
        vi: "văn bản pháp luật “{id}” không được dùng ở đâu",
        en: "the legal text “{id}” is not used anywhere"),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "không ai dùng", en: "nobody uses it"),
          """
          kind: instrument
          number: ‹06/2021/TT-BTP›
          type: circular
          title: Về hộ tịch
          issued: 2021-06-01
          effective: { from: 2021-08-01 }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "có nơi dùng", en: "somebody uses it"),
          """
          basis: [60/2014/QH13, 06/2021/TT-BTP]
          ---
          kind: instrument
          number: 06/2021/TT-BTP
          type: circular
          title: Về hộ tịch
          issued: 2021-06-01
          effective: { from: 2021-08-01 }
          """),
      ]),
    .catalog { context, list in
      Unused.report(context.catalog.instruments, .instrument, context, &list)
    })
}
