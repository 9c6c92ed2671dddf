import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formCalculationCycle = Check(
    CheckInfo(
      "form-calculation-cycle", .error, .forms,
      title: Bilingual(
        vi: "Giá trị tự tính không phụ thuộc chính nó",
        en: "A calculated value does not depend on itself"),
      explanation: Bilingual(
        vi:
          "Trường tự tính lấy giá trị từ các trường khác. Nếu đi vòng về chính nó thì không có giá trị nào đúng.",
        en:
          "A calculated field takes its value from other fields. Where that leads back to itself no value is right."
      ),
      message: Bilingual(
        vi: "giá trị của “{field}” được tính từ chính nó",
        en: "“{field}” is calculated from itself"),
      variants: [
        "round": Bilingual(
          vi: "các trường được tính lẫn từ nhau: {path}",
          en: "fields are calculated from each other: {path}")
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "tính từ chính nó", en: "from itself"),
          """
          \(FormExampleText.head)
                    - { id: tong, type: integer, name: Tổng số, calculate: ‹nguoi.tong› + 1 }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "hai trường tính lẫn nhau", en: "two from each other"),
          """
          \(FormExampleText.head)
                    - { id: a, type: integer, name: Số thứ nhất, calculate: ‹nguoi.b› + 1 }
                    - { id: b, type: integer, name: Số thứ hai, calculate: nguoi.a + 1 }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "tính từ trường khác", en: "from another field"),
          """
          \(FormExampleText.head)
                    - { id: soBan, type: integer, name: Số bản }
                    - { id: tong, type: integer, name: Tổng số, calculate: nguoi.soBan + 1 }
          """),
      ]),
    .form { form, context, list in
      guard form.hasCalculation(in: context) else { return }
      let tree = FormTree(form, in: context)
      var reads: [[(target: Int, read: ReadName)]] = tree.nodes.map { _ in [] }
      for (index, node) in tree.nodes.enumerated() {
        for read in node.calculation.flatMap({ ReadName.all(in: $0, file: node.place.file) }) {
          guard case .node(let target) = tree.resolve(read.name.value, from: index) else {
            continue
          }
          reads[index].append((target, read))
        }
      }
      var reported: Set<Int> = []
      for index in tree.nodes.indices where !reads[index].isEmpty && !reported.contains(index) {
        guard let cycle = tree.wayRound(from: index, reads) else { continue }
        reported.formUnion(cycle.map(\.node))
        guard let first = cycle.first else { continue }
        let path = (cycle.map(\.node) + [index]).map { tree.nodes[$0].path }
        list.add(
          at: Place(first.read.file, first.read.name.range),
          [
            "field": Bilingual(tree.nodes[index].path),
            "path": Bilingual(path.joined(separator: " → ")),
          ],
          variant: cycle.count > 1 ? "round" : nil,
          related: cycle.dropFirst().map {
            Related(
              Place($0.read.file, $0.read.name.range),
              Bilingual(vi: "và biểu thức này", en: "and this expression"))
          })
      }
    })
}

extension Form {
  /// Whether a field of the form, or of a fragment that it may include, is calculated.
  fileprivate func hasCalculation(in context: CheckContext) -> Bool {
    let own = pages.lazy.flatMap(\.sections).flatMap(\.fields)
    return (own + context.catalog.fragments.all.flatMap(\.fields)).contains { field in
      var isFound = false
      field.forEach { if !$0.calculation.isEmpty { isFound = true } }
      return isFound
    }
  }
}

extension FormTree {
  /// A shortest way of reading from a node back to it; nil where there is none.
  fileprivate func wayRound(
    from start: Int, _ reads: [[(target: Int, read: ReadName)]]
  ) -> [(node: Int, read: ReadName)]? {
    var previous: [Int: (node: Int, read: ReadName)] = [:]
    var queue = [start]
    var head = 0
    while head < queue.count {
      let index = queue[head]
      head += 1
      for edge in reads[index] {
        // Reading a group reads what lies in it.
        if edge.target == start || isInside(start, edge.target) {
          var path = [(node: index, read: edge.read)]
          var current = index
          while current != start, let before = previous[current] {
            path.append((node: before.node, read: before.read))
            current = before.node
          }
          return path.reversed()
        }
        guard previous[edge.target] == nil else { continue }
        previous[edge.target] = (index, edge.read)
        queue.append(edge.target)
      }
    }
    return nil
  }
}
