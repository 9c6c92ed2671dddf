import CatalogModel
import SourceText

/// Which questions conditions name.
enum QuestionNames {
  /// The question of `questions.<id>` or `questions.<id>.<part>`.
  static func id(of name: String) -> Substring? {
    guard name.hasPrefix("questions.") else { return nil }
    let rest = name.dropFirst("questions.".count)
    let id = rest.prefix { $0 != "." }
    return id.isEmpty ? nil : id
  }

  /// Calls `visit` with every name of a question written in `content`.
  static func forEach(in content: ProcedureContent, _ visit: (Substring, Located<String>) -> Void) {
    func look(_ name: Located<String>) {
      if let id = id(of: name.value) { visit(id, name) }
    }
    content.forEachCondition { $0.names.forEach(look) }
    content.forEachCountedName(look)
  }

  /// A question that a condition of a fragment names.
  struct Asked {
    var id: String
    var name: Located<String>
    var fragment: Fragment
    var place: Place { fragment.header.at(name.range) }
  }

  /// Questions that a fragment's conditions name; fragments inside it too.
  static func inside(
    fragment id: String, in catalog: Catalog, during window: Window
  ) -> [Asked] {
    var found: [Asked] = []
    var seen: Set<String> = []
    var pending = [id]
    while let next = pending.popLast() {
      guard seen.insert(next).inserted else { continue }
      for fragment in catalog.fragments.versions(of: next)
      where fragment.header.window.overlaps(window) {
        for use in fragment.documents {
          use.forEach { use in
            for condition in [use.when, use.certified].compactMap({ $0 }) {
              for name in condition.names {
                if let question = Self.id(of: name.value) {
                  found.append(Asked(id: String(question), name: name, fragment: fragment))
                }
              }
            }
            if case .include(let inner) = use.what { pending.append(inner.value) }
          }
        }
      }
    }
    return found
  }
}
