import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let localCodeForeignProvince = Check(
    CheckInfo(
      "local-code-foreign-province", .error, .codes,
      title: Bilingual(
        vi: "Mã địa phương mang mã định danh của tỉnh mình",
        en: "Local codes carry the province's own code"),
      explanation: Bilingual(
        vi:
          "Đuôi của mã địa phương là mã định danh của tỉnh (authority của danh mục); đuôi khác là mã của tỉnh khác hay của tỉnh trước sáp nhập.",
        en:
          "A local code ends in the code of the province (the catalog's authority); another ending is that of another province, or of one before the merger."
      ),
      message: Bilingual(
        vi: "mã “{code}” là của {other}, danh mục này là của {authority}",
        en: "“{code}” belongs to {other}, this catalog to {authority}"),
      basis: [LegalBasis("20/2020/QĐ-TTg")],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "mã của Hà Giang cũ", en: "of the former Hà Giang"),
          """
          code: ‹"1.001193.000.00.00.H22"›
          """),
        CheckExample(
          .procedure, Bilingual(vi: "mã của Tuyên Quang", en: "of Tuyên Quang"),
          """
          code: "1.001193.000.00.00.H60"
          """),
      ]),
    .procedure { procedure, context, list in
      let code = procedure.code.value
      guard let form = ProcedureCodeForm(code), form != .national,
        let authority = context.catalog.settings?.authority.value, code.suffix(3) != authority
      else { return }
      list.add(
        at: procedure.header.at(procedure.code.range),
        [
          "code": Bilingual(code), "other": Bilingual(String(code.suffix(3))),
          "authority": Bilingual(authority),
        ])
    })
}
