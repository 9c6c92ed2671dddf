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
      variants: [
        "declaration": Bilingual(
          vi: "không ai dẫn chiếu mã “{declared}”, còn {count} chỗ dẫn chiếu “{id}”",
          en: "nobody names the id “{declared}”, while {count} places name “{id}”"),
        "many": Bilingual(
          vi: "không có {kind} nào mang mã “{id}”, mà {count} chỗ dẫn chiếu",
          en: "no {kind} has the id “{id}”, and {count} places name it"),
      ],
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
          name: Phòng Nghiệp vụ
          level: province
          parent: ‹Sở Tư pháp›
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "mã khai báo sai, chỗ dẫn chiếu đúng", en: "the declaration is misspelt"),
          """
          kind: agency
          id: ‹phong-tu-fap›
          name: Phòng Nghiệp vụ
          level: province
          ---
          kind: agency
          id: to-mot
          name: Tổ một
          level: province
          parent: phong-tu-phap
          ---
          kind: agency
          id: to-hai
          name: Tổ hai
          level: province
          parent: phong-tu-phap
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "khai báo không còn, nhiều chỗ dẫn chiếu", en: "a declaration is gone"),
          """
          kind: agency
          id: to-mot
          name: Tổ một
          level: province
          parent: ‹van-phong›
          ---
          kind: agency
          id: to-hai
          name: Tổ hai
          level: province
          parent: van-phong
          """),
        CheckExample(
          .procedure, Bilingual(vi: "đã khai báo", en: "declared"),
          """
          documents:
            - { document: to-khai, originals: 1, mode: submit }
          """),
      ], isLoss: true),
    .catalog { context, list in
      var misspelt: [UnresolvedReference.Misspelt: [UnresolvedReference]] = [:]
      var lost: [Name: [Reference]] = [:]
      var order: [Name] = []
      for item in context.catalog.unresolved where item.reference.kind != .instrument {
        if let declaration = item.declaration {
          if !declaration.isMalformed { misspelt[declaration, default: []].append(item) }
          continue
        }
        let reference = item.reference
        guard let meant = item.guess else {
          let name = Name(kind: reference.kind, id: reference.id)
          if lost[name] == nil { order.append(name) }
          lost[name, default: []].append(reference)
          continue
        }
        let guess = DidYouMean(meant, at: reference)
        list.add(
          at: reference.place,
          ["kind": KindTerm.of(reference.kind), "id": Bilingual(reference.id)],
          help: guess.help, fixes: guess.fixes)
      }
      let doubled = order.isEmpty ? [] : context.doubledKinds
      // The id that a declaration took from another by mistake is a finding of its own.
      for name in order where !doubled.contains(name.kind) {
        report(lost[name] ?? [], name, &list)
      }
      for (declaration, items) in misspelt { report(items, of: declaration, &list) }
    })

  private struct Name: Hashable {
    var kind: DeclarationKind
    var id: String
  }

  /// Several people do not make the same slip: what they all name was lost or renamed, which is
  /// one mistake.
  private static func report(
    _ references: [Reference], _ name: Name, _ list: inout FindingList
  ) {
    guard let first = references.first else { return }
    list.add(
      at: first.place,
      [
        "kind": KindTerm.of(name.kind), "id": Bilingual(name.id),
        "count": Bilingual("\(references.count)"),
      ],
      variant: references.count > 1 ? "many" : nil,
      related: FurtherPlaces.related(
        references.dropFirst().map(\.place),
        Bilingual(vi: "cũng được dẫn chiếu ở đây", en: "it is named here too")))
  }

  /// One finding at the declaration, not one at everybody who names it.
  private static func report(
    _ items: [UnresolvedReference], of declaration: UnresolvedReference.Misspelt,
    _ list: inout FindingList
  ) {
    guard let first = items.first else { return }
    let id = first.reference.id
    let guess = DidYouMean(id, at: declaration.place)
    list.add(
      at: declaration.place,
      [
        "declared": Bilingual(first.guess ?? ""), "id": Bilingual(id),
        "count": Bilingual("\(items.count)"), "kind": KindTerm.of(first.reference.kind),
      ],
      variant: "declaration",
      help: guess.help,
      related: FurtherPlaces.related(
        items.map(\.reference.place), Bilingual(vi: "dẫn chiếu ở đây", en: "it is named here")),
      fixes: guess.fixes)
  }
}
