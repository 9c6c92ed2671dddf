import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let changeNewNotFirst = Check(
    CheckInfo(
      "change-new-not-first", .warning, .time,
      title: Bilingual(
        vi: "Chỉ phiên bản đầu là mới ban hành",
        en: "Only the first version is new"),
      explanation: Bilingual(
        vi:
          "Phiên bản đi sau một phiên bản khác của cùng mã là sửa đổi, thay thế, bãi bỏ hoặc chuẩn hóa. Ghi new thì danh mục công bố xếp sai phần.",
        en:
          "A version after another of the same code is amended, replaced, abolished or standardized. With `new` the published list puts it in the wrong part."
      ),
      message: Bilingual(
        vi: "“{code}” đã có phiên bản trước, nên không phải mới ban hành",
        en: "“{code}” has an earlier version, so it is not new"),
      basis: [LegalBasis("02/2017/TT-VPCP", confirmed: false)],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(vi: "phiên bản thứ hai", en: "the second version"),
          """
          change: ‹new›
          effective: { from: 2026-07-01 }
          decision: { number: 163/QĐ-BTP, date: 2026-06-20, publisher: Bộ Tư pháp }
          ---
          \(ProcedureSample.earlier)
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "phiên bản đầu", en: "the first version"),
          """
          change: new
          """),
      ]),
    .procedure { procedure, context, list in
      guard let change = procedure.change, change.value == .new,
        let from = procedure.header.window.from
      else { return }
      // Versions that hold at once are another finding.
      let earlier = context.catalog.procedures.versions(of: procedure.code.value).first {
        !$0.header.window.isReversed && $0.header.window.until.map { $0 < from } ?? false
      }
      guard let first = earlier else { return }
      list.add(
        at: procedure.header.at(change.range), ["code": Bilingual(procedure.code.value)],
        related: [
          Related(
            first.header.namePlace, Bilingual(vi: "phiên bản trước", en: "the earlier version"))
        ])
    })
}
