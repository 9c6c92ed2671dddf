import CatalogModel
import SourceText

extension CheckContext {
  /// The field of a form that answers a question (`from`); nil where it says none, or one that is
  /// not there.
  func source(of question: FormField) -> FormField? {
    guard let from = question.from?.value, let dot = from.firstIndex(of: ".") else { return nil }
    return formPaths(of: String(from[..<dot]))[String(from[from.index(after: dot)...])]
  }
}
