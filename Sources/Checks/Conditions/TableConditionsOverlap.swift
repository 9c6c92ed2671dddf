import CatalogModel
import Conditions
import Diagnostics
import SourceText

extension Check {
  static let tableConditionsOverlap = Check(
    CheckInfo(
      "table-conditions-overlap", .error, .conditions,
      title: Bilingual(
        vi: "Điều kiện của hai dòng không cùng đúng",
        en: "Conditions of two rows are not true together"),
      explanation: Bilingual(
        vi:
          "Có hồ sơ ứng với cả hai dòng thì không biết theo giá trị nào; thứ tự các dòng không có nghĩa. Thu hẹp điều kiện của một dòng. Hồ sơ ví dụ là hồ sơ thật sự làm cả hai dòng đúng.",
        en:
          "With a dossier that fits two rows nobody knows which value holds; the order of rows means nothing. Narrow the condition of one. The example is a dossier for which both rows do hold."
      ),
      message: Bilingual(
        vi: "dòng này và một dòng trước cùng áp dụng cho hồ sơ: {dossier}",
        en: "this row and an earlier one both apply to a dossier: {dossier}"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "18 tuổi ở cả hai dòng",
            en: "17 is in both rows"),
          """
          questions:
            - { id: tuoi, type: integer, name: Tuổi, min: 0 }
          time-limit:
            - { when: questions.tuoi < 18, is: 3 working days }
            - ‹{ when: questions.tuoi >= 16, is: 5 working days }›
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "không chồng nhau",
            en: "apart"),
          """
          questions:
            - { id: tuoi, type: integer, name: Tuổi, min: 0 }
          time-limit:
            - { when: questions.tuoi < 18, is: 3 working days }
            - { when: questions.tuoi >= 18, is: 5 working days }
          """),
      ]),
    .conditions { subject, context, list in
      var reported: Set<SourceRange> = []
      subject.forEachDecidedTable(context) { _, rows, proofs in
        for (second, row) in rows.enumerated() where !reported.contains(row.range) {
          // Rows without conditions are compared elsewhere.
          let earlier = rows[..<second].indices.filter {
            !rows[$0].isUnconditional || !row.isUnconditional
          }
          guard let found = proofs.overlap(of: second, with: earlier) else { continue }
          reported.insert(row.range)
          list.add(
            at: subject.at(row.range), ["dossier": found.dossier],
            related: [
              Related(
                subject.at(rows[found.other].range),
                Bilingual(vi: "dòng này cũng áp dụng", en: "this row applies too"))
            ])
        }
        return false
      }
    })
}
