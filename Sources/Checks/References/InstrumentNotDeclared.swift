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
      var unknown: [String: (first: UnresolvedReference, count: Int)] = [:]
      var order: [String] = []
      for item in context.catalog.unresolved
      where item.reference.kind == .instrument && item.declaration == nil {
        let number = item.reference.id
        if unknown[number] == nil { order.append(number) }
        unknown[number, default: (item, 0)].count += 1
      }
      for number in order {
        guard let (first, count) = unknown[number] else { continue }
        let help = DidYouMean(first.guess, at: first.reference)
        list.add(
          at: first.reference.place,
          ["number": Bilingual(number), "count": .counted(count, vi: "lần", "time", "times")],
          help: help.help ?? shape(of: number), fixes: help.fixes)
      }
    })

  /// How a number is written, for what is none.
  private static func shape(of number: String) -> Bilingual? {
    guard (try? InstrumentNumber(number)) == nil else { return nil }
    return Bilingual(
      vi: "số, ký hiệu viết như 123/2015/NĐ-CP hoặc 60/2014/QH13; mỗi văn bản một mục",
      en: "numbers are written like 123/2015/NĐ-CP or 60/2014/QH13; one text, one item")
  }
}
