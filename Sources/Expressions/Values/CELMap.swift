/// A map of CEL: entries in the order they were written, found by key.
///
/// Keys are `bool`, `int`, `uint` and `string`. Numbers are equal across their
/// types, so a map never holds both `1` and `1u`.
public struct CELMap: Sendable {
  public struct Entry: Sendable, Equatable {
    public var key: Key
    public var value: CELValue
  }

  public private(set) var entries: [Entry] = []
  /// Built only for maps that are long enough to gain from it.
  private var index: [Key: Int] = [:]
  private static let longestScan = 16

  public init() {}

  public var isEmpty: Bool { entries.isEmpty }
  public var count: Int { entries.count }

  public subscript(key: Key) -> CELValue? {
    position(of: key).map { entries[$0].value }
  }

  public func contains(_ key: Key) -> Bool { position(of: key) != nil }

  /// Adds an entry; false, and nothing done, when the key is there already.
  public mutating func insert(_ value: CELValue, for key: Key) -> Bool {
    guard position(of: key) == nil else { return false }
    append(value, forNew: key)
    return true
  }

  /// Adds an entry whose key is known not to be there.
  public mutating func append(_ value: CELValue, forNew key: Key) {
    entries.append(Entry(key: key, value: value))
    if entries.count == Self.longestScan + 1 {
      for (position, entry) in entries.enumerated() { index[entry.key] = position }
    } else if entries.count > Self.longestScan {
      index[key] = entries.count - 1
    }
  }

  private func position(of key: Key) -> Int? {
    if entries.count > Self.longestScan { return index[key] }
    guard case .string(let wanted) = key else { return entries.firstIndex { $0.key == key } }
    return entries.firstIndex { entry in
      if case .string(let text) = entry.key { text == wanted } else { false }
    }
  }

  /// Makes room for so many entries.
  public mutating func reserveCapacity(_ count: Int) { entries.reserveCapacity(count) }
}

extension CELMap: Equatable {
  /// The same entries, in any order.
  public static func == (a: CELMap, b: CELMap) -> Bool {
    a.count == b.count && a.entries.allSatisfy { b[$0.key] == $0.value }
  }
}

extension CELMap {
  /// A key of a map.
  public enum Key: Sendable {
    case bool(Bool)
    case int(Int64)
    case uint(UInt64)
    case string(CELText)

    /// nil for a value that cannot be a key.
    public init?(_ value: CELValue) {
      switch value {
      case .bool(let value): self = .bool(value)
      case .int(let value): self = .int(value)
      case .uint(let value): self = .uint(value)
      case .string(let value): self = .string(value)
      default: return nil
      }
    }

    /// As `init(_:)`, and a whole `double` finds the integer it equals.
    public init?(lookingUp value: CELValue) {
      guard case .double(let number) = value else {
        self.init(value)
        return
      }
      if let whole = Int64(exactly: number) {
        self = .int(whole)
      } else if let whole = UInt64(exactly: number) {
        self = .uint(whole)
      } else {
        return nil
      }
    }

    public var value: CELValue {
      switch self {
      case .bool(let value): .bool(value)
      case .int(let value): .int(value)
      case .uint(let value): .uint(value)
      case .string(let value): .string(value)
      }
    }
  }
}

extension CELMap.Key: Hashable {
  public static func == (a: Self, b: Self) -> Bool {
    switch (a, b) {
    case (.bool(let left), .bool(let right)): left == right
    case (.int(let left), .int(let right)): left == right
    case (.uint(let left), .uint(let right)): left == right
    case (.int(let left), .uint(let right)), (.uint(let right), .int(let left)): left == right
    case (.string(let left), .string(let right)): left == right
    default: false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch self {
    case .bool(let value): hasher.combine(value)
    case .int(let value): hasher.combine(UInt64(bitPattern: value))
    case .uint(let value): hasher.combine(value)
    case .string(let value): hasher.combine(value)
    }
  }
}
