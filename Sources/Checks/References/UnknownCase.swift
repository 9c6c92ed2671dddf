import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let unknownCase = Check(
    CheckInfo(
      "unknown-case", .error, .references,
      title: Bilingual(
        vi: "Dòng của bảng chỉ nêu trường hợp đã khai báo",
        en: "Rows of tables name cases that are declared"),
      explanation: Bilingual(
        vi:
          "Chọn lọc case của một dòng phải là mã của một trường hợp ở cases của cùng thủ tục, cùng cấp; nếu không thì dòng ấy không bao giờ áp dụng.",
        en:
          "The selector case of a row is the id of one of the cases of the same procedure and level; else the row never applies."
      ),
      message: Bilingual(
        vi: "không có trường hợp “{case}”",
        en: "there is no case “{case}”"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "sai chính tả", en: "misspelt"),
          """
          cases:
            - { id: cap-moi, name: "Cấp mới" }
            - { id: cap-lai, name: "Cấp lại" }
          time-limit:
            - { case: ‹cap-lay›, is: 1 working day }
            - { otherwise: 3 working days }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "đã khai báo", en: "declared"),
          """
          cases:
            - { id: cap-moi, name: "Cấp mới" }
            - { id: cap-lai, name: "Cấp lại" }
          time-limit:
            - { case: cap-lai, is: 1 working day }
            - { otherwise: 3 working days }
          """),
      ]),
    .content { written, _, list in
      var rows: [Located<String>] = []
      written.content.forEachRow { rows += $0.cases }
      guard !rows.isEmpty else { return }
      var ids: Set<String> = []
      for procedure in written.procedures {
        for content in [procedure.content] + procedure.levels.map(\.content) {
          content.forEachCase { if let id = $0.id { ids.insert(id.value) } }
        }
      }
      // A local part of a procedure that is not declared: that is what is wrong.
      guard !written.procedures.isEmpty else { return }
      for row in rows where !ids.contains(row.value) {
        let place = written.at(row.range)
        let guess = DidYouMean(NearMiss.best(for: row.value, among: ids.sorted()), at: place)
        list.add(at: place, ["case": Bilingual(row.value)], help: guess.help, fixes: guess.fixes)
      }
    })
}
