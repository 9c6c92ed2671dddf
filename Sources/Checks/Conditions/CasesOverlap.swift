import CatalogModel
import Conditions
import Diagnostics
import SourceText

extension Check {
  static let casesOverlap = Check(
    CheckInfo(
      "cases-overlap", .error, .conditions,
      title: Bilingual(
        vi: "Một hồ sơ chỉ thuộc một trường hợp",
        en: "A dossier is in one case only"),
      explanation: Bilingual(
        vi:
          "Các trường hợp cùng cấp loại trừ nhau: hồ sơ thuộc hai trường hợp thì không biết phải nộp giấy tờ nào. Thu hẹp điều kiện của một trường hợp. Điều kiện chỉ thêm một giấy tờ thì viết when ở giấy tờ đó.",
        en:
          "Sibling cases exclude each other: of a dossier in two of them nobody knows which papers it needs. Narrow one condition. A condition that merely adds a paper is a `when` of that paper."
      ),
      message: Bilingual(
        vi: "hồ sơ này thuộc cả trường hợp này và trường hợp “{other}”: {dossier}",
        en: "a dossier is in this case and in “{other}” too: {dossier}"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "15 tuổi thuộc cả hai",
            en: "15 is in both"),
          """
          questions:
            - { id: tuoi, type: integer, name: Tuổi, min: 0 }
          cases:
            - id: tre
              name: Trẻ em
              when: questions.tuoi < 16
              documents: [{ document: giay-chung-sinh, originals: 1, mode: submit }]
            - id: lon
              name: Người lớn
              when: ‹questions.tuoi > 14›
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "không chồng nhau",
            en: "apart"),
          """
          questions:
            - { id: tuoi, type: integer, name: Tuổi, min: 0 }
          cases:
            - id: tre
              name: Trẻ em
              when: questions.tuoi < 16
              documents: [{ document: giay-chung-sinh, originals: 1, mode: submit }]
            - id: lon
              name: Người lớn
              when: questions.tuoi >= 16
          """),
      ]),
    .conditions { subject, context, list in
      subject.forEachDecidedCaseList(context) { cases, proofs in
        guard let found = proofs.firstOverlap(among: cases.indices) else { return false }
        let other = cases[found.other]
        list.add(
          at: subject.at(cases[found.condition].condition.condition.range),
          [
            "dossier": found.dossier,
            "other": Bilingual(other.item.name?.text ?? other.item.id?.value ?? ""),
          ],
          related: [
            Related(
              subject.at(other.condition.condition.range),
              Bilingual(vi: "trường hợp kia", en: "the other case"))
          ])
        return true
      }
    })
}
