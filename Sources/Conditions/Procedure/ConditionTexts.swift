public import CatalogModel
import Diagnostics
import Expressions
public import SourceText

/// Says the conditions of one procedure in the manner of law, in the catalog's first language
/// (điều kiện bằng lời).
public struct ConditionTexts: Sendable {
  private struct Words: Sendable {
    var scope: ConditionScope
    var vocabulary: Vocabulary
  }

  private let catalog: ResolvedCatalog
  private let questions: [FormField]
  /// Made when the first condition is said: most procedures have none.
  private let words: SharedTable<Words>?
  /// What was said: the same condition stands in several outputs, and in every case.
  private let said = SharedMemo<Condition.Syntax, String?>()

  public init(_ resolved: ResolvedProcedure, in catalog: ResolvedCatalog) {
    self.catalog = catalog
    questions = resolved.procedure.questions
    // The names are in that language: no other could be woven with ours.
    words = Language(rawValue: catalog.primaryLanguage).map { language in
      SharedTable {
        Words(
          scope: ConditionScope(
            of: [resolved.procedure], added: [resolved.content], in: catalog.catalog,
            on: catalog.date),
          vocabulary: Vocabulary(of: resolved, in: catalog, language))
      }
    }
  }

  /// "Khi …"; nil where something in it has no name or no words.
  public func sentence(of condition: Condition) -> String? {
    said.value(of: condition.syntax) { say(condition) }
  }

  private func say(_ condition: Condition) -> String? {
    guard let words = words?.value,
      let checked = CheckedCondition(condition, in: words.scope), checked.problems.isEmpty
    else { return nil }
    return try? checked.expression.sentence(words.vocabulary).text
  }

  /// The files of the code lists whose values a sentence may name.
  public func files(of condition: Condition) -> [FileID] {
    condition.names.compactMap { name in
      let parts = name.value.split(separator: ".")
      guard parts.count > 1, parts[0] == "questions",
        case .list(let id)? = questions.first(where: { $0.id?.value ?? "" == parts[1] })?.options
      else { return nil }
      return catalog.codeList(id.value)?.header.place.file
    }
  }
}
