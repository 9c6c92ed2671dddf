import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let tableRowsUncovered = Check(
    CheckInfo(
      "table-rows-uncovered", .error, .services,
      title: Bilingual(
        vi: "Bảng có giá trị cho mọi hồ sơ",
        en: "A table has a value for every dossier"),
      explanation: Bilingual(
        vi:
          "Hồ sơ không ứng với dòng nào thì không có thời hạn, mức thu, quy trình… Thêm dòng cho trường hợp còn thiếu, hoặc thêm otherwise ở cuối.",
        en:
          "A dossier that fits no row has no time limit, fee or process. Add a row for what is missing, or end the table with `otherwise`."
      ),
      message: Bilingual(
        vi: "không dòng nào áp dụng cho hồ sơ: {dossier}",
        en: "no row applies to a dossier: {dossier}"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "thiếu nộp qua bưu chính",
            en: "filing by post is missing"),
          """
          channels: [in-person, postal]
          time-limit:
            - ‹channel: in-person
              is: 3 working days›
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "còn lại theo otherwise",
            en: "the rest by otherwise"),
          """
          channels: [in-person, postal]
          time-limit:
            - channel: in-person
              is: 3 working days
            - otherwise: 4 working days
          """),
      ]),
    .content { written, context, list in
      for table in written.tables where !table.rows.contains(where: \.isOtherwise) {
        let kinds = DossierKind.all(for: table, in: written)
        let open = kinds.first { kind in
          !table.rows.contains { kind.isSelected(by: $0.selectors) }
        }
        // A row for what the procedure does not have was probably meant for this dossier.
        // Nor is a hole another mistake where two rows are for one dossier.
        if let open, table.overlaps(among: kinds).isEmpty,
          !context.isBroken(written.at(table.range)),
          written.strangers(in: table, context).isEmpty
        {
          list.add(
            at: written.at(table.range), severity: written.header.gapSeverity,
            ["dossier": open.words])
        }
      }
    })
}
