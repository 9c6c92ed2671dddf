import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formNestingDeep = Check(
    CheckInfo(
      "form-nesting-deep", .warning, .forms,
      title: Bilingual(
        vi: "Trường không lồng quá sáu tầng",
        en: "Fields nest no deeper than six"),
      explanation: Bilingual(
        vi:
          "Nhóm trong nhóm quá sâu thì không hiển thị được trên điện thoại. Tách thành phần riêng.",
        en: "Groups within groups cannot be shown on a telephone. Make a section of them."),
      message: Bilingual(
        vi: "“{field}” nằm sâu {depth} tầng",
        en: "“{field}” lies {depth} deep"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "bảy tầng",
            en: "seven deep"),
          """
          \(FormExampleText.head)
                    - { id: a, type: group, name: A, fields: [{ id: b, type: group, name: B, fields: [{ id: c, type: group, name: C, fields: [{ id: d, type: group, name: D, fields: [{ id: e, type: group, name: E, fields: [{ id: g, type: group, name: G, fields: [{ id: ‹h›, type: text, name: H }] }] }] }] }] }] }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "một tầng",
            en: "one deep"),
          """
          \(FormExampleText.head)
                    - { id: a, type: group, name: A, fields: [{ id: b, type: text, name: B }] }
          """),
      ]),
    .catalog { context, list in
      WrittenField.forEach(in: context.catalog) { written in
        guard written.depth == 6 else { return }
        list.add(
          at: written.at(written.nameRange),
          ["field": written.title, "depth": Bilingual("\(written.depth + 1)")])
      }
    })
}
