import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formConditionSelf = Check(
    CheckInfo(
      "form-condition-self", .error, .forms,
      title: Bilingual(
        vi: "Điều kiện hiển thị không đọc chính trường đó",
        en: "Whether a field is shown does not depend on itself"),
      explanation: Bilingual(
        vi:
          "Trường chưa hiện thì chưa có câu trả lời, nên điều kiện đọc chính nó, hoặc trường bên trong nó, không bao giờ đúng.",
        en:
          "What is not shown has no answer; so a condition that reads the field itself, or one inside it, never holds."
      ),
      message: Bilingual(
        vi: "“{node}” chỉ hiện khi đã trả lời “{read}” nằm trong chính nó",
        en: "“{node}” is shown only when “{read}”, which lies in it, is answered"),
      variants: [
        "same": Bilingual(
          vi: "“{node}” chỉ hiện khi đã trả lời chính nó",
          en: "“{node}” is shown only when it is answered itself")
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
    .form { form, context, list in
      let tree = FormTree(form, in: context)
      for read in tree.readsOfItself() {
        list.add(
          at: read.place,
          [
            "node": Bilingual(tree.nodes[read.node].path),
            "read": Bilingual(tree.nodes[read.target].path),
          ],
          variant: read.target == read.node ? "same" : nil)
      }
    })
}

extension FormTree {
  /// Names by which nodes are shown only when they, or something in them, are answered.
  func readsOfItself() -> [(node: Int, target: Int, place: Place)] {
    var result: [(node: Int, target: Int, place: Place)] = []
    for (index, node) in nodes.enumerated() {
      for condition in node.visible {
        for read in ReadName.all(in: condition, file: node.place.file) {
          if case .node(let target) = resolve(read.name.value, from: index),
            isInside(target, index)
          {
            result.append((index, target, Place(read.file, read.name.range)))
          }
        }
      }
    }
    return result
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
