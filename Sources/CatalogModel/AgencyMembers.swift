import SourceText

/// One agency of a class: that of one administrative unit (cơ quan của một đơn vị hành chính).
public struct AgencyMember: Sendable {
  /// `ubnd-cap-xa/00691`: the class, and the code of the unit.
  public var id: String
  /// Code of the unit (mã đơn vị hành chính).
  public var unit: String
  /// Name of the unit.
  public var unitName: String
  /// Its own name, else that of the class with the unit's name filled in.
  public var name: HumanText?
  /// Identification code (mã định danh).
  public var code: String?
  public var address: HumanText?
  public var phone: String?
}

extension Agency {
  /// Whether this declares one agency for each administrative unit.
  public var isClass: Bool { forEachUnit != nil }

  /// Which level of its list has an agency for each unit; `commune` unless said.
  public var levelOfUnits: Level { unitLevel?.value ?? .commune }

  /// The agencies of a class as of a day, in the order of the list.
  ///
  /// A list without levels has one agency for each entry, unless a level is asked for.
  public func members(of list: CodeList, on date: CalendarDate) -> [AgencyMember] {
    guard isClass else { return [] }
    let isFlat = unitLevel == nil && list.entries.allSatisfy { $0.level == nil }
    let level = levelOfUnits.rawValue
    var facts: [String: Member] = [:]
    for member in members where facts[member.unit.value] == nil {
      facts[member.unit.value] = member
    }
    var seen: Set<String> = []
    return list.entries.compactMap { entry in
      guard entry.window.contains(date), isFlat || entry.level == level,
        seen.insert(entry.code).inserted
      else { return nil }
      let own = facts[entry.code]
      return AgencyMember(
        id: Self.memberID(id.value, unit: entry.code), unit: entry.code, unitName: entry.name,
        name: own?.name
          ?? name?.replacing(Self.unitName) { _, isFirst in
            isFirst ? entry.name : UnitName.insideName(entry.name)
          },
        code: own?.code?.value, address: own?.address, phone: own?.phone?.value)
    }
  }

  /// The id of the member of a class for one unit.
  public static func memberID(_ agency: String, unit: String) -> String { "\(agency)/\(unit)" }

  /// What people call the agency: of a class the class as a whole
  /// (“Ủy ban nhân dân cấp xã”), never the template.
  ///
  /// - Parameter language: that of plain text in the catalog.
  public func displayName(_ language: String = "vi") -> HumanText? {
    guard isClass else { return name }
    return name?.replacing(Self.unitName, primary: language) { language, _ in
      language == "vi" ? vietnameseUnits : englishUnits
    }
  }

  private static let unitName = "{unit.name}"

  private var vietnameseUnits: String {
    switch levelOfUnits {
    case .province: "cấp tỉnh"
    case .district: "cấp huyện"
    case .commune: "cấp xã"
    case .ministry, .other: "từng đơn vị"
    }
  }

  private var englishUnits: String {
    switch levelOfUnits {
    case .province: "(each province)"
    case .district: "(each district)"
    case .commune: "(each commune)"
    case .ministry, .other: "(each unit)"
    }
  }
}

extension ResolvedCatalog {
  /// The agencies of a class on the day; empty for a single agency.
  public func members(of agency: Agency) -> [AgencyMember] {
    guard let list = agency.forEachUnit.flatMap({ codeList($0.value) }) else { return [] }
    return agency.members(of: list, on: date)
  }

  /// The language of plain text.
  public var primaryLanguage: String { catalog.settings?.languageCodes.first ?? "vi" }

  /// What people call the agency; nil where nothing declares it or its name.
  public func agencyName(_ id: String) -> HumanText? {
    namedAgency(id)?.displayName(primaryLanguage)
  }

  /// The version of the day, else the last one: an agency that is named may be gone, or to come.
  public func namedAgency(_ id: String) -> Agency? {
    agency(id) ?? catalog.agencies.versions(of: id).last
  }
}

extension HumanText {
  /// The text with every `pattern` replaced, language by language.
  ///
  /// - Parameters:
  ///   - primary: the language of `text`.
  ///   - replacement: by language, and by whether it begins the text.
  func replacing(
    _ pattern: String, primary: String = "vi",
    _ replacement: (_ language: String, _ isFirst: Bool) -> String
  ) -> HumanText {
    var result = self
    result.verbatimStart = nil
    result.text = Self.replace(text, pattern) { replacement(primary, $0) }
    for index in translations.indices {
      let translation = translations[index]
      result.translations[index].text = Self.replace(translation.text, pattern) {
        replacement(translation.language, $0)
      }
    }
    return result
  }

  private static func replace(
    _ text: String, _ pattern: String, by replacement: (_ isFirst: Bool) -> String
  ) -> String {
    let (bytes, pattern) = (Array(text.utf8), Array(pattern.utf8))
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: pattern) {
        result += replacement(index == 0).utf8
        index += pattern.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// Names of administrative units inside longer names.
private enum UnitName {
  /// The common noun of a unit is written small inside a name (“Ủy ban nhân dân xã Ngọc Đường”,
  /// phụ lục II NĐ 30/2020/NĐ-CP), but not before a number (“Phường 1”). Where the name is that
  /// of a person or an event the catalog writes the member's own name.
  static func insideName(_ name: String) -> String {
    for (capital, small) in nouns {
      let start = capital + " "
      guard name.utf8.starts(with: start.utf8) else { continue }
      let rest = name.utf8.dropFirst(start.utf8.count)
      if let first = rest.first, (0x30...0x39).contains(first) { return name }
      return small + " " + String(decoding: rest, as: UTF8.self)
    }
    return name
  }

  private static let nouns: KeyValuePairs = [
    "Tỉnh": "tỉnh", "Thành phố": "thành phố", "Huyện": "huyện", "Quận": "quận",
    "Thị xã": "thị xã", "Thị trấn": "thị trấn", "Xã": "xã", "Phường": "phường",
    "Đặc khu": "đặc khu",
  ]
}
