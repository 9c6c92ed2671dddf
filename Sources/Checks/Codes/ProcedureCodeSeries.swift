import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let procedureCodeSeries = Check(
    CheckInfo(
      "procedure-code-series", .warning, .codes,
      title: Bilingual(
        vi: "Mã thủ tục thuộc một dãy số đang dùng",
        en: "Codes of procedures are of a series in use"),
      explanation: Bilingual(
        vi:
          "Mã trên Cơ sở dữ liệu quốc gia bắt đầu bằng 1, 2, 3, 5 hoặc 6. Chữ số khác thường là gõ nhầm.",
        en:
          "Codes in the national database begin with 1, 2, 3, 5 or 6. Another digit is usually a slip."
      ),
      message: Bilingual(
        vi: "mã “{code}” thuộc dãy {series}., chưa thấy trên Cơ sở dữ liệu quốc gia",
        en: "“{code}” is of the series {series}., which the national database does not have"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "dãy 9", en: "series 9"),
          """
          code: ‹"9.000001"›
          """),
        CheckExample(
          .procedure, Bilingual(vi: "dãy 2", en: "series 2"),
          """
          code: "2.000635"
          """),
      ]),
    .procedure { procedure, _, list in
      let code = procedure.code.value
      guard ProcedureCodeForm(code) != nil, let first = code.utf8.first,
        ![0x31, 0x32, 0x33, 0x35, 0x36].contains(first)
      else { return }
      list.add(
        at: procedure.header.at(procedure.code.range),
        ["code": Bilingual(code), "series": Bilingual(String(code.prefix(1)))])
    })
}
