/// A half-open range of UTF-8 bytes in one source file.
///
/// Offsets count bytes from the start of the file, never characters. Four bytes
/// an end keep a range in one machine word; larger files are refused when read.
public struct SourceRange: Hashable, Sendable {
  public var start: UInt32
  public var end: UInt32

  @inlinable public init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = max(start, end)
  }

  @inlinable public init(_ range: Range<Int>) {
    self.init(start: UInt32(clamping: range.lowerBound), end: UInt32(clamping: range.upperBound))
  }

  /// The empty range at the start of a file.
  public static let zero = SourceRange(start: 0, end: 0)

  @inlinable public var isEmpty: Bool { start == end }
  @inlinable public var count: Int { Int(end - start) }
  @inlinable public var bounds: Range<Int> { Int(start)..<Int(end) }

  @inlinable public func contains(_ other: SourceRange) -> Bool {
    start <= other.start && other.end <= end
  }
}

/// The number of a source file within one run, in the order of sorted paths.
public struct FileID: Hashable, Comparable, Sendable {
  public var index: Int32
  @inlinable public init(_ index: Int) { self.index = Int32(clamping: index) }
  @inlinable public static func < (a: FileID, b: FileID) -> Bool { a.index < b.index }
}

/// Bytes of one file of the run: where a finding points.
public struct Place: Hashable, Sendable {
  public var file: FileID
  public var range: SourceRange
  @inlinable public init(_ file: FileID, _ range: SourceRange) {
    self.file = file
    self.range = range
  }
}

/// A value together with the bytes it was written as.
public struct Located<Value> {
  public var value: Value
  public var range: SourceRange

  @inlinable public init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }

  @inlinable public func map<New>(_ transform: (Value) -> New) -> Located<New> {
    Located<New>(transform(value), at: range)
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
