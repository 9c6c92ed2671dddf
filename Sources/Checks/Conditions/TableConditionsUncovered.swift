import CatalogModel
import Conditions
import Diagnostics
import SourceText

extension Check {
  static let tableConditionsUncovered = Check(
    CheckInfo(
      "table-conditions-uncovered", .error, .conditions,
      title: Bilingual(
        vi: "Điều kiện của các dòng gồm mọi hồ sơ",
        en: "Conditions of rows take in every dossier"),
      explanation: Bilingual(
        vi:
          "Hồ sơ không ứng với dòng nào thì không có thời hạn, mức thu, quy trình… Thêm dòng cho trường hợp còn thiếu, hoặc thêm otherwise ở cuối. Ở bản nháp đây là cảnh báo.",
        en:
          "A dossier that fits no row has no time limit, fee or process. Add a row for what is missing, or end the table with `otherwise`. In a draft this is a warning."
      ),
      message: Bilingual(
        vi: "không dòng nào áp dụng cho hồ sơ: {dossier}",
        en: "no row applies to a dossier: {dossier}"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "thiếu từ 18 đến 59 tuổi",
            en: "18 to 59 is missing"),
          """
          questions:
            - { id: tuoi, type: integer, name: Tuổi, min: 0 }
          time-limit:
            - ‹{ when: questions.tuoi < 18, is: 3 working days }
            - { when: questions.tuoi >= 60, is: 5 working days }›
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "còn lại theo otherwise",
            en: "the rest by otherwise"),
          """
          questions:
            - { id: tuoi, type: integer, name: Tuổi, min: 0 }
          time-limit:
            - { when: questions.tuoi < 18, is: 3 working days }
            - { when: questions.tuoi >= 60, is: 5 working days }
            - { otherwise: 4 working days }
          """),
      ]),
    .conditions { subject, context, list in
      subject.forEachDecidedTable(context) { table, rows, proofs in
        guard !table.rows.contains(where: \.isOtherwise),
          !context.isBroken(subject.at(table.range)),
          case .example(let dossier) = proofs.gap(of: Array(rows.indices))
        else { return false }
        list.add(
          at: subject.at(table.range), severity: subject.header.gapSeverity, ["dossier": dossier])
        return true
      }
    })
}
