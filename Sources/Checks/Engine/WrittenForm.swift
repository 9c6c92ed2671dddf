public import CatalogModel
import Conditions
import Diagnostics
import Expressions
import FormCompiler
import SourceText

/// A version of a form, its conditions typed on the day it is looked at.
public struct WrittenForm: Sendable {
  @Boxed public private(set) var form: Form
  /// Fragments in place and conditions read, worked out when the first check asks.
  private let shared: SharedTable<CheckedForm>
  private let sharedTree: SharedTable<FormTree>
  private let sharedProofs: SharedTable<[FormProof]>
  private let sharedTest: SharedTable<FormTest>

  init(_ form: Form, _ context: CheckContext) {
    _form = Boxed(wrappedValue: form)
    let (catalog, day) = (context.catalog, form.header.day(nearest: context.date))
    let shared = SharedTable { CheckedForm(form, in: catalog, on: day) }
    self.shared = shared
    let tree = SharedTable { FormTree(form, in: context) }
    sharedTree = tree
    let test = SharedTable { FormTest(shared.value, context: context.evaluation) }
    sharedTest = test
    sharedProofs = SharedTable {
      // Of a form that is broken, or whose fields wait for each other, nothing is proven.
      guard shared.value.isSound, !context.isBroken(form.header.place) else { return [] }
      guard !Self.hasCycles(shared.value, tree.value) else { return [] }
      let form = shared.value
      let findings = FormProofs(
        form, context: context.evaluation, samples: test.value.samples
      ).findings
      // What follows from a field that nothing fits is no finding of its own.
      return !findings.isEmpty && form.hasImpossibleField ? [] : findings
    }
  }

  private static func hasCycles(_ checked: CheckedForm, _ tree: FormTree) -> Bool {
    !tree.visibilityCycles().isEmpty || !tree.readsOfItself().isEmpty
      || !checked.filterCycles().isEmpty
  }

  /// Whether fields wait for each other to be shown, which is a finding of its own.
  var hasCycles: Bool { Self.hasCycles(checked, tree) }

  /// Its sections and fields as conditions see them.
  var tree: FormTree { sharedTree.value }
  var checked: CheckedForm { shared.value }
  /// What is proven of it, in the order of the form; nothing of one that has errors.
  var proofs: [FormProof] { sharedProofs.value }

  /// Whether no answers can be right, which is a finding of its own.
  var isImpossible: Bool {
    checked.nodes.indices.contains { checked.contradiction(of: $0) != nil }
      || proofs.contains { $0.claim == .unsatisfiable }
  }

  /// Its examples, run; where it is not sound only what answers are by themselves tells anything.
  var test: FormTest { sharedTest.value }

  /// Whether its examples show that a condition is true of some answers and false of others.
  func isSeenBothWays(_ condition: Int) -> Bool {
    guard checked.isSound, !form.examples.isEmpty else { return false }
    return test.coverage.contains { $0.condition == condition && $0.sawTrue && $0.sawFalse }
  }

  /// Where a condition is written, by its number.
  func place(ofCondition number: Int) -> Place { checked.conditions[number].place }

  /// The conditions that exclude something together, as places to look at.
  func reasons(_ proof: FormProof) -> [Related] {
    proof.because.map { number in
      Related(
        place(ofCondition: number),
        Bilingual(vi: "vì điều kiện này", en: "because of this condition"))
    }
  }
}

extension WrittenForm {
  /// Reports the first problem of each condition that is of the kind looked for.
  func report(
    _ list: inout FindingList, _ context: CheckContext, _ isMeant: (ExpressionProblem) -> Bool
  ) {
    var codes = UnknownCodes()
    for condition in checked.conditions {
      guard let problem = condition.problems.first, isMeant(problem),
        // What no field is called is a finding of forms.
        !problem.isOfNames, !condition.isBroken(context)
      else { continue }
      guard problem.code == .unknownCode else {
        list.add(problem, in: condition.file)
        continue
      }
      // A code that was left out of an option is a finding of its own.
      let mayBeLost = checked.reads(of: condition).contains {
        checked[$0].field?.field.lacksOptions ?? false
      }
      if mayBeLost { continue }
      codes.add(problem, in: condition.file, help: departure(of: problem, condition, context))
    }
    codes.report(&list)
  }

  /// The day a code left the list that it is looked for in.
  private func departure(
    of problem: ExpressionProblem, _ condition: FormCondition, _ context: CheckContext
  ) -> Bilingual? {
    guard let code = condition.code(at: problem.range) else { return nil }
    for node in checked.reads(of: condition) {
      guard case .list(let id)? = checked[node].field?.field.options else { continue }
      let entries = context.catalog.codeLists.versions(of: id.value).flatMap(\.entries)
      let ends = entries.filter { $0.code == code }.compactMap(\.window.until)
      guard let last = ends.filter({ $0 < checked.date }).max() else { continue }
      return Bilingual(
        vi: "mã “\(code)” không còn trong danh mục “\(id.value)” từ sau ngày \(last)",
        en: "“\(code)” left the list “\(id.value)” after \(last)")
    }
    return nil
  }
}

extension CheckedForm {
  /// Whether nothing can be answered to one of the fields by its own bounds.
  fileprivate var hasImpossibleField: Bool {
    nodes.indices.contains {
      contradiction(of: $0) != nil || nodes[$0].field?.field.hasReversedBounds ?? false
    }
  }
}

extension FormCondition {
  /// What YAML took away is reported; what is left of the text says nothing.
  func isBroken(_ context: CheckContext) -> Bool {
    written.range.isEmpty || context.isBroken(place.withOneMore)
  }

  /// The text constant that a problem is about.
  fileprivate func code(at range: SourceRange) -> String? {
    for node in expression.parsed.tree.nodes {
      guard case .literal(.string(let text)) = node.kind else { continue }
      let isAt =
        switch written.syntax {
        case .cel: written.origin.range(of: node.range) == range
        default: node.range == range
        }
      if isAt { return text.string }
    }
    return nil
  }
}

extension ExpressionProblem {
  /// Whether it is a name that nothing has.
  var isOfNames: Bool { code == .undeclaredName || code == .unknownField }
}
