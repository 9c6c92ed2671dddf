import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let caseCodeRepeated = Check(
    CheckInfo(
      "case-code-repeated", .error, .codes,
      title: Bilingual(
        vi: "Mỗi trường hợp có mã riêng",
        en: "Every case has a code of its own"),
      explanation: Bilingual(
        vi:
          "Hệ thống phân biệt các trường hợp của một thủ tục bằng mã; trùng mã thì hồ sơ của trường hợp này lẫn sang trường hợp kia.",
        en:
          "Systems tell the cases of a procedure by their codes; with two of one code dossiers get mixed up."
      ),
      message: Bilingual(
        vi: "mã trường hợp “{code}” đã dùng cho một trường hợp khác",
        en: "“{code}” is the code of another case already"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "chép nhầm mã", en: "a code copied"),
          """
          cases:
            - { id: cap-moi, name: "Cấp mới", code: "1.000001.01" }
            - { id: cap-lai, name: "Cấp lại", code: ‹"1.000001.01"› }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "mã riêng", en: "codes of their own"),
          """
          cases:
            - { id: cap-moi, name: "Cấp mới", code: "1.000001.01" }
            - { id: cap-lai, name: "Cấp lại", code: "1.000001.02" }
          """),
      ]),
    .content { written, _, list in
      guard written.content.cases != nil else { return }
      var first: [String: SourceRange] = [:]
      written.content.forEachCase { item in
        guard let code = item.code else { return }
        guard let earlier = first[code.value] else {
          first[code.value] = code.range
          return
        }
        list.add(
          at: written.at(code.range), ["code": Bilingual(code.value)],
          related: [
            Related(
              written.at(earlier), Bilingual(vi: "dùng trước ở đây", en: "used before here"))
          ])
      }
    })
}
