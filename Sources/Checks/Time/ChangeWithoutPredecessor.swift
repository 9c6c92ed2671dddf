import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let changeWithoutPredecessor = Check(
    CheckInfo(
      "change-without-predecessor", .warning, .time,
      title: Bilingual(
        vi: "Sửa đổi, thay thế, bãi bỏ một thủ tục đã có",
        en: "What is amended, replaced or abolished was there before"),
      explanation: Bilingual(
        vi:
          "Phiên bản sửa đổi, thay thế hay bãi bỏ đi sau một phiên bản khác của cùng mã. Khai báo phiên bản trước, hoặc sửa loại thay đổi.",
        en:
          "A version that amends, replaces or abolishes comes after another of the same code. Declare the earlier version, or correct the kind of change."
      ),
      message: Bilingual(
        vi: "“{code}” không có phiên bản trước để {change}",
        en: "“{code}” has no earlier version to be {change}"),
      basis: [LegalBasis("02/2017/TT-VPCP", confirmed: false)],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "sửa đổi cái chưa có", en: "amends nothing"),
          """
          change: ‹amended›
          """),
        CheckExample(
          .procedure, Bilingual(vi: "ban hành mới", en: "new"),
          """
          change: new
          """),
      ]),
    .procedure { procedure, context, list in
      guard let change = procedure.change else { return }
      let term: Bilingual
      switch change.value {
      case .amended: term = Bilingual(vi: "sửa đổi, bổ sung", en: "amended")
      case .replaced: term = Bilingual(vi: "thay thế", en: "replaced")
      // One that still takes dossiers is a finding of its own.
      case .abolished where procedure.livingChannels != nil: return
      case .abolished: term = Bilingual(vi: "bãi bỏ", en: "abolished")
      case .new, .standardized: return
      }
      let versions = context.catalog.procedures.versions(of: procedure.code.value)
      guard versions.first?.header.place == procedure.header.place else { return }
      list.add(
        at: procedure.header.at(change.range),
        ["code": Bilingual(procedure.code.value), "change": term])
    })
}
