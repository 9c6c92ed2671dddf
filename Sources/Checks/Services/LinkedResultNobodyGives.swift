import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let linkedResultNobodyGives = Check(
    CheckInfo(
      "linked-result-nobody-gives", .warning, .services,
      title: Bilingual(
        vi: "Kết quả của thủ tục liên thông do một phần cho ra",
        en: "A result of linked procedures is given by one of them"),
      explanation: Bilingual(
        vi:
          "Khi các phần liên thông khai gives, mỗi kết quả phải thuộc một phần; nếu không, có thể thiếu cả một phần. Thêm phần ấy vào linked hoặc ghi vào gives của nó; kết quả do chính thủ tục này cấp thì ghi from là mã của nó.",
        en:
          "Where linked parts say what they give, each result comes from one of them; otherwise a whole part may be missing. Add the part to linked, or the paper to its gives; what this procedure issues itself has from with its own code."
      ),
      message: Bilingual(
        vi: "không phần liên thông nào cho ra “{document}”",
        en: "no linked part gives “{document}”"),
      basis: [LegalBasis("118/2025/NĐ-CP", "", confirmed: false)],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(vi: "không phần nào cho ra", en: "no part gives it"),
          """
          results:
            - { document: ‹giay-khai-sinh›, outcome: granted }
          linked:
            - { name: Cấp giấy chứng sinh, agency: ubnd-xa, gives: [giay-chung-sinh], time-limit: 1 working day }
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "một phần cho ra", en: "a part gives it"),
          """
          results:
            - { document: giay-khai-sinh, outcome: granted }
          linked:
            - { procedure: "1.000009", agency: ubnd-xa, gives: [giay-khai-sinh] }
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "do chính thủ tục này cấp", en: "issued by the procedure itself"),
          """
          results:
            - { document: giay-khai-sinh, outcome: granted, from: "1.000001" }
          linked:
            - { name: Cấp giấy chứng sinh, agency: ubnd-xa, gives: [giay-chung-sinh], time-limit: 1 working day }
          """),
      ]),
    .level { level, context, list in
      guard let linked = level.content.linked?.value,
        linked.contains(where: { !$0.gives.isEmpty }),
        // A paper mistaken for this one is the finding.
        linked.allSatisfy({ $0.strangeGives(during: level.header.window, context).isEmpty })
      else { return }
      for result in level.content.results?.value ?? [] {
        guard result.from == nil, let document = result.document,
          (result.outcome?.value ?? .granted) == .granted,
          !linked.contains(where: { part in
            part.gives.contains { $0.value == document.value }
              || context.isBroken(level.at(part.range))
          })
        else { continue }
        let type = context.catalog.documents.first(of: document.value)
        list.add(
          at: level.at(document.range),
          ["document": Bilingual(type?.name?.text ?? document.value)])
      }
    })
}
