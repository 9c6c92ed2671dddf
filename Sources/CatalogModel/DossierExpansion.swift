import SourceText

/// Replaces `include` by the fragment's documents, with a guard against cycles and explosion.
public struct DossierExpansion {
  /// Most components one list of uses expands to. Two dozen fragments that each include
  /// the next one twice would otherwise be millions.
  public static let limit = 4096
  /// Fragments inside fragments, beyond which nothing is followed.
  static let deepest = 32

  let catalog: Catalog
  let date: CalendarDate
  /// Fragments being expanded, outermost first.
  private var open: [String] = []
  private var count = 0
  private var isCut = false

  init(catalog: Catalog, date: CalendarDate) {
    self.catalog = catalog
    self.date = date
  }

  /// What surrounds a use and completes it.
  private struct Context {
    /// The group or `include` around.
    var outer: DocumentUse?
    var conditions: [Condition] = []
    var isOptional = false
    /// The fragment around: its id and file.
    var fragment: (id: String, file: FileID)?
  }

  mutating func components(
    of uses: [DocumentUse]
  ) -> (components: [DossierComponent], isCut: Bool) {
    count = 0
    isCut = false
    let components = expand(uses, in: Context())
    return (components, isCut)
  }

  private mutating func expand(
    _ uses: [DocumentUse], in context: Context
  ) -> [DossierComponent] {
    var components: [DossierComponent] = []
    for written in uses {
      guard count < Self.limit else {
        isCut = true
        break
      }
      count += 1
      guard written.effective?.window.contains(date) ?? true else { continue }
      var use = written
      if let outer = context.outer { use.complete(from: outer) }
      if case .include(let id) = use.what {
        components += expandFragment(id.value, use, in: context)
      } else {
        components.append(component(use, in: context))
      }
    }
    return components
  }

  private mutating func expandFragment(
    _ id: String, _ use: DocumentUse, in context: Context
  ) -> [DossierComponent] {
    // A fragment inside itself adds nothing; a check reports it.
    guard !open.contains(id), let fragment = catalog.fragments.version(of: id, on: date) else {
      return []
    }
    guard open.count < Self.deepest else {
      isCut = true
      return []
    }
    open.append(id)
    defer { open.removeLast() }
    return expand(
      fragment.documents,
      in: Context(
        outer: use, conditions: context.conditions + [use.when].compactMap { $0 },
        isOptional: context.isOptional || use.isOptional,
        fragment: (id, fragment.header.place.file)))
  }

  private mutating func component(
    _ use: DocumentUse, in context: Context
  ) -> DossierComponent {
    // Members of a group are asked for when the group is: its conditions are not repeated.
    let inside = Context(outer: use, fragment: context.fragment)
    let kind: DossierComponent.Kind =
      switch use.what {
      case .document(let id): .document(id: id, catalog.documents.version(of: id.value, on: date))
      case .own(let id): .own(id: id)
      case .anyOf(let members): .group(.anyOf, expand(members, in: inside))
      case .firstOf(let members): .group(.firstOf, expand(members, in: inside))
      case .allOf(let members): .group(.allOf, expand(members, in: inside))
      case .include, nil: .unknown
      }
    return DossierComponent(
      kind: kind, use: use, conditions: context.conditions + [use.when].compactMap { $0 },
      isOptional: context.isOptional || use.isOptional,
      origin: context.fragment.map { .fragment(id: $0.id, Place($0.file, use.range)) }
        ?? .procedure(use.range))
  }
}

extension DocumentUse {
  /// Fills what this use leaves open from the group or `include` around it.
  public mutating func complete(from outer: DocumentUse) {
    var own = box.wrappedValue
    if own.originals == nil, own.copies == nil, own.either == nil {
      own.originals = outer.originals
      own.copies = outer.copies
      own.either = outer.either
    }
    if own.certified == nil { own.certified = outer.certified }
    if own.mode.isEmpty { own.mode = outer.mode }
    if own.channels.isEmpty { own.channels = outer.channels }
    if own.component == nil { own.component = outer.component }
    if own.digitization == nil { own.digitization = outer.digitization }
    box.wrappedValue = own
  }
}
