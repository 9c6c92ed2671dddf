import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let documentAbolished = Check(
    CheckInfo(
      "document-abolished", .error, .documents,
      title: Bilingual(
        vi: "Không yêu cầu giấy tờ đã bị bãi bỏ",
        en: "Abolished papers are not asked for"),
      explanation: Bilingual(
        vi:
          "Sổ hộ khẩu, sổ tạm trú giấy không còn giá trị từ ngày 01/01/2023; chứng minh nhân dân từ ngày 01/01/2025. Thay bằng thẻ căn cước hoặc dữ liệu dân cư.",
        en:
          "Household and temporary-residence books have been void since 2023-01-01, the old identity card since 2025-01-01. Ask for the identity card, or look the data up."
      ),
      message: Bilingual(
        vi: "{paper} không còn giá trị từ ngày {date}",
        en: "{paper} has been void since {date}"),
      variants: [
        "mentioned": Bilingual(
          vi: "tên giấy tờ còn nhắc {paper}, không còn giá trị từ ngày {date}",
          en: "the name still mentions {paper}, void since {date}")
      ],
      basis: [
        LegalBasis("104/2022/NĐ-CP", ""),
        LegalBasis("26/2023/QH15", "Điều 46", confirmed: false),
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "bản sao sổ hộ khẩu",
            en: "a copy of the household book"),
          """
          documents:
            - { id: so-ho-khau, name: "Bản sao ‹sổ hộ khẩu›", copies: 1, mode: submit }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "phiên bản đã hết hiệu lực trước đó",
            en: "a version that ended before"),
          """
          decision: { number: 1463/QĐ-BTP, date: 2019-11-20, publisher: Bộ Tư pháp }
          effective: { from: 2020-01-01, until: 2022-12-31 }
          documents:
            - { id: so-ho-khau, name: Bản sao sổ hộ khẩu, copies: 1, mode: submit }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "thẻ căn cước",
            en: "the identity card"),
          """
          documents:
            - { document: can-cuoc, mode: present }
          """),
      ]),
    .asked { subject, context, list in
      guard subject.isSingle else { return }
      let own = subject.use.name
      guard let name = own ?? subject.documentType(in: context)?.name,
        AbolishedPaper.isAny(in: name.text)
      else { return }
      for paper in AbolishedPaper.all {
        guard let found = paper.range(in: name.text),
          !paper.isOnlyHistory(name.text, before: found),
          subject.header.window.until.map({ $0 >= paper.since }) ?? true
        else { continue }
        let isMentioned = subject.group != nil || !paper.isWhole(name.text, found)
        let place =
          own.map { subject.header.place(of: found, in: $0.text, at: $0.range) }
          ?? subject.documentType(in: context).map {
            $0.header.place(of: found, in: name.text, at: name.range)
          } ?? subject.namePlace
        let arguments: KeyValuePairs = ["paper": paper.name, "date": paper.since.inWords]
        if isMentioned {
          list.add(at: place, severity: .warning, arguments, variant: "mentioned")
        } else {
          list.add(at: place, severity: subject.header.gapSeverity, arguments)
        }
        return
      }
    })
}

/// A paper that no longer has any value.
struct AbolishedPaper: Sendable {
  let name: Bilingual
  let since: CalendarDate
  private let phrases: [Phrase]

  private init(
    _ name: Bilingual, _ year: Int, _ phrases: [String]
  ) {
    self.name = name
    since = CalendarDate(year: year, month: 1, day: 1) ?? CalendarDate(dayNumber: 0)
    self.phrases = phrases.map(Phrase.init)
  }

  static let all: [AbolishedPaper] = [
    AbolishedPaper(
      Bilingual(vi: "sổ hộ khẩu", en: "the household book"), 2023,
      ["sổ hộ khẩu", "Sổ hộ khẩu", "SỔ HỘ KHẨU", "hộ khẩu gia đình"]),
    AbolishedPaper(
      Bilingual(vi: "sổ tạm trú", en: "the temporary-residence book"), 2023,
      ["sổ tạm trú", "Sổ tạm trú", "SỔ TẠM TRÚ"]),
    AbolishedPaper(
      Bilingual(vi: "chứng minh nhân dân", en: "the old identity card"), 2025,
      ["hứng minh nhân dân", "hứng minh thư", "CHỨNG MINH NHÂN DÂN", "CMND"]),
  ]

  /// Nearly all texts speak of none.
  static func isAny(in text: String) -> Bool { phraseSet.isAny(in: text) }
  private static let phraseSet = PhraseSet(all.flatMap(\.phrases))

  func range(in text: String) -> Range<Int>? {
    for phrase in phrases {
      if let range = phrase.firstRange(in: text) { return range }
    }
    return nil
  }

  /// Words that ask for the number or proof of what the paper once said, not for the paper.
  private static let history = ["thay", "xác nhận", "không", "số ", "thông tin", "cũ"].map(
    Phrase.init)

  func isOnlyHistory(_ text: String, before found: Range<Int>) -> Bool {
    Self.history.contains { phrase in
      phrase.firstRange(in: text).map { $0.lowerBound < found.lowerBound } ?? false
    }
  }

  /// Whether the name is that of the paper, but for "bản sao" and the like, and no list.
  func isWhole(_ text: String, _ found: Range<Int>) -> Bool {
    found.lowerBound <= 40 && text.utf8.count - found.upperBound <= 40
      && !Self.lists.contains { $0.isIn(text) }
  }
  private static let lists = ["hoặc", "/", ",", ";", " và "].map(Phrase.init)
}
