public import CatalogModel
import SourceText

/// Which procedures are printed, and for whom. Empty means no restriction.
public struct PosterSelection: Sendable {
  public var kind: PosterKind
  public var levels: Set<Level> = []
  public var sectors: Set<String> = []
  /// Agencies by id; a class (`ubnd-cap-xa`) stands for all its members, `ubnd-cap-xa/00691`
  /// for one.
  public var agencies: [String] = []
  public var codes: Set<String> = []
  /// Only versions that came into force, or whose decision was given, on or after this day.
  public var changedSince: CalendarDate?
  /// Sheets that are only to be looked at: drafts are let in, and every sheet says so.
  public var isProof = false

  public init(_ kind: PosterKind) { self.kind = kind }

  /// Whether the procedure is asked for, agencies left aside.
  func wants(_ item: ResolvedProcedure) -> Bool {
    let procedure = item.procedure
    guard levels.isEmpty || levels.contains(item.level),
      codes.isEmpty || codes.contains(procedure.code.value),
      sectors.isEmpty || procedure.sector.map({ sectors.contains($0.value) }) ?? false
    else { return false }
    guard let changedSince else { return true }
    let days = [
      procedure.header.effective?.from?.value, procedure.decision?.date?.value,
      item.localPart?.header.effective?.from?.value, item.localPart?.decision?.date?.value,
    ]
    return days.compactMap(\.self).contains { $0 >= changedSince }
  }
}

/// One office that sheets are printed for.
public struct PosterOffice: Hashable, Sendable {
  /// `ttpvhcc-tinh`, `ttpvhcc-cap-xa/00691`.
  public var id: String
  /// The agency, or the class that it is a member of.
  public var agency: String
  public var name: String
}

extension ResolvedCatalog {
  /// The offices an id stands for; empty when there is none.
  public func offices(_ id: String) -> [PosterOffice] {
    let parts = id.split(separator: "/", maxSplits: 1).map(String.init)
    guard let first = parts.first, let agency = agency(first) else { return [] }
    guard agency.isClass else {
      guard parts.count == 1 else { return [] }
      return [PosterOffice(id: id, agency: id, name: agency.name?.text ?? id)]
    }
    return members(of: agency)
      .filter { parts.count == 1 || $0.unit == parts[1] }
      .map { PosterOffice(id: $0.id, agency: first, name: $0.name?.text ?? $0.id) }
  }
}

extension ResolvedProcedure {
  /// Whether dossiers are received there.
  func isReceived(at agency: String) -> Bool {
    content.places?.receive.contains { $0.value == agency } ?? false
  }

  /// Whether an agency decides or does the work.
  func isHandled(by agency: String) -> Bool {
    let roles = content.agencies
    return ((roles?.decides ?? []) + (roles?.executes ?? []) + (roles?.delegated ?? [])).contains {
      if case .agency(let id) = $0 { id.value == agency } else { false }
    }
  }
}
