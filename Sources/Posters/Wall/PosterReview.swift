import Backends
import CatalogModel
import Diagnostics
import SourceText

/// What speaks against hanging a procedure on a wall.
struct PosterReview {
  let catalog: ResolvedCatalog
  let lock: LookupLock
  let isProof: Bool
  private let issued: [String: LookupLock.Entry]

  init(_ catalog: ResolvedCatalog, _ lock: LookupLock, isProof: Bool) {
    self.catalog = catalog
    self.lock = lock
    self.isProof = isProof
    issued = Dictionary(lock.entries.map { ($0.address.payload, $0) }) { first, _ in first }
  }

  /// Whether somebody still has to approve what the sheet would say.
  static func isDraft(_ item: ResolvedProcedure) -> Bool {
    item.procedure.header.isDraft || item.localPart?.header.isDraft ?? false
  }

  /// The address, where nothing speaks against printing it.
  func address(
    of item: ResolvedProcedure, _ findings: inout [Finding]
  ) -> LookupAddress? {
    let procedure = item.procedure
    let place = procedure.header.namePlace
    let code = Bilingual(procedure.code.value)
    guard let settings = catalog.catalog.settings?.lookup,
      let address = try? LookupAddress.payload(for: procedure, item.level, settings),
      // Two bytes say that text beyond ASCII is UTF-8.
      (1...QRSymbol.Correction.high.capacity - 2).contains(address.payload.utf8.count)
    else {
      findings.append(Finding(.posterNoAddress, at: place, ["code": code]))
      return nil
    }
    if let retired = issued[address.payload]?.retired, retired.date <= catalog.date {
      findings.append(
        Finding(
          .posterAddressRetired, at: place,
          [
            "code": code, "reason": Bilingual(retired.reason),
            "date": Bilingual(vi: retired.date.vietnamese, en: retired.date.description),
          ]))
      return nil
    }
    if LookupAddress.target(of: item, in: catalog, settings) == nil {
      findings.append(
        Finding(
          .posterLeadsNowhere, at: place,
          [
            "code": code,
            "date": Bilingual(vi: catalog.date.vietnamese, en: catalog.date.description),
          ]))
      return nil
    }
    return address
  }

  func isIssued(_ address: LookupAddress) -> Bool { issued[address.payload] != nil }

  /// What concerns the catalog as a whole.
  func catalogFindings() -> [Finding] {
    guard !isProof, let settings = catalog.catalog.settings, let host = settings.lookup?.host,
      [".example", ".test", ".invalid", ".localhost"].contains(where: host.value.hasSuffix)
    else { return [] }
    return [
      Finding(
        .posterHostPlaceholder, at: settings.header.at(host.range),
        ["host": Bilingual(host.value)])
    ]
  }
}
