public import Expressions
public import SourceText
import Synchronization

extension Catalog {
  /// The id of the list of administrative units that `within` of an address names: of `catalog` the
  /// province's own, by which its agencies have their members, else the only one in force with
  /// provinces and communes.
  public func unitListID(within name: String, on date: CalendarDate) -> String {
    guard name == "catalog" else { return name }
    for agency in self.agencies.inForce(on: date) {
      if let id = agency.forEachUnit?.value { return id }
    }
    let lists = self.codeLists.inForce(on: date).filter(\.hasProvincesAndCommunes)
    return lists.count == 1 ? lists.first?.id.value ?? name : name
  }

  /// The list of administrative units that an address is within (danh mục đơn vị hành chính); nil
  /// where it is not in force.
  public func unitList(within name: String, on date: CalendarDate) -> CodeList? {
    self.codeLists.version(of: unitListID(within: name, on: date), on: date)
  }
}

extension CodeList {
  /// Whether it is a list of administrative units that addresses can be within.
  public var hasProvincesAndCommunes: Bool {
    let levels = Set(self.levels.map(\.value))
    return levels.isSuperset(of: [Level.province.rawValue, Level.commune.rawValue])
  }

  /// The administrative units of a day.
  public func units(on date: CalendarDate) -> UnitTable {
    unitTables.table(on: date) { UnitTable(entries, on: date) }
  }
}

/// Provinces and communes of a day, each code once (tỉnh, xã trong danh mục đơn vị hành chính).
public struct UnitTable: Sendable {
  public private(set) var provinces: [CodeList.Entry] = []
  public private(set) var communes: [CodeList.Entry] = []
  public private(set) var provinceCodes: Set<CELText> = []
  public private(set) var communeCodes: Set<CELText> = []
  /// The province of each commune.
  public private(set) var provinceOfCommune: [CELText: CELText] = [:]

  /// Whether the communes are too many for renderers to offer them in every field: with the thousands
  /// of a country JSON Forms 3 hangs.
  public var isLong: Bool { communes.count > 300 }

  /// Where they are written.
  public private(set) var files: Set<FileID> = []

  /// What no list says anything of.
  public init() {}

  fileprivate init(_ entries: [CodeList.Entry], on date: CalendarDate) {
    for entry in entries where entry.window.contains(date) {
      switch entry.level.flatMap(Level.init(rawValue:)) {
      case .province:
        guard provinceCodes.insert(CELText(entry.code)).inserted else { continue }
        provinces.append(entry)
      case .commune:
        guard communeCodes.insert(CELText(entry.code)).inserted else { continue }
        communes.append(entry)
        if let parent = entry.parent {
          provinceOfCommune[CELText(entry.code)] = CELText(parent)
        }
      default: continue
      }
      files.insert(entry.place.file)
    }
  }
}

/// Tables of one list, made when first asked for: a country has thousands of units, and every address
/// of every form looks them up.
public final class UnitTables: Sendable {
  private let made = Mutex<[CalendarDate: UnitTable]>([:])

  init() {}

  fileprivate func table(on date: CalendarDate, _ make: () -> UnitTable) -> UnitTable {
    made.withLock { made in
      if let table = made[date] { return table }
      let table = make()
      made[date] = table
      return table
    }
  }
}
