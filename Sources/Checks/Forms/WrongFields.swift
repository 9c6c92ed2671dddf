import CatalogModel
import Conditions
import FormCompiler
import SourceText

/// Fields that are themselves declared wrongly, which other checks report: what examples then come
/// to follows from that.
struct WrongFields {
  private let written: WrittenForm
  private let context: CheckContext
  /// Fields that no answers show.
  private let neverShown: Set<Int>
  /// Rules that nothing breaks.
  private let idleRules: Set<String>
  /// Fields shown only when they are answered themselves.
  private let ofThemselves: Set<String>

  init(_ written: WrittenForm, _ context: CheckContext) {
    self.written = written
    self.context = context
    let form = written.checked
    neverShown = Set(
      written.proofs.compactMap { if case .neverShown(let node) = $0.claim { node } else { nil } })
    idleRules = Set(
      written.proofs.compactMap { proof in
        if case .unbreakable(let number) = proof.claim {
          form.rules[number].rule.id?.value
        } else {
          nil
        }
      })
    let tree = written.tree
    ofThemselves = Set(tree.readsOfItself().map { tree.nodes[$0.node].path })
  }

  /// Whether an error comes, or does not come, of how its field is declared.
  func explain(_ kind: SubmissionFault.Kind?, at node: Int) -> Bool {
    if neverShown.contains(node) || ofThemselves.contains(written.checked[node].path) {
      return true
    }
    guard let kind, let field = written.checked[node].field?.field else { return false }
    switch kind {
    case .required:
      return field.required != nil && field.isOptional?.value == true || field.isNeverAnswered
    case .min, .max, .minLength, .maxLength, .minItems, .maxItems: return field.hasReversedBounds
    case .pattern: return field.patternRefusal != nil
    case .uniqueBy: return !field.knowsKeys(in: context.catalog)
    case .option, .filter: return isDoubtfulList(field)
    default: return false
    }
  }

  /// Whether an expected error cannot come, for a reason that is a finding of its own.
  func explain(_ expected: ExampleRun.Expected) -> Bool {
    if let rule = expected.rule { return idleRules.contains(rule) }
    guard let path = expected.at.map(FormTree.plainPath) else { return false }
    let nodes = written.checked.nodes
    guard
      let node = nodes.indices.first(where: {
        nodes[$0].field != nil && FormTree.plainPath(nodes[$0].path) == path
      })
    else { return false }
    return explain(expected.because.flatMap(SubmissionFault.Kind.init(rawValue:)), at: node)
  }

  /// Whether the list that an answer is looked for in may lack it: rows were lost, two have one
  /// code, or a code is none of a unit.
  private func isDoubtfulList(_ field: FormField) -> Bool {
    let (catalog, day) = (context.catalog, written.checked.date)
    let list: CodeList? =
      switch field.options {
      case .list(let id): catalog.codeLists.version(of: id.value, on: day)
      default: field.within.flatMap { catalog.unitList(within: $0.value, on: day) }
      }
    guard let list else { return false }
    return list.lacksRows || Set(list.entries.map(\.code)).count < list.entries.count
      || list.entries.contains { !$0.hasUnitCode(in: list) }
  }
}
