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
            vi: "một phần trong một trường hợp, không nêu lý do",
            en: "partly online in one case, no reason"),
          """
          channels: [in-person, online]
          cases: [{ id: lan-dau, name: Lần đầu }, { id: cap-lai, name: Cấp lại }]
          online-level:
            - { case: lan-dau, is: ‹partial› }
            - { otherwise: full }
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
      let header = level.header { $0.onlineLevel != nil }
      guard let partial = level.content.onlineLevel?.values.first(where: { $0.value == .partial }),
        header.notes.isEmpty, level.header.notes.isEmpty
      else { return }
      list.add(at: header.at(partial.range))
    })
}
