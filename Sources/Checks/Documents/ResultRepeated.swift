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
      for (index, result) in results.enumerated() {
        guard let name = result.document ?? result.name.map({ Located($0.text, at: $0.range) }),
          let earlier = results[..<index].first(where: { $0.says(the: result) })
        else { continue }
        list.add(
          at: written.at(name.range), ["result": Bilingual(name.value)],
          related: [
            Related(written.at(earlier.range), Bilingual(vi: "lần đầu ở đây", en: "first here"))
          ])
      }
    })
}

extension ProcedureResult {
  /// Whether another result says just the same.
  fileprivate func says(the other: ProcedureResult) -> Bool {
    document?.value == other.document?.value && name?.text == other.name?.text
      && outcome?.value == other.outcome?.value && when?.syntax == other.when?.syntax
      && from?.value == other.from?.value && kind?.value == other.kind?.value
  }
}
