public import CatalogModel
public import SourceText

/// Every payload ever issued (`Catalog/lookup.lock`): a poster on a wall outlives a commit.
///
/// One line a payload, sorted by bytes, so that branches merge:
/// `<payload>⇥<code>⇥<level>⇥<issued>[⇥retired <date> <reason>]`.
/// Empty lines and lines that begin with `#` say nothing.
public struct LookupLock: Hashable, Sendable {
  /// A payload that was printed.
  public struct Entry: Hashable, Sendable {
    public var address: LookupAddress
    public var issued: CalendarDate
    /// nil while the payload is in use.
    public var retired: Retirement?
    /// The line; empty for entries that were not read.
    public var range: SourceRange

    public init(
      _ address: LookupAddress, issued: CalendarDate, retired: Retirement? = nil,
      at range: SourceRange = .zero
    ) {
      self.address = address
      self.issued = issued
      self.retired = retired
      self.range = range
    }
  }

  /// When and why a payload went out of use (thu hồi).
  public struct Retirement: Hashable, Sendable {
    public var date: CalendarDate
    public var reason: String
    public init(date: CalendarDate, reason: String) {
      self.date = date
      self.reason = reason
    }
  }

  /// By the bytes of the payload.
  public private(set) var entries: [Entry]

  public init(_ entries: [Entry] = []) {
    self.entries = entries.sorted {
      $0.address.payload.utf8.lexicographicallyPrecedes($1.address.payload.utf8)
    }
  }

  /// Where the file stands, relative to the folder of the catalog.
  public static let fileName = "lookup.lock"

  /// The lock among the files of a run; nil when nothing was ever issued.
  public static func file(among files: [SourceFile]) -> (id: FileID, file: SourceFile)? {
    for (index, file) in files.enumerated()
    where file.path.split(separator: "/").last.map({ $0 == fileName }) ?? false {
      return (FileID(index), file)
    }
    return nil
  }
}

// MARK: - Reading

extension LookupLock {
  /// A line that could not be read, or stands wrong.
  public struct Problem: Error, Hashable, Sendable {
    public var kind: Kind
    public var range: SourceRange

    public enum Kind: Hashable, Sendable {
      /// Not four or five fields.
      case fieldCount(Int)
      case emptyField
      /// A control character, or bytes that are no UTF-8.
      case badText
      case unknownLevel(String)
      case badDate(String)
      /// The fifth field is not `retired <date> <reason>`.
      case badRetirement(String)
      case duplicate(String)
      /// Lines are sorted by bytes.
      case outOfOrder
    }
  }

  /// Reads what can be read, and says what cannot.
  public static func parse(_ bytes: [UInt8]) -> (lock: LookupLock, problems: [Problem]) {
    var entries: [Entry] = []
    var problems: [Problem] = []
    var seen: Set<String> = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let stop = end > start && bytes[end - 1] == 0x0D ? end - 1 : end
      let range = SourceRange(start..<stop)
      let line = bytes[start..<stop]
      start = end + 1
      guard let first = line.first, first != 0x23 else { continue }
      do throws(Problem) {
        let entry = try Self.entry(line, range)
        guard seen.insert(entry.address.payload).inserted else {
          throw Problem(kind: .duplicate(entry.address.payload), range: range)
        }
        if let last = entries.last?.address.payload.utf8,
          entry.address.payload.utf8.lexicographicallyPrecedes(last)
        {
          problems.append(Problem(kind: .outOfOrder, range: range))
        }
        entries.append(entry)
      } catch {
        problems.append(error)
      }
    }
    return (LookupLock(entries), problems)
  }

  private static func entry(
    _ line: ArraySlice<UInt8>, _ range: SourceRange
  ) throws(Problem)
    -> Entry
  {
    guard line.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }),
      let text = String(validating: line, as: UTF8.self)
    else { throw Problem(kind: .badText, range: range) }
    let fields = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 4 || fields.count == 5 else {
      throw Problem(kind: .fieldCount(fields.count), range: range)
    }
    guard !fields.contains("") else { throw Problem(kind: .emptyField, range: range) }
    guard let level = Level(rawValue: fields[2]) else {
      throw Problem(kind: .unknownLevel(fields[2]), range: range)
    }
    guard let issued = CalendarDate(fields[3]) else {
      throw Problem(kind: .badDate(fields[3]), range: range)
    }
    var retired: Retirement?
    if fields.count == 5 {
      let words = fields[4].split(separator: " ", maxSplits: 2).map(String.init)
      guard words.count == 3, words[0] == "retired", let date = CalendarDate(words[1]) else {
        throw Problem(kind: .badRetirement(fields[4]), range: range)
      }
      retired = Retirement(date: date, reason: words[2])
    }
    let address = LookupAddress(payload: fields[0], code: fields[1], level: level)
    return Entry(address, issued: issued, retired: retired, at: range)
  }
}

// MARK: - Writing

extension LookupLock {
  /// The lock as a file.
  public func bytes() -> [UInt8] {
    var result: [UInt8] = []
    for entry in entries {
      var fields = [
        entry.address.payload, entry.address.code, entry.address.level.rawValue,
        entry.issued.description,
      ]
      if let retired = entry.retired {
        fields.append("retired \(retired.date) \(Self.oneLine(retired.reason))")
      }
      result += fields.joined(separator: "\t").utf8
      result.append(0x0A)
    }
    return result
  }

  private static func oneLine(_ text: String) -> String {
    let words = text.unicodeScalars.split { $0.value <= 0x20 || $0.value == 0x7F }
    let line = words.map { String($0) }.joined(separator: " ")
    return line.isEmpty ? "-" : line
  }

  /// This lock with `addresses` that it does not hold yet, issued on `date`.
  ///
  /// An address that a line of text cannot hold is left out.
  public func issuing(_ addresses: [LookupAddress], on date: CalendarDate) -> LookupLock {
    var seen = Set(entries.map(\.address.payload))
    let new = addresses.filter { address in
      address.payload.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
        && address.code.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
        && !address.payload.isEmpty && !address.code.isEmpty && !address.payload.hasPrefix("#")
        && seen.insert(address.payload).inserted
    }
    return LookupLock(entries + new.map { Entry($0, issued: date) })
  }

  /// This lock with every payload of `code` still in use retired, at `level` or at all.
  public func retiring(
    _ code: String, _ level: Level? = nil, on date: CalendarDate, reason: String
  ) -> LookupLock {
    LookupLock(
      entries.map { entry in
        guard entry.retired == nil, entry.address.code == code,
          level == nil || entry.address.level == level
        else { return entry }
        var entry = entry
        entry.retired = Retirement(date: date, reason: Self.oneLine(reason))
        return entry
      })
  }
}
