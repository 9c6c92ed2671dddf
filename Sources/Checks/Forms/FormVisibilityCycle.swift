import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formVisibilityCycle = Check(
    CheckInfo(
      "form-visibility-cycle", .error, .forms,
      title: Bilingual(
        vi: "Các trường không chờ nhau mới hiện",
        en: "Fields do not wait for each other to be shown"),
      explanation: Bilingual(
        vi:
          "Hai trường mà mỗi trường chỉ hiện khi trường kia đã trả lời thì không trường nào hiện. Bỏ một trong các điều kiện.",
        en:
          "Two fields that each show only when the other is answered are never shown. Take one of the conditions out."
      ),
      message: Bilingual(
        vi: "các trường chờ nhau mới hiện: {path}",
        en: "fields wait for each other to be shown: {path}"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "hai trường chờ nhau",
            en: "two that wait"),
          """
          \(FormExampleText.head)
                    - { id: a, type: text, name: Trường thứ nhất, visible: ‹nguoi.b == 'x'› }
                    - { id: b, type: text, name: Trường thứ hai, visible: nguoi.a == 'x' }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "một chiều",
            en: "one way"),
          """
          \(FormExampleText.head)
                    - { id: a, type: text, name: Trường thứ nhất }
                    - { id: b, type: text, name: Trường thứ hai, visible: nguoi.a == 'x' }
          """),
      ]),
    .checkedForm { form, context, list in
      let tree = form.tree
      let cycles = tree.visibilityCycles()
      for cycle in cycles {
        guard let first = cycle.first, let condition = first.condition else { continue }
        let path = (cycle + [first]).map { tree.nodes[$0.node].path }.joined(separator: " → ")
        list.add(
          at: Place(tree.nodes[first.node].place.file, condition.range), ["path": Bilingual(path)],
          related: cycle.dropFirst().compactMap { step in
            step.condition.map {
              Related(
                Place(tree.nodes[step.node].place.file, $0.range),
                Bilingual(vi: "và điều kiện này", en: "and this condition"))
            }
          })
      }
    })
}
