import CatalogModel
import Diagnostics
import FormCompiler
import SourceText

extension Check {
  static let formFilterCycle = Check(
    CheckInfo(
      "form-filter-cycle", .error, .forms,
      title: Bilingual(
        vi: "Lựa chọn không chờ câu trả lời phải có sau nó",
        en: "Options do not wait for answers that come after them"),
      explanation: Bilingual(
        vi:
          "filter của trường này không đưa ra lựa chọn nào trước khi trường kia được trả lời, mà trường kia lại chờ chính trường này: không trường nào trả lời được. Bỏ một phía, hoặc cho filter đưa ra lựa chọn khi chưa có câu trả lời.",
        en:
          "The filter of this field offers nothing before another is answered, which itself waits for this one: neither can be answered. Take one side out, or let the filter offer something while there is no answer."
      ),
      message: Bilingual(
        vi: "các trường chờ nhau mới có lựa chọn: {path}",
        en: "fields wait for each other for their options: {path}"),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "hai trường lọc lẫn nhau", en: "two that filter each other"),
          text(
            "‹\"option.code == nguoi.hai\"›", "option.code == nguoi.mot")),
        CheckExample(
          .declarations, Bilingual(vi: "lọc theo chính nó", en: "filtered by itself"),
          text("‹\"option.code == nguoi.mot\"›", "option.code != 'a'")),
        CheckExample(
          .declarations, Bilingual(vi: "một chiều", en: "one way"),
          text("\"option.name != ''\"", "option.code == nguoi.mot")),
        CheckExample(
          .declarations,
          Bilingual(vi: "chưa trả lời thì vẫn có lựa chọn", en: "something is offered anyway"),
          text("\"option.code == 'a' || option.code == nguoi.hai\"", "option.code == nguoi.mot")),
      ]),
    .checkedForm { written, _, list in
      let form = written.checked
      for round in form.filterCycles() {
        guard let first = round.first, let filter = first.condition else { continue }
        let path = (round.map(\.node) + [first.node]).map { form[$0].path }
        list.add(
          at: filter.place, ["path": Bilingual(path.joined(separator: " → "))],
          related: round.dropFirst().compactMap { step in
            step.condition.map {
              Related($0.place, Bilingual(vi: "và điều kiện này", en: "and this condition"))
            }
          })
      }
    })

  private static func text(_ first: String, _ second: String) -> String {
    """
    \(FormExampleText.head)
              - { id: mot, type: choice, name: Loại thứ nhất, options: [{ code: a, name: "Loại A" }, { code: b, name: "Loại B" }], filter: \(first) }
              - { id: hai, type: choice, name: Loại thứ hai, options: [{ code: a, name: "Hạng A" }, { code: b, name: "Hạng B" }], filter: "\(second)" }
    """
  }
}

extension CheckedForm {
  /// Ways round from a field whose filter offers nothing before another is answered, each node with the
  /// condition by which it waits for the next; nil for what only lies in it.
  func filterCycles() -> [[(node: Int, condition: FormCondition?)]] {
    let waiting = nodes.indices.filter { offersNothingAtFirst($0) }
    guard !waiting.isEmpty else { return [] }
    let edges = waits(filtered: Set(waiting))
    var covered: Set<Int> = []
    var cycles: [[(node: Int, condition: FormCondition?)]] = []
    for start in waiting where !covered.contains(start) {
      guard let filter = nodes[start].filter else { continue }
      var own = edges
      own[start] = reads(of: filter).map { ($0, filter) }
      let round = ShortestRound.find(from: start, own, target: \.target, isBack: { $0 == start })
      guard let round else { continue }
      covered.formUnion(round.map(\.node))
      cycles.append(round.map { ($0.node, $0.edge.condition) })
    }
    return cycles
  }

  /// What has to be answered before each node can be.
  private func waits(filtered: Set<Int>) -> [[(target: Int, condition: FormCondition?)]] {
    nodes.indices.map { number in
      let node = nodes[number]
      var conditions = node.visible
      if filtered.contains(number), let filter = node.filter { conditions.append(filter) }
      if let calculation = node.calculation {
        conditions += [calculation.when, calculation.value].compactMap { $0 }
      }
      let read = conditions.flatMap { condition in
        reads(of: condition).map { (target: $0, condition: Optional(condition)) }
      }
      return read + (node.parent.map { [(target: $0, condition: nil)] } ?? [])
    }
  }
}
