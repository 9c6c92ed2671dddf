import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let resultRepeated = Check(
    CheckInfo(
      "result-repeated", .warning, .documents,
      title: Bilingual(vi: "Một kết quả chỉ nêu một lần", en: "A result is named once"),
      explanation: Bilingual(
        vi:
          "Hai dòng kết quả giống nhau làm người đọc tưởng được cấp hai giấy. Bỏ một dòng, hoặc ghi điều kiện (when) nếu khác trường hợp.",
        en:
          "Two equal results look like two papers. Take one away, or give conditions (when) if they belong to different cases."
      ),
      message: Bilingual(
        vi: "kết quả “{result}” đã nêu ở trên",
        en: "the result “{result}” is named above already"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(vi: "hai dòng giống nhau", en: "two equal rows"),
          """
          results:
            - { document: giay-khai-sinh, outcome: granted }
            - { document: ‹giay-khai-sinh›, outcome: granted }
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "hai kết luận", en: "two outcomes"),
          """
          results:
            - { document: giay-khai-sinh, outcome: granted }
            - { name: Văn bản từ chối, outcome: refused }
          """),
      ]),
    .content { written, _, list in
      guard let results = written.content.results?.value, results.count > 1 else { return }
      var first: [ResultKey: SourceRange] = [:]
      for result in results {
        guard let name = result.document ?? result.name.map({ Located($0.text, at: $0.range) })
        else { continue }
        let key = ResultKey(result)
        guard let earlier = first[key] else {
          first[key] = result.range
          continue
        }
        list.add(
          at: written.at(name.range), ["result": Bilingual(name.value)],
          related: [Related(written.at(earlier), Bilingual(vi: "lần đầu ở đây", en: "first here"))])
      }
    })
}

/// All that a result says.
private struct ResultKey: Hashable {
  var texts: [String?]
  var outcome: Outcome?
  var when: Condition.Syntax?

  init(_ result: ProcedureResult) {
    texts = [
      result.document?.value, result.name?.text, result.from?.value, result.kind?.value,
    ]
    outcome = result.outcome?.value
    when = result.when?.syntax
  }
}
