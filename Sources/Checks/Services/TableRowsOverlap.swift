import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let tableRowsOverlap = Check(
    CheckInfo(
      "table-rows-overlap", .error, .services,
      title: Bilingual(
        vi: "Mỗi hồ sơ chỉ ứng với một dòng của bảng",
        en: "No dossier fits two rows of a table"),
      explanation: Bilingual(
        vi:
          "Hai dòng cùng áp dụng thì không biết theo giá trị nào; thứ tự các dòng không có nghĩa. Thu hẹp một dòng bằng case, channel, applicant, level hoặc effective, hoặc gộp hai dòng. Các dòng khác nhau ở when: xem table-conditions-overlap.",
        en:
          "When two rows apply nobody knows which value holds; the order of rows means nothing. Narrow one row by case, channel, applicant, level or effective, or join them. For rows told apart by `when` see table-conditions-overlap."
      ),
      message: Bilingual(
        vi: "dòng này và một dòng trước cùng áp dụng cho hồ sơ: {dossier}",
        en: "this row and an earlier one both apply to a dossier: {dossier}"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "nộp trực tuyến có hai thời hạn",
            en: "two limits for filing online"),
          """
          channels: [in-person, online]
          online-level: partial
          time-limit:
            - channel: [in-person, online]
              is: 3 working days
            - ‹channel: online
              is: 2 working days›
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "mỗi cách thức một thời hạn",
            en: "one limit for each channel"),
          """
          channels: [in-person, online]
          online-level: partial
          time-limit:
            - channel: in-person
              is: 3 working days
            - channel: online
              is: 2 working days
          """),
      ]),
    .content { written, _, list in
      for table in written.tables {
        for overlap in table.overlaps(among: DossierKind.all(for: table, in: written)) {
          list.add(
            at: written.at(overlap.row), ["dossier": overlap.dossier],
            related: [
              Related(
                written.at(overlap.other),
                Bilingual(vi: "dòng này cũng áp dụng", en: "this row applies too"))
            ])
        }
      }
    })
}

extension WrittenTable {
  /// A row that applies where an earlier one does.
  struct Overlap {
    var row: SourceRange
    var other: SourceRange
    var dossier: Bilingual
  }

  /// One for each row, with the first dossier.
  func overlaps(among kinds: [DossierKind]) -> [Overlap] {
    let rows = self.rows.filter { !$0.isOtherwise && $0.isUnconditional }
    return rows.indices.dropFirst().compactMap { index in
      for kind in kinds where kind.isSelected(by: rows[index].selectors) {
        if let other = rows[..<index].first(where: { kind.isSelected(by: $0.selectors) }) {
          return Overlap(row: rows[index].range, other: other.range, dossier: kind.words)
        }
      }
      return nil
    }
  }
}
