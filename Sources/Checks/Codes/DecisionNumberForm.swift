import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let decisionNumberForm = Check(
    CheckInfo(
      "decision-number-form", .warning, .codes,
      title: Bilingual(
        vi: "Số quyết định có dạng 163/QĐ-BTP",
        en: "Numbers of decisions look like 163/QĐ-BTP"),
      explanation: Bilingual(
        vi:
          "Số, gạch chéo, QĐ, gạch nối, chữ viết tắt của cơ quan; được có chữ sau số (364a) và năm (12/2025/QĐ-UBND). Bản ghi trên Cổng hay viết sai: thiếu chữ Đ, thừa dấu chấm, thêm chữ “Số”.",
        en:
          "A number, a slash, QĐ, a hyphen, the body's abbreviation; a letter after the number (364a) and a year (12/2025/QĐ-UBND) may follow. Records of the portal often have D for Đ, a stray point, or the word “Số”."
      ),
      message: Bilingual(
        vi: "“{number}” không phải số của một quyết định",
        en: "“{number}” is not the number of a decision"),
      basis: [
        LegalBasis("63/2010/NĐ-CP", confirmed: false),
        LegalBasis("02/2017/TT-VPCP", confirmed: false),
      ],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "thiếu chữ Đ", en: "D for Đ"),
          """
          decision: { number: ‹11/QD-BTP›, date: 2025-06-20, publisher: Bộ Tư pháp }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "có chữ sau số", en: "a letter after the number"),
          """
          decision: { number: 364a/QĐ-UBND, date: 2025-06-20, publisher: UBND tỉnh }
          """),
      ]),
    .catalog { context, list in
      func look(_ decision: PublicationDecision?, _ header: Header, _ list: inout FindingList) {
        guard let number = decision?.number, !DecisionNumber.isWellFormed(number.value) else {
          return
        }
        let place = header.at(number.range)
        let guess = DidYouMean(DecisionNumber.suggestion(for: number.value), at: place)
        list.add(
          at: place, ["number": Bilingual(number.value)], help: guess.help, fixes: guess.fixes)
      }
      for item in context.catalog.procedures.all { look(item.decision, item.header, &list) }
      for item in context.catalog.localParts.all { look(item.decision, item.header, &list) }
      for item in context.catalog.processes.all { look(item.decision, item.header, &list) }
    })
}
