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
          "Tên thủ tục do bộ công bố; thêm «trên địa bàn tỉnh» làm tên lệch với Cơ sở dữ liệu quốc gia. Nếu bản ghi quốc gia đúng là có các chữ ấy thì ghi portal-id, và ghi chú này không hiện.",
        en:
          "The ministry publishes the name; with “trên địa bàn tỉnh” added it differs from the national database. Where the national record has these words, give portal-id and this is not reported."
      ),
      message: Bilingual(
        vi: "Tên có thêm «{words}», thường không có trong tên của bộ",
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
    .procedure { procedure, _, list in
      guard procedure.portalID == nil, let name = procedure.name else { return }
      for words in territories {
        guard let start = name.text.utf8Offset(of: words) else { continue }
        let use = TextUse(text: name, role: .name, header: procedure.header)
        list.add(
          at: use.at(start..<start + words.utf8.count), ["words": Bilingual(words)])
        return
      }
    })
}

private let territories = ["trên địa bàn tỉnh", "trên địa bàn thành phố"]

extension String {
  /// Where the bytes of another text begin in this one; nil when they do not.
  fileprivate func utf8Offset(of part: String) -> Int? {
    let (bytes, wanted) = (Array(utf8), Array(part.utf8))
    guard bytes.count >= wanted.count else { return nil }
    return (0...bytes.count - wanted.count).first { bytes[$0...].starts(with: wanted) }
  }
}
