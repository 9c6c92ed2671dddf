import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let caseCodeForeign = Check(
    CheckInfo(
      "case-code-foreign", .warning, .codes,
      title: Bilingual(
        vi:
          "Mã trường hợp bắt đầu bằng mã của thủ tục",
        en:
          "The code of a case begins with that of its procedure"
      ),
      explanation: Bilingual(
        vi:
          "Mã trường hợp là mã thủ tục thêm số thứ tự: 1.000001.02. Mã của thủ tục khác là chép từ thủ tục ấy sang.",
        en:
          "The code of a case is that of the procedure with a number behind: 1.000001.02. One of another procedure was copied from there."
      ),
      message: Bilingual(
        vi:
          "mã trường hợp “{code}” không thuộc thủ tục {procedure}",
        en:
          "“{code}” is no code of a case of {procedure}"
      ),
      variants: [
        "procedure": Bilingual(
          vi: "các trường hợp đều thuộc {code}, thủ tục lại có mã {procedure}",
          en: "all cases are of {code}, while the procedure has the code {procedure}")
      ],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "mã của thủ tục khác", en: "of another procedure"),
          """
          cases:
            - { id: cap-moi, name: "Cấp mới", code: "1.000001.01" }
            - { id: cap-lai, name: "Cấp lại", code: ‹"1.000002.02"› }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "mã của thủ tục này", en: "of this procedure"),
          """
          cases:
            - { id: cap-moi, name: "Cấp mới", code: "1.000001.01" }
            - { id: cap-lai, name: "Cấp lại", code: "1.000001.02" }
          """),
      ]),
    .content { written, _, list in
      guard written.content.cases != nil, let procedure = written.procedures.first?.code,
        ProcedureCodeForm(procedure.value) != nil
      else { return }
      let base = ProcedureCodeForm.base(of: procedure.value)
      var codes: [Located<String>] = []
      written.content.forEachCase { if let code = $0.code { codes.append(code) } }
      // A code of another form is the province's own.
      func isOwn(_ code: Located<String>) -> Bool {
        guard code.value.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return false }
        let other = ProcedureCodeForm.base(of: code.value)
        return other == base || ProcedureCodeForm(String(other)) == nil
      }
      // Where all cases agree on another code, that of the procedure is the slip.
      let others = Set(codes.map { ProcedureCodeForm.base(of: $0.value) })
      if codes.count > 1, others.count == 1, let other = others.first, other != base,
        ProcedureCodeForm(String(other)) != nil
      {
        list.add(
          at: written.at(procedure.range),
          ["code": Bilingual(String(other)), "procedure": Bilingual(procedure.value)],
          variant: "procedure")
        return
      }
      for code in codes where !isOwn(code) {
        list.add(
          at: written.at(code.range),
          ["code": Bilingual(code.value), "procedure": Bilingual(procedure.value)])
      }
    })
}
