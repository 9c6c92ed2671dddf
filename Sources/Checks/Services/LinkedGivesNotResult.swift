import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let linkedGivesNotResult = Check(
    CheckInfo(
      "linked-gives-not-result", .warning, .services,
      title: Bilingual(
        vi: "Phần liên thông cho ra kết quả của chính thủ tục đó",
        en: "What a linked procedure gives is one of its results"),
      explanation: Bilingual(
        vi:
          "gives nêu giấy tờ mà thủ tục liên thông cho ra. Thủ tục ấy không có kết quả như vậy thì không ai cấp giấy tờ này; thường là nhầm mã giấy tờ.",
        en:
          "gives names the papers that the linked procedure issues. If it has no such result nobody issues them; mostly another document is meant."
      ),
      message: Bilingual(
        vi: "thủ tục {code} không có kết quả “{document}”",
        en: "{code} has no result “{document}”"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "không phải kết quả", en: "no result of it"),
          """
          linked:
            - { procedure: "1.000009", agency: ubnd-xa, gives: [‹giay-chung-sinh›] }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "kết quả của thủ tục ấy", en: "a result of it"),
          """
          linked:
            - { procedure: "1.000009", agency: ubnd-xa, gives: [giay-khai-sinh] }
          """),
      ]),
    .content { written, context, list in
      for item in written.content.linked?.value ?? [] {
        for document in item.strangeGives(during: written.header.window, context)
        // What is no document at all is a finding of its own.
        where context.catalog.documents.contains(document.value) {
          list.add(
            at: written.at(document.range),
            [
              "code": Bilingual(item.procedure?.value ?? "…"),
              "document": Bilingual(document.value),
            ])
        }
      }
    })
}

extension LinkedProcedure {
  /// What it is said to give and its procedure does not issue.
  func strangeGives(during window: Window, _ context: CheckContext) -> [Located<String>] {
    guard !gives.isEmpty, let code = procedure?.value else { return [] }
    let linked = context.catalog.procedures.versions(of: code).filter {
      $0.header.window.overlaps(window)
    }
    // One without results is incomplete, not without them.
    guard !linked.isEmpty,
      !linked.contains(where: { $0.everyResult.isEmpty || context.isBroken($0.header.place) })
    else { return [] }
    let results = linked.flatMap(\.everyResult)
    return gives.filter { document in !results.contains { $0.is(document.value, context) } }
  }
}

extension ProcedureResult {
  /// Whether it is a type of document, by id, or by the code or name where it gives those.
  fileprivate func `is`(_ id: String, _ context: CheckContext) -> Bool {
    if let document { return document.value == id }
    return context.catalog.documents.versions(of: id).contains { type in
      if let code, let own = type.resultCode { return code.value == own.value }
      guard let name, let own = type.name else { return false }
      return VietnameseText.folded(name.text) == VietnameseText.folded(own.text)
    }
  }
}
