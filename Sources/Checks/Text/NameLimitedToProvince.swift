import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let nameLimitedToProvince = Check(
    CheckInfo(
      "name-limited-to-province", .warning, .text,
      title: Bilingual(
        vi: "Tên thủ tục giữ đúng tên của bộ",
        en: "A procedure keeps the ministry’s name"),
      explanation: Bilingual(
        vi:
          "Tên thủ tục do bộ công bố; thêm “trên địa bàn tỉnh” làm tên lệch với Cơ sở dữ liệu quốc gia. Nếu bản ghi quốc gia đúng là có các chữ ấy thì ghi portal-id, và ghi chú này không hiện.",
        en:
          "The ministry publishes the name; with “trên địa bàn tỉnh” added it differs from the national database. Where the national record has these words, give portal-id and this is not reported."
      ),
      message: Bilingual(
        vi: "Tên có thêm “{words}”, thường không có trong tên của bộ",
        en: "The name has “{words}” added, which the ministry’s name mostly has not"),
      basis: [LegalBasis("63/2010/NĐ-CP", confirmed: false)],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(vi: "thêm địa bàn", en: "a territory added"),
          """
          name: Đăng ký khai sinh ‹trên địa bàn tỉnh›
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "đúng tên", en: "the name itself"),
          """
          name: Đăng ký khai sinh
          """),
      ]),
    .procedure { procedure, context, list in
      guard procedure.portalID == nil, let name = procedure.name else { return }
      for words in territories {
        guard let range = words.firstRange(in: name.text),
          // The name of another province is a finding of its own.
          context.foreignProvinces.first(in: FoldedText(name.text)) == nil
        else { continue }
        let use = TextUse(text: name, role: .name, header: procedure.header)
        let found = String(decoding: words.bytes, as: UTF8.self)
        list.add(at: use.at(range), ["words": Bilingual(found)])
        return
      }
    })
}

private let territories = [Phrase("trên địa bàn tỉnh"), Phrase("trên địa bàn thành phố")]
