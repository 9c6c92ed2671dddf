import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let partialUnexplained = Check(
    CheckInfo(
      "partial-unexplained", .note, .services,
      title: Bilingual(
        vi: "Mức một phần nêu điều gì cản trở toàn trình",
        en: "Partly online says what keeps it from being fully so"),
      explanation: Bilingual(
        vi: "Để theo dõi việc nâng lên toàn trình, ghi ở notes điều còn phải làm trực tiếp.",
        en:
          "So that the way to fully online can be followed, say in notes what still needs presence."
      ),
      message: Bilingual(
        vi: "mức một phần nhưng notes chưa nêu lý do chưa toàn trình",
        en: "partly online, but notes does not say why not fully"),
      basis: [
        LegalBasis("42/2022/NĐ-CP", "Điều 11", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "không nêu lý do",
            en: "no reason"),
          """
          channels: [in-person, online]
          online-level: ‹partial›
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "nêu lý do",
            en: "a reason"),
          """
          channels: [in-person, online]
          online-level: partial
          notes: [Phải xuất trình bản chính khi nhận kết quả.]
          """),
      ]),
    .level { level, _, list in
      guard case .single(let online)? = level.content.onlineLevel, online.value == .partial else {
        return
      }
      let header = level.header { $0.onlineLevel != nil }
      guard header.notes.isEmpty, level.header.notes.isEmpty else { return }
      list.add(at: header.at(online.range))
    })
}
