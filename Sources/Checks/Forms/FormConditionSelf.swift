import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formConditionSelf = Check(
    CheckInfo(
      "form-condition-self", .error, .forms,
      title: Bilingual(
        vi: "Điều kiện hiển thị và bắt buộc không đọc chính trường đó",
        en: "Whether a field is shown or required does not depend on itself"),
      explanation: Bilingual(
        vi:
          "Trường chưa hiện thì chưa có câu trả lời, nên điều kiện đọc chính nó, hoặc trường bên trong nó, không bao giờ đúng. Cũng vậy, required đọc chính trường đó thì chỉ bắt buộc khi đã trả lời rồi.",
        en:
          "What is not shown has no answer; so a condition that reads the field itself, or one inside it, never holds. Likewise required that reads the field requires only what is answered already."
      ),
      message: Bilingual(
        vi: "“{node}” chỉ hiện khi đã trả lời “{read}” nằm trong chính nó",
        en: "“{node}” is shown only when “{read}”, which lies in it, is answered"),
      variants: [
        "same": Bilingual(
          vi: "“{node}” chỉ hiện khi đã trả lời chính nó",
          en: "“{node}” is shown only when it is answered itself"),
        "required": Bilingual(
          vi: "“{node}” chỉ bắt buộc khi đã trả lời chính nó",
          en: "“{node}” is required only when it is answered already"),
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "nhóm đọc trường bên trong",
            en: "a group reads a field inside it"),
          """
          \(FormExampleText.head)
                    - id: uyQuyen
                      type: group
                      name: Ủy quyền
                      visible: ‹nguoi.uyQuyen.co›
                      fields:
                        - { id: co, type: boolean, name: Có ủy quyền }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "bắt buộc theo chính nó", en: "required by itself"),
          """
          \(FormExampleText.head)
                    - { id: tuoi, type: integer, name: Tuổi, required: ‹nguoi.tuoi› > 18 }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "đọc trường bên ngoài",
            en: "reads a field outside"),
          """
          \(FormExampleText.head)
                    - { id: co, type: boolean, name: Có ủy quyền }
                    - id: uyQuyen
                      type: group
                      name: Ủy quyền
                      visible: nguoi.co
                      fields:
                        - { id: ten, type: person-name, name: Người ủy quyền }
          """),
      ]),
    .checkedForm { form, context, list in
      let tree = form.tree
      for read in tree.readsOfItself() {
        list.add(
          at: read.place,
          [
            "node": Bilingual(tree.nodes[read.node].path),
            "read": Bilingual(tree.nodes[read.target].path),
          ],
          variant: read.target == read.node ? "same" : nil)
      }
      for read in tree.requiredByItself() {
        // Beside another condition it does no harm.
        list.add(
          at: read.place, severity: .warning, ["node": Bilingual(tree.nodes[read.node].path)],
          variant: "required")
      }
    })
}

extension FormTree {
  /// Names by which nodes are shown only when they, or something in them, are answered.
  func readsOfItself() -> [(node: Int, target: Int, place: Place)] {
    nodes.indices.flatMap { ownReads(of: $0, in: nodes[$0].visible) }
  }

  /// Names by which fields are required only when they are answered.
  fileprivate func requiredByItself() -> [(node: Int, target: Int, place: Place)] {
    nodes.indices.flatMap { ownReads(of: $0, in: [nodes[$0].required].compactMap { $0 }) }
  }

  private func ownReads(
    of index: Int, in conditions: [Condition]
  ) -> [(node: Int, target: Int, place: Place)] {
    let file = nodes[index].place.file
    return conditions.flatMap { ReadName.all(in: $0, file: file) }.compactMap { read in
      guard case .node(let target) = resolve(read.name.value, from: index),
        isInside(target, index)
      else { return nil }
      return (index, target, Place(read.file, read.name.range))
    }
  }

  /// Whether a node is another one, or lies within it.
  func isInside(_ node: Int, _ outer: Int) -> Bool {
    var current: Int? = node
    while let index = current {
      if index == outer { return true }
      current = nodes[index].parent
    }
    return false
  }
}
