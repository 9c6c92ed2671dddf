import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let documentQuantityInName = Check(
    CheckInfo(
      "document-quantity-in-name", .note, .documents,
      title: Bilingual(
        vi: "Số bản và chứng thực không nằm trong tên giấy tờ",
        en: "Quantity and certification are no part of a document's name"),
      explanation: Bilingual(
        vi:
          "“02 bản chính”, “(bản sao)” là originals, copies; “bản sao có chứng thực” là certified. Ở trong tên thì trang công khai nói hai lần, có khi hai điều khác nhau, và giấy tờ không so sánh được giữa các thủ tục.",
        en:
          "“02 bản chính” and “(bản sao)” are originals and copies, “bản sao có chứng thực” is certified. In a name the public page says it twice, perhaps in two ways, and the paper cannot be compared across procedures."
      ),
      message: Bilingual(
        vi: "“{words}” thuộc về {key}, không thuộc về tên",
        en: "“{words}” belongs under {key}, not in the name"),
      basis: [
        LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "số bản ở đầu tên", en: "the number begins the name"),
          """
          documents:
            - { id: to-trinh, name: ‹02 bản chính› Tờ trình, originals: 2, mode: submit }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "trong ngoặc", en: "in brackets"),
          """
          documents:
            - { id: to-trinh, name: Tờ trình ‹(bản chính)›, originals: 1, mode: submit }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "chứng thực", en: "certification"),
          """
          documents:
            - { id: hop-dong, name: ‹Bản sao có chứng thực› hợp đồng, copies: 1, mode: submit }
          """),
        CheckExample(
          .declarations, Bilingual(vi: "tên loại giấy tờ", en: "the name of a type"),
          """
          kind: document
          id: hop-dong
          name: ‹Bản sao có chứng thực› hợp đồng
          digitization: { decide: on-request, reason: Thành phần thông thường, basis: [01/2023/TT-VPCP] }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "tên riêng của giấy tờ", en: "the paper's own name"),
          """
          documents:
            - { id: to-trinh, name: Tờ trình, originals: 2, mode: submit }
          """),
      ]),
    .documentName { subject, _, list in
      let name = subject.text
      if let asked = subject.asked {
        guard asked.isSingle, name.range != asked.group?.name?.range else { return }
      }
      guard let (range, key) = QuantityWords.find(in: name.text) else { return }
      let words = String(decoding: Array(name.text.utf8)[range], as: UTF8.self)
      list.add(
        at: subject.header.place(of: range, in: name.text, at: name.range),
        ["words": Bilingual(words), "key": Bilingual(key)])
    })
}

private enum QuantityWords {
  static func find(in name: String) -> (range: Range<Int>, key: String)? {
    if let found = atStart(of: name) { return found }
    guard phraseSet.isAny(in: name) else { return nil }
    for (phrase, key) in phrases {
      if let range = phrase.firstRange(in: name) { return (range, key) }
    }
    return nil
  }

  /// "02 bản chính Tờ trình": a number, "bản", and perhaps of which kind.
  private static func atStart(of name: String) -> (range: Range<Int>, key: String)? {
    let digits = name.utf8.prefix { (0x30...0x39).contains($0) }.count
    guard digits > 0, digits < 3 else { return nil }
    for (words, key) in counted {
      let phrase = Phrase(words)
      if phrase.firstRange(in: name)?.lowerBound == digits {
        return (0..<digits + phrase.bytes.count, key)
      }
    }
    return nil
  }

  private static let counted = [
    (" bản chính", "originals"), (" bản gốc", "originals"), (" bản sao", "copies"),
    (" bản photo", "copies"), (" bản", "originals"), (" bộ", "originals"),
  ]

  private static let phrases = [
    ("Bản sao có chứng thực", "certified"), ("ản sao chứng thực", "certified"),
    ("bản sao có chứng thực", "certified"), ("(bản chính)", "originals"),
    ("(bản gốc)", "originals"), ("(bản sao)", "copies"), ("(bản photo)", "copies"),
  ].map { (Phrase($0.0), $0.1) }

  private static let phraseSet = PhraseSet(phrases.map(\.0))
}
