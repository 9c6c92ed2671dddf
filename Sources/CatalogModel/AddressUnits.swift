import SourceText

extension Catalog {
  /// The id of the list of administrative units that `within` of an address names: of `catalog` the
  /// province's own, by which its agencies have their members, else the only one in force with
  /// provinces and communes.
  public func unitListID(within name: String, on date: CalendarDate) -> String {
    guard name == "catalog" else { return name }
    for agency in self.agencies.inForce(on: date) {
      if let id = agency.forEachUnit?.value { return id }
    }
    let lists = self.codeLists.inForce(on: date).filter { list in
      let levels = list.levels.map(\.value)
      return levels.contains(Level.province.rawValue) && levels.contains(Level.commune.rawValue)
    }
    return lists.count == 1 ? lists.first?.id.value ?? name : name
  }

  /// The list of administrative units that an address is within (danh mục đơn vị hành chính); nil
  /// where it is not in force.
  public func unitList(within name: String, on date: CalendarDate) -> CodeList? {
    self.codeLists.version(of: unitListID(within: name, on: date), on: date)
  }
}

extension CodeList {
  /// Entries of a day, each code once; of one level where one is given.
  public func entries(on date: CalendarDate, level: Level? = nil) -> [Entry] {
    var seen: Set<String> = []
    return entries.filter {
      $0.window.contains(date) && (level == nil || $0.level == level?.rawValue)
        && seen.insert($0.code).inserted
    }
  }
}
