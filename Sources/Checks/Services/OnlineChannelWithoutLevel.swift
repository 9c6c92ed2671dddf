import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let onlineChannelWithoutLevel = Check(
    CheckInfo(
      "online-channel-without-level", .warning, .services,
      title: Bilingual(
        vi: "Nộp được trực tuyến thì mức độ là toàn trình hoặc một phần",
        en: "What can be filed online is fully or partly online"),
      explanation: Bilingual(
        vi:
          "“Chỉ cung cấp thông tin” nghĩa là chưa nộp được trên mạng. Hoặc nâng mức độ, hoặc bỏ online khỏi channels.",
        en:
          "“Information only” means that nothing can be filed on the net. Raise the level, or take online out of channels."
      ),
      message: Bilingual(
        vi: "channels có {channel} nhưng mức độ là information",
        en: "channels has {channel}, but the level is information"),
      basis: [
        LegalBasis("42/2022/NĐ-CP", "Điều 11", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "nộp được mà chỉ thông tin",
            en: "filed online, yet information only"),
          """
          channels: [in-person, online]
          online-level: ‹information›
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "một phần",
            en: "partly"),
          """
          channels: [in-person, online]
          online-level: partial
          """),
      ]),
    .level { level, _, list in
      guard case .single(let online)? = level.content.onlineLevel, online.value == .information,
        let channel = level.content.channels?.value.first(where: {
          $0.value == .online || $0.value == .vneid
        })
      else { return }
      let header = level.header { $0.onlineLevel != nil }
      list.add(at: header.at(online.range), ["channel": Bilingual(channel.value.rawValue)])
    })
}
