public import CatalogModel
import SourceText

/// The short address in a QR code (địa chỉ tra cứu), and where it leads.
public struct LookupAddress: Hashable, Sendable {
  /// What the code holds.
  public var payload: String
  /// National code of the procedure (mã thủ tục).
  public var code: String
  public var level: Level

  public init(payload: String, code: String, level: Level) {
    self.payload = payload
    self.code = code
    self.level = level
  }

  /// Where an address leads on a day.
  public struct Target: Hashable, Sendable {
    /// Id of the profile, where it has one.
    public var profile: String?
    public var address: String
    /// The day somebody last saw the procedure there.
    public var verified: CalendarDate?
  }

  /// The address of a procedure at a level; nil without host or template.
  ///
  /// `agency` has no value here: agencies are reorganised, and a poster stays on its wall.
  /// - Throws: when the template of the payload is none.
  public static func payload(
    for procedure: Procedure, _ level: Level, _ settings: LookupSettings
  ) throws(URITemplateError) -> LookupAddress? {
    guard let host = settings.host?.value, !host.isEmpty, let template = settings.payload?.value
    else { return nil }
    let values = Self.values(procedure, level, host: host, agency: nil)
    let payload = try URITemplate(template).expand(values)
    return LookupAddress(payload: payload, code: procedure.code.value, level: level)
  }

  /// The addresses of all public procedures of a catalog, by level, then by code.
  ///
  /// Internal procedures have none (QĐ 1085/QĐ-TTg).
  public static func all(in catalog: ResolvedCatalog) throws(URITemplateError) -> [LookupAddress] {
    guard let settings = catalog.catalog.settings?.lookup else { return [] }
    var result: [LookupAddress] = []
    for resolved in catalog.procedures where !resolved.procedure.isInternal {
      if let address = try payload(for: resolved.procedure, resolved.level, settings) {
        result.append(address)
      }
    }
    return result
  }

  /// The first profile in force on `date` whose variables are all known and whose address is
  /// one that people can safely be sent to.
  ///
  /// - Parameter agency: code of the one agency that executes it, where there is one.
  public static func target(
    for procedure: Procedure, _ level: Level, agency: String? = nil, _ settings: LookupSettings,
    on date: CalendarDate
  ) -> Target? {
    let values = Self.values(procedure, level, host: settings.host?.value, agency: agency)
    for target in settings.targets where (target.effective?.window ?? .always).contains(date) {
      guard let text = target.template?.value, let template = try? URITemplate(text),
        template.variables.allSatisfy({ values($0) != nil })
      else { continue }
      let address = template.expand(values)
      guard isSafe(address) else { continue }
      return Target(
        profile: target.id?.value, address: address, verified: target.verified?.value)
    }
    return nil
  }

  /// Where the code of a procedure leads on the day of the catalog.
  public static func target(
    of procedure: ResolvedProcedure, in resolved: ResolvedCatalog, _ settings: LookupSettings
  ) -> Target? {
    target(
      for: procedure.procedure, procedure.level, agency: agency(of: procedure, in: resolved),
      settings, on: resolved.date)
  }

  /// The code of the one agency that executes the procedure, where it is one.
  private static func agency(
    of procedure: ResolvedProcedure, in resolved: ResolvedCatalog
  )
    -> String?
  {
    guard let executes = procedure.content.agencies?.executes, executes.count == 1,
      case .agency(let id)? = executes.first, let agency = resolved.agency(id.value),
      agency.forEachUnit == nil
    else { return nil }
    return agency.code?.value
  }

  /// The variables of the templates of `lookup`.
  public static let variables = ["host", "code", "level", "agency", "portal-id"]

  private static func values(
    _ procedure: Procedure, _ level: Level, host: String?, agency: String?
  ) -> (String) -> String? {
    { name in
      switch name {
      case "host": host
      case "code": procedure.code.value
      case "level": level.rawValue
      case "agency": agency
      case "portal-id": procedure.portalID?.value
      default: nil
      }
    }
  }

  /// An absolute http address: no `javascript:`, nothing that ends an attribute or a line.
  static func isSafe(_ address: String) -> Bool {
    let scheme = ["https://", "http://"].first { address.lowercased().hasPrefix($0) }
    guard let scheme, address.utf8.count > scheme.utf8.count else { return false }
    return address.utf8.allSatisfy {
      switch $0 {
      case 0...0x20, 0x22, 0x27, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x7F...: false
      default: true
      }
    }
  }

  /// What follows the host: `/t/1.001193/commune`; nil when the payload is no http address.
  public var path: String? {
    guard Self.isSafe(payload), let scheme = payload.range(of: "://") else { return nil }
    let rest = payload[scheme.upperBound...]
    guard let slash = rest.firstIndex(where: { $0 == "/" || $0 == "?" || $0 == "#" }) else {
      return "/"
    }
    let path = rest[slash...].prefix { $0 != "#" }
    return path.first == "/" ? String(path) : "/" + path
  }
}

extension StringProtocol {
  fileprivate func range(of text: String) -> Range<Index>? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(text) {
        return index..<self.index(index, offsetBy: text.count)
      }
      index = self.index(after: index)
    }
    return nil
  }
}
