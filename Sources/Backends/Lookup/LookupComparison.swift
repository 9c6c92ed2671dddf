import CatalogModel

/// How today's payloads differ from those issued.
public enum LookupDifference: Hashable, Sendable {
  /// A procedure's payload is another one than is printed.
  case changed(LookupLock.Entry, to: LookupAddress)
  /// The catalog has no such procedure and level any more, and nobody retired the payload.
  case dropped(LookupLock.Entry)
  /// The printed payload now stands for another procedure or level.
  case reassigned(LookupLock.Entry, to: LookupAddress)
  /// The payload was retired and is in use again.
  case retiredButUsed(LookupLock.Entry)
  /// Not issued yet.
  case new(LookupAddress)
  /// Two procedures or levels have one payload.
  case shared(LookupAddress, with: LookupAddress)
}

extension LookupLock {
  /// Compares what is issued with what the catalog gives: issued payloads in the order of the
  /// lock, then new and shared ones in the order of `current`.
  ///
  /// - Parameter current: of all levels, also those a build leaves out.
  public func compare(with current: [LookupAddress]) -> [LookupDifference] {
    var byPayload: [String: LookupAddress] = [:]
    var byProcedure: [Key: LookupAddress] = [:]
    var shared: [LookupDifference] = []
    for address in current {
      if let other = byPayload[address.payload] {
        if other != address { shared.append(.shared(address, with: other)) }
      } else {
        byPayload[address.payload] = address
      }
      if byProcedure[Key(address)] == nil { byProcedure[Key(address)] = address }
    }
    var result: [LookupDifference] = []
    for entry in entries {
      let used = byPayload[entry.address.payload]
      if entry.retired != nil {
        if used != nil { result.append(.retiredButUsed(entry)) }
      } else if let now = byProcedure[Key(entry.address)] {
        if now.payload != entry.address.payload { result.append(.changed(entry, to: now)) }
      } else if let used {
        result.append(.reassigned(entry, to: used))
      } else {
        result.append(.dropped(entry))
      }
    }
    let issued = Set(entries.map(\.address.payload))
    var seen: Set<String> = []
    result += current.filter {
      !issued.contains($0.payload) && seen.insert($0.payload).inserted
    }.map { .new($0) }
    return result + shared
  }

  private struct Key: Hashable {
    var code: String
    var level: Level
    init(_ address: LookupAddress) {
      code = address.code
      level = address.level
    }
  }
}
