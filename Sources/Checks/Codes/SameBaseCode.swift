import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let sameBaseCode = Check(
    CheckInfo(
      "same-base-code", .error, .codes,
      title: Bilingual(
        vi: "Một thủ tục chỉ khai báo theo một dạng mã",
        en: "A procedure is declared under one form of its code"),
      explanation: Bilingual(
        vi:
          "1.009645, 1.009645.H60 và 1.009645.000.00.00.H60 là cùng một thủ tục. Khai báo hai lần thì nội dung và mã QR sẽ lệch nhau.",
        en:
          "1.009645, 1.009645.H60 and 1.009645.000.00.00.H60 are one procedure. Declared twice, contents and QR codes drift apart."
      ),
      message: Bilingual(
        vi: "“{code}” và “{other}” là cùng một thủ tục",
        en: "“{code}” and “{other}” are the same procedure"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "hai dạng mã", en: "two forms"),
          """
          code: ‹"1.000009.H60"›
          """),
        CheckExample(
          .procedure, Bilingual(vi: "một dạng", en: "one form"),
          """
          code: "1.000001.H60"
          """),
      ]),
    .catalog { context, list in
      var first: [Substring: Procedure] = [:]
      for procedure in context.catalog.procedures.all {
        let code = procedure.code.value
        guard ProcedureCodeForm(code) != nil else { continue }
        let base = ProcedureCodeForm.base(of: code)
        guard let other = first[base] else {
          first[base] = procedure
          continue
        }
        guard other.code.value != code else { continue }
        list.add(
          at: procedure.header.at(procedure.code.range),
          ["code": Bilingual(code), "other": Bilingual(other.code.value)],
          related: [
            Related(
              other.header.at(other.code.range),
              Bilingual(vi: "khai báo kia ở đây", en: "the other declaration is here"))
          ])
      }
    })
}
