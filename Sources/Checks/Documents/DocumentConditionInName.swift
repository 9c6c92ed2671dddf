import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let documentConditionInName = Check(
    CheckInfo(
      "document-condition-in-name", .note, .documents,
      title: Bilingual(
        vi: "Điều kiện của giấy tờ không nằm trong tên",
        en: "A document's condition is not part of its name"),
      explanation: Bilingual(
        vi:
          "“(nếu có)” là optional; “trường hợp…”, “đối với…” là when hoặc một trường hợp (cases). Ở trong tên thì máy không hỏi được và người dân nộp thừa.",
        en:
          "“(nếu có)” is optional; “trường hợp…” and “đối với…” are when or a case. In a name no machine can ask, and people hand in too much."
      ),
      message: Bilingual(
        vi: "“{words}” là điều kiện, nên khai bằng {key}",
        en: "“{words}” is a condition: declare it with {key}"),
      basis: [
        LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "nếu có",
            en: "if there is one"),
          """
          documents:
            - { id: giay-uy-quyen, name: "Giấy ủy quyền ‹(nếu có)›", originals: 1, mode: submit }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "tùy chọn",
            en: "optional"),
          """
          documents:
            - { id: giay-uy-quyen, name: "Giấy ủy quyền (nếu có)", optional: true, originals: 1, mode: submit }
          """),
      ]),
    .documentName { subject, _, list in
      let use = subject.asked?.use
      guard use?.when == nil, use?.isOptional != true else { return }
      let text = subject.text
      // A paper that nobody can name has no condition either: that it is vague is said already.
      guard conditionPhraseSet.isAny(in: text.text), !VagueName.isWhole(text.text) else { return }
      for (phrase, key) in conditionPhrases {
        guard let range = phrase.firstRange(in: text.text) else { continue }
        let words = String(decoding: Array(text.text.utf8)[range], as: UTF8.self)
        list.add(
          at: subject.header.place(of: range, in: text.text, at: text.range),
          ["words": Bilingual(words), "key": Bilingual(key)])
        return
      }
    })
}

private let conditionPhrases = [
  ("(nếu có)", "optional"), ("nếu có", "optional"), ("trong trường hợp", "when"),
  ("trường hợp", "when"), ("Trường hợp", "when"), ("đối với", "when"), ("Đối với", "when"),
].map { (Phrase($0.0), $0.1) }
private let conditionPhraseSet = PhraseSet(conditionPhrases.map(\.0))
