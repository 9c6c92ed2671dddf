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
          "Trường tự tính lấy giá trị từ các trường khác. Nếu đi vòng về chính nó, hoặc trường khác chỉ hiện theo giá trị tính từ chính nó, thì không có giá trị nào đúng.",
        en:
          "A calculated field takes its value from other fields. Where that leads back to itself, or another is shown only by what is calculated from it, no value is right."
      ),
      message: Bilingual(
        vi: "giá trị của “{field}” được tính từ chính nó",
        en: "“{field}” is calculated from itself"),
      variants: [
        "round": Bilingual(
          vi: "các trường được tính lẫn từ nhau: {path}",
          en: "fields are calculated from each other: {path}"),
        "shown": Bilingual(
          vi: "các trường chờ nhau mới hiện hoặc mới tính được: {path}",
          en: "fields wait for each other to be shown or calculated: {path}"),
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
          Bilingual(vi: "hiện theo giá trị tính từ nó", en: "shown by what is calculated from it"),
          """
          \(FormExampleText.head)
                    - { id: t, type: integer, name: Số thứ nhất, visible: ‹nguoi.u > 3› }
                    - { id: u, type: integer, name: Số thứ hai, calculate: nguoi.t + 1 }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "nhóm hiện theo giá trị tính từ trường bên trong",
            en: "a group shown by what is calculated from inside it"),
          """
          \(FormExampleText.head)
                    - { id: u, type: integer, name: Tổng số, calculate: { when: ‹nguoi.g.t› > 1, value: 1 } }
                    - { id: g, type: group, name: Phần thêm, visible: nguoi.u > 3, fields: [{ id: t, type: integer, name: Số bản }] }
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
    .checkedForm { written, context, list in
      let form = written.form
      guard form.hasCalculation(in: context) else { return }
      let tree = written.tree
      let reads = tree.nodes.indices.map { tree.calculationReads(of: $0) }
      var reported: Set<Int> = []
      for index in tree.nodes.indices where !reads[index].isEmpty && !reported.contains(index) {
        // Reading a group reads what lies in it.
        let cycle = ShortestRound.find(from: index, reads, target: \.target) {
          $0 == index || tree.isInside(index, $0)
        }
        guard let cycle else { continue }
        reported.formUnion(cycle.map(\.node))
        guard let first = cycle.first else { continue }
        let path = (cycle.map(\.node) + [index]).map { tree.nodes[$0].path }
        list.add(
          at: Place(first.edge.read.file, first.edge.read.name.range),
          [
            "field": Bilingual(tree.nodes[index].path),
            "path": Bilingual(path.joined(separator: " → ")),
          ],
          variant: cycle.count > 1 ? "round" : nil,
          related: cycle.dropFirst().map {
            Related(
              Place($0.edge.read.file, $0.edge.read.name.range),
              Bilingual(vi: "và biểu thức này", en: "and this expression"))
          })
      }
      reported.formUnion(tree.visibilityCycles().flatMap { $0.map(\.node) })
      reported.formUnion(tree.readsOfItself().map(\.node))
      for circle in tree.mixedCircles(leavingOut: reported) {
        guard let first = circle.first, let place = first.place else { continue }
        let path = (circle.map(\.node) + [first.node]).map { tree.nodes[$0].path }
        list.add(
          at: place, ["path": Bilingual(path.joined(separator: " → "))], variant: "shown",
          related: circle.dropFirst().map { tree.related($0) })
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
  /// What the value of a node is calculated from.
  func calculationReads(of index: Int) -> [(target: Int, read: ReadName)] {
    let node = nodes[index]
    return node.calculation.flatMap { ReadName.all(in: $0, file: node.place.file) }
      .compactMap { read in
        guard case .node(let target) = resolve(read.name.value, from: index) else { return nil }
        return (target, read)
      }
  }

  fileprivate func related(_ step: CircleStep) -> Related {
    if let place = step.place {
      return Related(place, Bilingual(vi: "và biểu thức này", en: "and this expression"))
    }
    let (node, around) = (nodes[step.node], nodes[step.next].path)
    return Related(
      node.place,
      Bilingual(
        vi: "“\(node.path)” nằm trong “\(around)”", en: "“\(node.path)” lies in “\(around)”"))
  }
}
