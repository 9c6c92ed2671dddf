import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let fragmentCycle = Check(
    CheckInfo(
      "fragment-cycle", .error, .references,
      title: Bilingual(
        vi: "Khối dùng chung không chứa chính nó",
        en: "No fragment includes itself"),
      explanation: Bilingual(
        vi:
          "Một khối gọi lại chính nó, trực tiếp hay qua khối khác, thì không bao giờ hết. Bỏ một trong các include.",
        en:
          "A fragment that includes itself, at once or through others, never ends. Take one of the includes out."
      ),
      message: Bilingual(
        vi: "các khối gọi vòng: {path}",
        en: "fragments include each other in a circle: {path}"),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "hai khối gọi nhau", en: "two include each other"),
          """
          kind: fragment
          id: khoi-mot
          of: documents
          documents:
            - { include: ‹khoi-hai› }
          ---
          kind: fragment
          id: khoi-hai
          of: documents
          documents:
            - { document: to-khai, originals: 1, mode: submit }
            - { include: khoi-mot }
          """),
        CheckExample(
          .declarations, Bilingual(vi: "chỉ một chiều", en: "one way only"),
          """
          kind: fragment
          id: khoi-mot
          of: documents
          documents:
            - { include: khoi-hai }
          ---
          kind: fragment
          id: khoi-hai
          of: documents
          documents:
            - { document: to-khai, originals: 1, mode: submit }
          """),
      ]),
    .catalog { context, list in
      let fragments = context.catalog.fragments
      let cycles = Cycles.shortest(of: fragments.all) { fragment, _ in
        FragmentIncludes.of(fragment).map(\.name)
      } version: {
        fragments.version(of: $0, on: $1)
      }
      for cycle in cycles { Cycles.report(cycle, &list) }
    })
}
