import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let fullOnlinePresenceStep = Check(
    CheckInfo(
      "full-online-presence-step", .warning, .services,
      title: Bilingual(
        vi: "Toàn trình thì không bước nào phải có mặt",
        en: "Fully online means that no step needs presence"),
      explanation: Bilingual(
        vi:
          "Toàn trình nghĩa là nộp, xử lý, thanh toán và nhận kết quả không phải đến cơ quan. Bước buộc người nộp có mặt thì mức độ là một phần; nếu chỉ hồ sơ nộp trực tiếp mới có bước ấy, ghi channel: in-person cho bước.",
        en:
          "Fully online means that filing, handling, payment and result need no visit. With a step at which applicants must be present the level is partial; where only dossiers filed in person have the step, give it channel: in-person."
      ),
      message: Bilingual(
        vi: "mức toàn trình nhưng bước này yêu cầu “{words}”",
        en: "fully online, but this step says that people come in person (“{words}”)"),
      basis: [LegalBasis("42/2022/NĐ-CP", "Điều 11", confirmed: false)],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(vi: "phải có mặt để ký", en: "present to sign"),
          """
          channels: [in-person, online]
          online-level: full
          documents:
            - { document: giay-chung-sinh, originals: 1, mode: submit }
          steps:
            - Người yêu cầu nộp hồ sơ.
            - Hai bên ‹có mặt›, ký vào sổ.
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "phải đến trực tiếp", en: "to come in person"),
          """
          channels: [in-person, online]
          online-level: full
          documents:
            - { document: giay-chung-sinh, originals: 1, mode: submit }
          steps:
            - Người yêu cầu nộp hồ sơ.
            - Người yêu cầu ‹phải đến trực tiếp› cơ quan để nhận kết quả.
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "chỉ khi nộp trực tiếp, hoặc là một lựa chọn",
            en: "only when filed in person, or one of two ways"),
          """
          channels: [in-person, online]
          online-level: full
          documents:
            - { document: giay-chung-sinh, originals: 1, mode: submit }
          steps:
            - Người yêu cầu nộp hồ sơ.
            - { channel: in-person, text: "Hai bên có mặt, ký vào sổ." }
            - Người yêu cầu đến trực tiếp cơ quan hoặc nhận kết quả qua bưu chính.
            - Người yêu cầu không phải có mặt khi nhận kết quả.
          """),
      ]),
    .level { level, _, list in
      guard level.content.channels?.value.contains(where: { $0.value == .online }) == true,
        level.content.onlineLevel.isFull
      else { return }
      for step in level.content.steps?.value ?? [] {
        guard step.channel == nil || step.channel?.value == .online,
          let range = Presence.words(in: step.text.text)
        else { continue }
        let words = String(decoding: Array(step.text.text.utf8)[range], as: UTF8.self)
        list.add(
          at: level.header.place(of: range, in: step.text.text, at: step.text.range),
          ["words": Bilingual(words)])
      }
    })
}

/// Words by which a step needs people themselves.
private enum Presence {
  static func words(in text: String) -> Range<Int>? {
    guard let range = phrases.lazy.compactMap({ $0.firstRange(in: text) }).first,
      // One of several ways, or of some applicants: then nobody else must come.
      !softeners.contains(where: { $0.isIn(text) })
    else { return nil }
    return range
  }

  /// The longer of two with one beginning comes first.
  private static let phrases = [
    "phải có mặt", "có mặt", "phải đến trực tiếp", "phải trực tiếp đến", "đến trực tiếp",
    "trực tiếp đến",
  ].map(Phrase.init)

  private static let softeners = [
    "hoặc", "có thể", "không", "trực tuyến", "rường hợp", "ếu ",
  ].map(Phrase.init)
}
