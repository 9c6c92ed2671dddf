import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let channelVNeIDTooEarly = Check(
    CheckInfo(
      "channel-vneid-too-early", .warning, .services,
      title: Bilingual(
        vi: "Nộp qua VNeID chỉ có từ năm 2026",
        en: "Filing by VNeID exists since 2026"),
      explanation: Bilingual(
        vi:
          "Nghị định 367/2025/NĐ-CP bổ sung cách nộp qua ứng dụng VNeID; phiên bản hết hiệu lực trước đó không thể có.",
        en:
          "Decree 367/2025 added filing by the VNeID application; a version that ended before cannot have it."
      ),
      message: Bilingual(
        vi: "phiên bản này hết hiệu lực trước khi được nộp qua VNeID",
        en: "this version ended before filing by VNeID was allowed"),
      basis: [
        LegalBasis("367/2025/NĐ-CP")
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "phiên bản năm 2025",
            en: "a version of 2025"),
          """
          effective: { from: 2025-07-01, until: 2025-12-31 }
          channels: [in-person, online, ‹vneid›]
          online-level: partial
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "phiên bản năm 2026",
            en: "a version of 2026"),
          """
          effective: { from: 2026-02-02 }
          channels: [in-person, online, vneid]
          online-level: partial
          """),
      ]),
    .content { written, _, list in
      guard let until = written.header.window.until, until.year < 2026 else { return }
      for channel in written.content.channels?.value ?? [] where channel.value == .vneid {
        list.add(at: written.at(channel.range))
      }
    })
}
