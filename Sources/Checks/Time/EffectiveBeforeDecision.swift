import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let effectiveBeforeDecision = Check(
    CheckInfo(
      "effective-before-decision", .warning, .time,
      title: Bilingual(
        vi: "Quyết định công bố ký trước ngày hiệu lực",
        en: "A version is published before it is in force"),
      explanation: Bilingual(
        vi:
          "Người dân phải biết thủ tục trước khi phải làm theo. Kiểm tra lại ngày ký và ngày hiệu lực; nếu đúng là công bố chậm, hãy cho phép bằng chú thích.",
        en:
          "Citizens must know a procedure before they must follow it. Check both days; if it was indeed published late, allow it by a comment."
      ),
      message: Bilingual(
        vi: "quyết định ký ngày {decided}, sau khi có hiệu lực từ ngày {from}",
        en: "the decision is dated {decided}, after the day in force, {from}"),
      basis: [
        LegalBasis("63/2010/NĐ-CP", confirmed: false),
        LegalBasis("92/2017/NĐ-CP", confirmed: false),
      ],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "ký sau", en: "decided afterwards"),
          """
          decision: { number: 163/QĐ-BTP, date: ‹2025-08-20›, publisher: Bộ Tư pháp }
          effective: { from: 2025-07-01 }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "ký trước", en: "decided before"),
          """
          decision: { number: 163/QĐ-BTP, date: 2025-06-20, publisher: Bộ Tư pháp }
          effective: { from: 2025-07-01 }
          """),
      ]),
    .catalog { context, list in
      func look(_ decision: PublicationDecision?, _ header: Header, _ list: inout FindingList) {
        guard let date = decision?.date, let from = header.effective?.from,
          from.value < date.value, !context.isInConflict(header)
        else { return }
        list.add(
          at: header.at(date.range),
          ["decided": date.value.inWords, "from": from.value.inWords],
          related: [
            Related(
              header.at(from.range), Bilingual(vi: "ngày hiệu lực ở đây", en: "in force from here"))
          ])
      }
      for item in context.catalog.procedures.all { look(item.decision, item.header, &list) }
      for item in context.catalog.localParts.all { look(item.decision, item.header, &list) }
      for item in context.catalog.processes.all { look(item.decision, item.header, &list) }
    })
}
