import CatalogModel
import Diagnostics
import SourceText

extension ProcessDefinition {
  /// Every step, those of parallel lanes behind their own.
  var allSteps: [ProcessStep] { steps.flatMap(\.withLanes) }
}

extension ProcessStep {
  var withLanes: [ProcessStep] {
    guard case .parallel(let lanes, _) = next else { return [self] }
    return [self] + lanes.flatMap { $0.flatMap(\.withLanes) }
  }

  var isParallel: Bool {
    if case .parallel = next { true } else { false }
  }

  /// As sentences name it.
  var title: Bilingual { Bilingual(name?.text ?? id?.value ?? "…") }

  /// The bytes that name it.
  var nameRange: SourceRange { id?.range ?? name?.range ?? range }
}
