import CatalogModel
import Conditions
import Diagnostics
import SourceText

extension Check {
  static let casesUncovered = Check(
    CheckInfo(
      "cases-uncovered", .error, .conditions,
      title: Bilingual(
        vi: "Mọi hồ sơ thuộc một trường hợp",
        en: "Every dossier is in a case"),
      explanation: Bilingual(
        vi:
          "Hồ sơ không thuộc trường hợp nào thì không biết phải nộp giấy tờ nào. Mở rộng điều kiện của một trường hợp hoặc thêm trường hợp. Ở bản nháp đây là cảnh báo.",
        en:
          "Of a dossier in no case nobody knows which papers it needs. Widen a condition or add a case. In a draft this is a warning."
      ),
      message: Bilingual(
        vi: "hồ sơ này không thuộc trường hợp nào: {dossier}",
        en: "a dossier is in none of the cases: {dossier}"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "thiếu 16 và 17 tuổi",
            en: "16 and 17 are missing"),
          """
          questions:
            - { id: tuoi, type: integer, name: Tuổi, min: 0 }
          cases:
            - id: tre
              name: Trẻ em
              when: ‹questions.tuoi < 16›
              documents: [{ document: giay-chung-sinh, originals: 1, mode: submit }]
            - id: lon
              name: Người lớn
              when: questions.tuoi >= 18
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "đủ mọi tuổi",
            en: "every age"),
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
        guard case .example(let dossier) = proofs.gap(of: Array(cases.indices)),
          // A hole is no other mistake where two of them hold for one dossier.
          proofs.firstOverlap(among: cases.indices) == nil
        else { return false }
        list.add(
          at: subject.at(cases[0].condition.condition.range),
          severity: subject.header.gapSeverity, ["dossier": dossier])
        return true
      }
    })
}
