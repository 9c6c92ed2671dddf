import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let resultCodeBesideDocument = Check(
    CheckInfo(
      "result-code-beside-document", .error, .documents,
      title: Bilingual(
        vi: "Kết quả có document thì mã ghi ở loại giấy tờ",
        en: "A result with a document has its code there"),
      explanation: Bilingual(
        vi:
          "Mã kết quả của một loại giấy tờ ghi một lần ở result-code của loại ấy; code chỉ dùng cho kết quả nêu bằng name. Hai chỗ thì không biết chỗ nào đúng.",
        en:
          "The code of a document type stands once, in its result-code; `code` is for results given by `name`. With two places nobody knows which is right."
      ),
      message: Bilingual(
        vi: "mã “{code}” không ghi cạnh document “{document}”",
        en: "the code “{code}” cannot stand beside the document “{document}”"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(vi: "mã ở cả hai nơi", en: "a code in both places"),
          """
          results:
            - { document: giay-khai-sinh, code: ‹KQ.G15.000031›, outcome: granted }
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "mã ở loại giấy tờ", en: "the code of the type"),
          """
          results:
            - { document: giay-khai-sinh, outcome: granted }
          """),
      ]),
    .content { written, _, list in
      for result in written.content.results?.value ?? [] {
        guard let document = result.document, let code = result.code else { continue }
        list.add(
          at: written.at(code.range),
          ["code": Bilingual(code.value), "document": Bilingual(document.value)])
      }
    })
}
