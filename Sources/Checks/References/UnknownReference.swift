import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let unknownReference = Check(
    CheckInfo(
      "unknown-reference", .error, .references,
      title: Bilingual(
        vi: "Mã được dẫn chiếu phải được khai báo",
        en: "What is named is declared"),
      explanation: Bilingual(
        vi:
          "Một mã không có khai báo nào thì không ai biết nó là gì, nên cũng không bỏ qua được. Sửa chính tả, hoặc thêm khai báo.",
        en:
          "Nobody knows what an id without a declaration is, so it cannot be allowed either. Correct its spelling, or declare it."
      ),
      message: Bilingual(
        vi: "không có {kind} nào mang mã “{id}”",
        en: "no {kind} has the id “{id}”"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "sai chính tả", en: "misspelt"),
          """
          documents:
            - { document: ‹to-khay›, originals: 1, mode: submit }
          """),
        CheckExample(
          .declarations, Bilingual(vi: "viết tên thay cho mã", en: "the name instead of the id"),
          """
          kind: agency
          id: phong-tu-phap
          name: Phòng Tư pháp
          level: province
          parent: ‹Sở Tư pháp›
          """),
        CheckExample(
          .procedure, Bilingual(vi: "đã khai báo", en: "declared"),
          """
          documents:
            - { document: to-khai, originals: 1, mode: submit }
          """),
      ], isLoss: true),
    .catalog { context, list in
      for item in context.catalog.unresolved where item.reference.kind != .instrument {
        let reference = item.reference
        let guess = DidYouMean(item.guess, at: reference)
        list.add(
          at: reference.place,
          ["kind": KindTerm.of(reference.kind), "id": Bilingual(reference.id)],
          help: guess.help, fixes: guess.fixes)
      }
    })
}
