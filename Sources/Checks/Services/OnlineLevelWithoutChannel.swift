import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let onlineLevelWithoutChannel = Check(
    CheckInfo(
      "online-level-without-channel", .warning, .services,
      title: Bilingual(
        vi: "Dịch vụ công trực tuyến phải có cách nộp trực tuyến",
        en: "An online service has an online channel"),
      explanation: Bilingual(
        vi:
          "Mức toàn trình hay một phần nghĩa là nộp được trên mạng; khi đó channels phải có online hoặc vneid.",
        en:
          "Fully or partly online means that it can be filed on the net; then channels lists online or vneid."
      ),
      message: Bilingual(
        vi: "mức độ “{level}” nhưng channels không có online",
        en: "the level is “{level}”, but channels lacks online"),
      basis: [
        LegalBasis("42/2022/NĐ-CP", "Điều 11", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "toàn trình mà chỉ nộp trực tiếp",
            en: "fully online, yet in person only"),
          """
          channels: [in-person]
          online-level: ‹full›
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "có nộp trực tuyến",
            en: "can be filed online"),
          """
          channels: [in-person, online]
          online-level: partial
          """),
      ]),
    .level { level, context, list in
      guard let channels = level.content.channels, let online = level.content.onlineLevel,
        !channels.value.isEmpty,
        !channels.value.contains(where: { $0.value == .online || $0.value == .vneid })
      else { return }
      if context.isBroken(level.header { $0.channels != nil }.at(channels.range)) { return }
      let header = level.header { $0.onlineLevel != nil }
      for value in online.values where value.value != .information {
        list.add(at: header.at(value.range), ["level": Bilingual(value.value.rawValue)])
      }
    })
}
