public import Backends
public import CatalogModel
public import Diagnostics
import SourceText

/// The sheets of a set, one after another, each made only when it is asked for.
public struct PosterPlan: Sendable {
  /// One sheet.
  public struct Sheet: Sendable {
    public var content: SheetContent
    /// For the name of a file of its own, without ending: any text.
    public var name: [String]
    /// What its codes hold.
    public var payloads: [String]

    /// The sheet without some of its rows; nil when none is left.
    public func without(_ cells: [String: Set<Int>]) -> Sheet? {
      guard let failed = cells["procedures"], let rows = content.rows["procedures"],
        failed.count < rows.count
      else { return nil }
      var sheet = self
      let kept = rows.indices.filter { !failed.contains($0) }
      sheet.content.rows["procedures"] = kept.map { rows[$0] }
      sheet.payloads = kept.map { payloads[$0] }
      return sheet
    }
  }

  let catalog: ResolvedCatalog
  let form: PosterKind.Form
  let isProof: Bool
  /// Procedures that may be printed, with their addresses.
  let items: [(item: ResolvedProcedure, address: LookupAddress)]
  let groups: [Group]
  /// Rows or labels on a page; 0 for sheets of one procedure.
  let capacity: Int
  let logo: SheetPicture?
  private let facts: PosterFacts

  /// What speaks against printing; errors concern procedures that are left out.
  public let findings: [Finding]
  /// Drafts and internal procedures that a selection left out, by code and level.
  public let leftOut: [String]

  /// A run of sheets under one heading.
  struct Group: Sendable {
    var title: String
    var office: PosterOffice?
    var level: Level?
    var name: [String]
    /// Indices into `items`.
    var members: [Int]
    /// Sheets before this group.
    var start = 0
    var pages = 0
  }

  public var count: Int { groups.last.map { $0.start + $0.pages } ?? 0 }

  /// - Parameters:
  ///   - capacity: rows or labels that the drawing has room for; a page needs none.
  ///   - lock: every address ever issued.
  public init(
    _ selection: PosterSelection, _ form: PosterKind.Form, capacity: Int,
    in catalog: ResolvedCatalog, lock: LookupLock, logo: SheetPicture? = nil
  ) {
    self.catalog = catalog
    self.form = form
    self.logo = logo
    isProof = selection.isProof
    self.capacity = form == .page ? 0 : max(1, capacity)
    let review = PosterReview(catalog, lock, isProof: selection.isProof)
    var findings = review.catalogFindings()
    var leftOut: [String] = []
    var items: [(item: ResolvedProcedure, address: LookupAddress)] = []
    var notIssued = 0
    for item in catalog.procedures where selection.wants(item) {
      let procedure = item.procedure
      let isNamed = selection.codes.contains(procedure.code.value)
      let reason: CheckInfo? =
        procedure.isInternal
        ? .posterInternal : PosterReview.isDraft(item) && !isProof ? .posterDraft : nil
      if let reason {
        leftOut.append("\(procedure.code.value) (\(item.level.rawValue))")
        if isNamed {
          let place =
            procedure.header.isDraft || procedure.isInternal
            ? procedure.header.namePlace
            : item.localPart?.header.namePlace ?? procedure.header.namePlace
          findings.append(
            Finding(reason, at: place, ["code": Bilingual(procedure.code.value)]))
        }
        continue
      }
      guard let address = review.address(of: item, &findings) else { continue }
      guard isProof || review.isIssued(address) else {
        notIssued += 1
        continue
      }
      items.append((item, address))
    }
    if notIssued > 0, let settings = catalog.catalog.settings {
      findings.append(
        Finding(
          .posterAddressNotIssued,
          at: settings.header.at(settings.lookup?.payload?.range ?? settings.header.nameRange),
          ["count": Bilingual(String(notIssued))]))
    }
    self.items = items
    facts = PosterFacts(catalog, items.map(\.item))
    self.findings = Findings.deduplicated(findings)
    self.leftOut = leftOut
    groups = Self.numbered(
      PosterGroups(selection, form, catalog, items.map(\.item)).groups, capacity)
  }

  private static func numbered(_ groups: [Group], _ capacity: Int) -> [Group] {
    var start = 0
    return groups.filter { !$0.members.isEmpty }.map { group in
      var group = group
      group.start = start
      group.pages =
        capacity == 0
        ? group.members.count : (group.members.count + capacity - 1) / capacity
      start += group.pages
      return group
    }
  }

  /// The sheet with a number from 0 to `count` - 1.
  public func sheet(_ number: Int) -> Sheet? {
    guard let group = group(of: number) else { return nil }
    let index = number - group.start
    guard capacity > 0 else {
      let (item, address) = items[group.members[index]]
      guard var content = facts.content(item, address, office: group.office) else { return nil }
      complete(&content)
      let office = group.office.map { [$0.id] } ?? []
      return Sheet(
        content: content, name: office + [item.procedure.code.value, item.level.rawValue],
        payloads: [address.payload])
    }
    let members = group.members.dropFirst(index * capacity).prefix(capacity)
    var content = SheetContent(
      subject: Bilingual(
        vi: "\(group.title), trang \(index + 1)", en: "\(group.title), page \(index + 1)"))
    content.texts["title"] = group.title
    content.texts["agency"] = group.office?.name
    content.texts["level"] = group.level.map(PosterWords.level)
    if group.pages > 1 { content.texts["page"] = "Trang \(index + 1)/\(group.pages)" }
    if let level = group.level { content.flags.insert(level.rawValue) }
    complete(&content)
    var payloads: [String] = []
    content.rows["procedures"] = members.compactMap { member in
      let (item, address) = items[member]
      guard var cell = facts.content(item, address, office: group.office) else { return nil }
      payloads.append(address.payload)
      if isProof { cell.flags.insert("proof") }
      return cell
    }
    return Sheet(
      content: content,
      name: group.name + (group.pages > 1 ? [String(index + 1)] : []), payloads: payloads)
  }

  private func group(of number: Int) -> Group? {
    var (low, high) = (0, groups.count)
    while low < high {
      let middle = (low + high) / 2
      if groups[middle].start + groups[middle].pages <= number {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return groups.indices.contains(low) && number >= 0 ? groups[low] : nil
  }

  /// What every sheet of the set says.
  private func complete(_ content: inout SheetContent) {
    content.texts["version"] = "Theo danh mục ngày \(catalog.date.vietnamese)"
    content.texts["catalog"] = catalog.catalog.settings?.name?.text
    content.pictures["logo"] = logo
    guard isProof else { return }
    content.flags.insert("proof")
    content.stamp = "BẢN IN THỬ – KHÔNG NIÊM YẾT"
  }
}
