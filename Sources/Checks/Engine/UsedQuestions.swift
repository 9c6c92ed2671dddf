import CatalogModel
import SourceText

/// The questions of a procedure on which something depends.
struct UsedQuestions {
  private var ids: Set<String> = []
  private let catalog: Catalog
  private let window: Window

  init(of procedure: Procedure, in catalog: Catalog) {
    self.catalog = catalog
    window = procedure.header.window
    add(procedure.content)
    for level in procedure.levels { add(level.content) }
    for part in catalog.localParts.versions(of: procedure.code.value)
    where part.header.window.overlaps(window) {
      add(part.content)
      for level in part.levels { add(level.content) }
    }
    for question in procedure.questions { add(question) }
  }

  func contains(_ id: String) -> Bool { ids.contains(id) }

  /// Names that were used and are no question: a misspelt one is not also an unused one.
  func strangers(to declared: [String]) -> [String] { ids.subtracting(declared).sorted() }

  private mutating func add(_ name: String) {
    if let id = QuestionNames.id(of: name) { ids.insert(String(id)) }
  }

  private mutating func add(_ content: ProcedureContent) {
    QuestionNames.forEach(in: content) { id, _ in ids.insert(String(id)) }
    // One that is counted without `questions.` before it is misspelt, not unused.
    content.forEachCountedName {
      if QuestionNames.id(of: $0.value) == nil { ids.insert($0.value) }
    }
    content.forEachInclude { fragment in
      for question in QuestionNames.inside(
        fragment: fragment.value, in: catalog, during: window)
      {
        ids.insert(question.id)
      }
    }
    for process in content.process?.values ?? [] {
      for version in catalog.processes.versions(of: process.value) { add(version.steps) }
    }
  }

  private mutating func add(_ steps: [ProcessStep]) {
    for step in steps {
      switch step.next {
      case .branches(let branches):
        for name in branches.flatMap({ $0.when?.names ?? [] }) { add(name.value) }
      case .parallel(let branches, _): for branch in branches { add(branch) }
      default: break
      }
    }
  }

  /// A question that another one waits for is used; one that only names itself is not.
  private mutating func add(_ question: FormField) {
    question.forEach { field in
      for name in field.conditions.flatMap(\.names) {
        guard let id = QuestionNames.id(of: name.value), id != question.id?.value ?? "" else {
          continue
        }
        ids.insert(String(id))
      }
      if let value = field.calculate?.value { add(value) }
      if let value = field.defaultValue?.value { add(value) }
    }
  }

  private mutating func add(_ value: SyntaxValue) {
    switch value {
    case .scalar(let text, _):
      // An expression: every `questions.<id>` in it.
      for part in text.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == ".") }) {
        add(String(part))
      }
    case .list(let values): for value in values { add(value) }
    case .map(let entries): for entry in entries { add(entry.value) }
    }
  }
}
