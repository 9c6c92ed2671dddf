import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let eitherBesideQuantity = Check(
    CheckInfo(
      "either-beside-quantity", .error, .documents,
      title: Bilingual(
        vi: "Either không đi cùng originals, copies",
        en: "`either` stands without `originals` and `copies`"),
      explanation: Bilingual(
        vi:
          "originals và copies cùng ghi nghĩa là cần cả hai; either nghĩa là cần một trong hai. Ghi cả hai cách thì không rõ phải nộp bao nhiêu.",
        en:
          "`originals` and `copies` together ask for both; `either` asks for one of them. With both it is unclear how many to hand in."
      ),
      message: Bilingual(vi: "either không ghi cùng {key}", en: "either cannot stand beside {key}"),
      basis: [LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(vi: "cả hai cách", en: "both ways"),
          """
          documents:
            - document: to-khai
              originals: 1
              either: ‹{ originals: 1, copies: 1 }›
              mode: submit
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "một trong hai", en: "one of them"),
          """
          documents:
            - document: to-khai
              either: { originals: 1, copies: 1 }
              mode: submit
          """),
      ]),
    .asked { subject, _, list in
      guard let either = subject.use.either,
        let other = subject.use.originals ?? subject.use.copies
      else { return }
      list.add(
        at: subject.at(either.range),
        ["key": Bilingual(subject.use.originals != nil ? "originals" : "copies")],
        related: [
          Related(
            subject.at(other.range), Bilingual(vi: "số bản ghi ở đây", en: "the number given here"))
        ])
    })
}
