public import SourceText

/// What is written in a project and is not in its catalog: declarations that could not be read,
/// and the places of values that could not.
///
/// What could not be read is broken, not missing: nothing may be concluded from its absence.
public struct Unread: Sendable {
  /// A declaration that could not be read, with what its text still shows.
  public struct Declaration: Hashable, Sendable {
    /// nil when unknown.
    public var kind: DeclarationKind?
    /// Its id, code or number; nil when unknown.
    public var id: String?

    public init(kind: DeclarationKind? = nil, id: String? = nil) {
      self.kind = kind
      self.id = id
    }
  }

  private var ids: [DeclarationKind: Set<String>] = [:]
  private var idsOfAnyKind: Set<String> = []
  private var kindsWithoutID: Set<DeclarationKind> = []
  private var hasUnknown = false
  /// In each file where errors of reading stand, by their starts.
  private var broken: [FileID: [SourceRange]] = [:]

  public init() {}

  /// - Parameter broken: where errors of reading were found.
  public init(_ declarations: [Declaration], broken places: some Sequence<Place>) {
    for declaration in declarations {
      switch (declaration.kind, declaration.id) {
      case (let kind?, let id?): ids[kind, default: []].insert(id)
      case (nil, let id?): idsOfAnyKind.insert(id)
      case (let kind?, nil): kindsWithoutID.insert(kind)
      case (nil, nil): hasUnknown = true
      }
    }
    for place in places { broken[place.file, default: []].append(place.range) }
    for file in broken.keys { broken[file]?.sort { $0.start < $1.start } }
  }

  /// Whether a whole declaration is missing, so that what nobody names may be named there.
  public var hasDeclarations: Bool {
    hasUnknown || !ids.isEmpty || !idsOfAnyKind.isEmpty || !kindsWithoutID.isEmpty
  }

  /// Whether nothing at all was lost.
  public var isEmpty: Bool { !hasDeclarations && broken.isEmpty }

  /// Whether a declaration of the kind with the id may be among those that could not be read.
  public func mayDeclare(_ kind: DeclarationKind, _ id: String) -> Bool {
    hasUnknown || kindsWithoutID.contains(kind) || idsOfAnyKind.contains(id)
      || ids[kind]?.contains(id) ?? false
  }

  /// Whether something of the kind may be among what could not be read.
  public func mayDeclare(_ kind: DeclarationKind) -> Bool {
    hasUnknown || kindsWithoutID.contains(kind) || !idsOfAnyKind.isEmpty || ids[kind] != nil
  }

  /// Whether something at the place could not be read: what seems to be missing there may not be.
  public func touches(_ place: Place) -> Bool {
    guard !broken.isEmpty, let ranges = broken[place.file] else { return false }
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].start < place.range.start { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].start < place.range.end
  }
}

/// A name that no declaration has.
public struct UnresolvedReference: Sendable {
  public var reference: Reference
  /// The id that was probably meant.
  public var guess: String?
  /// Where the slip probably is instead: the id of a declaration that nobody names.
  public var declaration: Misspelt?

  /// An id that was probably declared otherwise than it is named.
  public struct Misspelt: Hashable, Sendable {
    public var place: Place
    /// Whether it is no id at all, which is a finding of its own.
    public var isMalformed: Bool

    public init(_ place: Place, isMalformed: Bool) {
      self.place = place
      self.isMalformed = isMalformed
    }
  }

  public init(_ reference: Reference, guess: String?, declaration: Misspelt? = nil) {
    self.reference = reference
    self.guess = guess
    self.declaration = declaration
  }
}
