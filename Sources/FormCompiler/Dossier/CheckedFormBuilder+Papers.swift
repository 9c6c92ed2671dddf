import CatalogModel
import Conditions
import Expressions
import SourceText

extension CheckedFormBuilder {
  /// Derives when attachments are required, from what the procedures that use the form ask for.
  ///
  /// A paper that several fields take may come in any of them, so that none is required by itself.
  mutating func derivePapers(of form: Form) {
    let attached = nodes.indices.filter { nodes[$0].paper != nil }
    guard !attached.isEmpty else { return }
    let dossiers = FormDossiers(of: form, in: catalog, on: date)
    let byPaper = Dictionary(grouping: attached) { nodes[$0].paper?.document.value ?? "" }
    for number in attached {
      guard let paper = nodes[number].paper, byPaper[paper.document.value]?.count == 1,
        let demand = dossiers.demand(of: paper.document.value)
      else { continue }
      require(demand, at: number, paper)
    }
  }

  private mutating func require(
    _ demand: PaperDemand, at number: Int, _ paper: FormNode.Paper
  ) {
    var paper = paper
    paper.isWhole = demand.isWhole
    let text: String
    switch demand.certain {
    case .never:
      nodes[number].paper = paper
      return
    case .always: text = "true"
    case .test, .allOf, .anyOf: text = ParsedExpression(demand.certain.cel).tree.canonicalText
    }
    guard let asked = derived(text, names: [], at: number, paper) else {
      // A question and the field that answers it may be of different types.
      paper.isWhole = false
      nodes[number].paper = paper
      return
    }
    nodes[number].requirement = asked.constant == true ? .always : .when(add(asked))
    paper.hidden = hidden(where: text, at: number, paper)
    nodes[number].paper = paper
  }

  /// Where the paper is asked for and what is written for the field hides it.
  private func hidden(
    where asked: String, at number: Int, _ paper: FormNode.Paper
  ) -> FormCondition? {
    let visible = nodes[number].visible
    guard !visible.isEmpty, visible.allSatisfy(\.problems.isEmpty) else { return nil }
    let shown = visible.map { "(\($0.expression.parsed.tree.canonicalText))" }
    let text = "(\(asked)) && !(\(shown.joined(separator: " && ")))"
    return derived(text, names: visible.flatMap(\.written.names), at: number, paper)
  }

  /// nil where it has problems.
  private func derived(
    _ text: String, names written: [Located<String>], at number: Int, _ paper: FormNode.Paper
  ) -> FormCondition? {
    let file = nodes[number].place?.file ?? FileID(0)
    let condition = Condition(.cel(text), at: paper.document.range, names: written)
    var read = names.read(condition, .required, at: number, in: file, nodes)
    read.isDerived = true
    return read.problems.isEmpty ? read : nil
  }
}
