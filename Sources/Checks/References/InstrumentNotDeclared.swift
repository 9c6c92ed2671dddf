import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let instrumentNotDeclared = Check(
    CheckInfo(
      "instrument-not-declared", .warning, .references,
      title: Bilingual(
        vi: "Văn bản được viện dẫn nên được khai báo",
        en: "Legal texts that are cited are declared"),
      explanation: Bilingual(
        vi:
          "Chỉ khi văn bản được khai báo (kind: instrument) mới kiểm tra được hiệu lực của nó. Mỗi số hiệu chỉ báo một lần, ở chỗ viện dẫn đầu tiên.",
        en:
          "Only of a declared text (kind: instrument) can the validity be checked. Each number is reported once, where it is first cited."
      ),
      message: Bilingual(
        vi: "văn bản “{number}” chưa được khai báo (viện dẫn {count})",
        en: "the legal text “{number}” is not declared (cited {count})"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "chưa khai báo", en: "not declared"),
          """
          basis: [60/2014/QH13, ‹999/2015/NĐ-CP›]
          """),
        CheckExample(
          .procedure, Bilingual(vi: "kèm tên văn bản", en: "with the title of the text"),
          """
          basis: [60/2014/QH13, ‹"Nghị định số 123/2015/NĐ-CP"›]
          """),
        CheckExample(
          .procedure, Bilingual(vi: "đã khai báo", en: "declared"),
          """
          basis: [60/2014/QH13, 123/2015/NĐ-CP]
          """),
      ]),
    .catalog { context, list in
      let known = context.catalog.instruments
      var unknown: [String: (first: Place, count: Int)] = [:]
      var order: [String] = []
      for reference in context.catalog.references
      where reference.kind == .instrument && !known.contains(reference.id) {
        if unknown[reference.id] == nil { order.append(reference.id) }
        unknown[reference.id, default: (reference.place, 0)].count += 1
      }
      for number in order {
        guard let use = unknown[number] else { continue }
        let guess =
          use.count > 1
          ? nil
          : NearNumber.inside(number, where: known.contains)
            ?? NearNumber.best(for: number, among: known.ids)
        let help = DidYouMean(guess, at: use.first)
        list.add(
          at: use.first,
          ["number": Bilingual(number), "count": .counted(use.count, vi: "lần", "time", "times")],
          help: help.help, fixes: help.fixes)
      }
    })
}
