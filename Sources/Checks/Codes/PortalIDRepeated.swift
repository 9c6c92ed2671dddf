import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let portalIDRepeated = Check(
    CheckInfo(
      "portal-id-repeated", .error, .codes,
      title: Bilingual(
        vi: "Mỗi thủ tục có mã bản ghi riêng",
        en: "Every procedure has a record id of its own"),
      explanation: Bilingual(
        vi:
          "Hai thủ tục cùng mã bản ghi thì mã QR của một thủ tục dẫn tới thủ tục kia. Các phiên bản của một thủ tục được dùng chung mã.",
        en:
          "With one record id for two procedures the QR code of one leads to the other. Versions of one procedure may share it."
      ),
      message: Bilingual(
        vi: "thủ tục “{other}” cũng có mã bản ghi này",
        en: "the procedure “{other}” has this record id too"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "chép từ thủ tục khác", en: "copied from another"),
          """
          portal-id: 019d2bfd-3fe0-70ac-b9d6-5e9e20d6eef7
          ---
          \(ProcedureSample.other("1.000002", "Đăng ký thử nghiệm hai"))
          portal-id: ‹019d2bfd-3fe0-70ac-b9d6-5e9e20d6eef7›
          """),
        CheckExample(
          .procedure, Bilingual(vi: "mã riêng", en: "its own"),
          """
          portal-id: 019d2bfd-3fe0-70ac-b9d6-5e9e20d6eef7
          """),
      ]),
    .catalog { context, list in
      var first: [String: Procedure] = [:]
      for procedure in context.catalog.procedures.all {
        guard let id = procedure.portalID else { continue }
        guard let other = first[id.value] else {
          first[id.value] = procedure
          continue
        }
        guard other.code.value != procedure.code.value else { continue }
        list.add(
          at: procedure.header.at(id.range), ["other": Bilingual(other.code.value)],
          related: [
            Related(
              other.header.at(other.portalID?.range ?? other.code.range),
              Bilingual(vi: "mã ấy ở thủ tục kia", en: "the same id there"))
          ])
      }
    })
}
