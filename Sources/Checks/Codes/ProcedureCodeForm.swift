import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let procedureCodeForm = Check(
    CheckInfo(
      "procedure-code-form", .error, .codes,
      title: Bilingual(
        vi: "Mã thủ tục đúng quy cách",
        en: "Codes of procedures are well formed"),
      explanation: Bilingual(
        vi:
          "Mã quốc gia gồm một chữ số, dấu chấm và sáu chữ số: 1.001193; mã địa phương thêm mã tỉnh: 1.001193.H60 hoặc 1.001193.000.00.00.H60. Mã sai thì không khớp với Cơ sở dữ liệu quốc gia.",
        en:
          "A national code is a digit, a point and six digits: 1.001193; a local one adds the province: 1.001193.H60 or 1.001193.000.00.00.H60. A wrong one matches nothing in the national database."
      ),
      message: Bilingual(
        vi: "“{code}” không phải mã thủ tục; mã đúng có dạng 1.001193",
        en: "“{code}” is no code of a procedure; one looks like 1.001193"),
      variants: [
        "format": Bilingual(
          vi: "“{code}” viết theo dạng mà danh mục không dùng (code-formats)",
          en: "“{code}” is of a form that the catalog does not use (code-formats)")
      ],
      basis: [LegalBasis("02/2017/TT-VPCP", confirmed: false)],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "năm chữ số", en: "five digits"),
          """
          code: ‹"1.01193"›
          """),
        CheckExample(
          .procedure, Bilingual(vi: "đúng", en: "right"),
          """
          code: "1.001193"
          """),
      ]),
    .procedure { procedure, context, list in
      let code = procedure.code.value
      guard !CodeBlank.isFound(in: code) else { return }
      let place = procedure.header.at(procedure.code.range)
      guard let form = ProcedureCodeForm(code) else {
        list.add(at: place, ["code": Bilingual(code)])
        return
      }
      let allowed = context.catalog.settings?.codeFormats ?? []
      if !allowed.isEmpty, !allowed.contains(where: { $0.value == form.rawValue }) {
        list.add(at: place, ["code": Bilingual(code)], variant: "format")
      }
    })
}
