import CatalogModel
import SourceText

/// The fragments of documents that a procedure includes, and who else includes them.
enum ServedFragments {
  /// Those that hold on some of its days, fragments inside them too.
  static func all(of procedure: Procedure, in catalog: Catalog) -> [Fragment] {
    var pending: [String] = []
    for content in [procedure.content] + procedure.levels.map(\.content) {
      content.forEachInclude { pending.append($0.value) }
    }
    guard !pending.isEmpty else { return [] }
    var found: [Fragment] = []
    var seen: Set<String> = []
    while let next = pending.popLast() {
      guard seen.insert(next).inserted else { continue }
      for fragment in catalog.fragments.versions(of: next)
      where fragment.header.window.overlaps(procedure.header.window) {
        found.append(fragment)
        for use in fragment.documents {
          use.forEach { if case .include(let id) = $0.what { pending.append(id.value) } }
        }
      }
    }
    return found
  }

  /// Those with a condition that begins with nothing known.
  static func strange(of procedure: Procedure, in catalog: Catalog) -> [Fragment] {
    all(of: procedure, in: catalog).filter { fragment in
      fragment.documentConditions.contains { !ConditionNames.strangers(in: $0).isEmpty }
    }
  }

  /// Whether no earlier procedure includes the fragment.
  static func isFirst(
    _ procedure: Procedure, toServe fragment: Fragment, in catalog: Catalog
  ) -> Bool {
    let first = catalog.procedures.all.first { other in
      all(of: other, in: catalog).contains { $0.header.place == fragment.header.place }
    }
    return first?.header.place == procedure.header.place
  }
}

extension Fragment {
  /// Every condition under which its documents are asked for.
  var documentConditions: [Condition] {
    var conditions: [Condition] = []
    for use in documents {
      use.forEach { conditions += [$0.when, $0.certified].compactMap { $0 } }
    }
    return conditions
  }
}
