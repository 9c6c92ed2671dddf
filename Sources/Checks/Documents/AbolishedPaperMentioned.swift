import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let abolishedPaperMentioned = Check(
    CheckInfo(
      "abolished-paper-mentioned", .warning, .documents,
      title: Bilingual(
        vi: "Các bước, yêu cầu không đòi giấy tờ đã bị bãi bỏ",
        en: "Steps and requirements ask for no abolished paper"),
      explanation: Bilingual(
        vi:
          "Sổ hộ khẩu, sổ tạm trú giấy không còn giá trị từ ngày 01/01/2023; chứng minh nhân dân từ ngày 01/01/2025. Người dân đọc các bước rồi đi tìm giấy tờ không còn. Viết thẻ căn cước, hoặc bỏ đi vì cơ quan tra cứu được.",
        en:
          "Household and temporary-residence books have been void since 2023-01-01, the old identity card since 2025-01-01. Readers of the steps will look for papers that are gone. Write the identity card, or leave it out, for the office looks it up."
      ),
      message: Bilingual(
        vi: "còn đòi {paper}, không còn giá trị từ ngày {date}",
        en: "it still asks for {paper}, void since {date}"),
      basis: [
        LegalBasis("104/2022/NĐ-CP", ""),
        LegalBasis("26/2023/QH15", "Điều 46", confirmed: false),
      ],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "nộp sổ hộ khẩu", en: "handing the household book in"),
          """
          steps:
            - Người yêu cầu nộp ‹sổ hộ khẩu› và tờ khai.
            - Cơ quan giải quyết và trả kết quả.
          """),
        CheckExample(
          .procedure, Bilingual(vi: "số của giấy cũ", en: "the number of the old card"),
          """
          steps:
            - Người yêu cầu nộp tờ khai có số chứng minh nhân dân đã được cấp.
            - Cơ quan giải quyết và trả kết quả.
          """),
        CheckExample(
          .procedure, Bilingual(vi: "thẻ căn cước", en: "the identity card"),
          """
          steps:
            - Người yêu cầu xuất trình thẻ căn cước.
            - Cơ quan giải quyết và trả kết quả.
          """),
      ]),
    .text(onlyWith: .paperWord) { use, _, list in
      let text = use.text.text
      guard use.role == .prose, kinds.contains(use.header.kind), !use.isStaffNote,
        AbolishedPaper.isAny(in: text)
      else { return }
      for paper in AbolishedPaper.all {
        guard let found = paper.range(in: text),
          use.header.window.until.map({ $0 >= paper.since }) ?? true,
          !paper.isOnlyHistory(text, before: found),
          asking.contains(where: { phrase in
            phrase.firstRange(in: text).map { $0.upperBound <= found.lowerBound } ?? false
          })
        else { continue }
        list.add(at: use.at(found), ["paper": paper.name, "date": paper.since.inWords])
        return
      }
    })
}

private let kinds: Set<DeclarationKind> = [.procedure, .localPart, .fragment, .process]

/// Words that ask a person to bring something.
private let asking = [
  "nộp", "Nộp", "xuất trình", "Xuất trình", "mang", "Mang", "kèm", "Kèm", "gửi", "Gửi", "bản sao",
  "Bản sao", "Có ", "phải có",
].map(Phrase.init)
