/// A string of CEL: equal, ordered and hashed by its code points.
///
/// Swift's `String` compares by canonical equivalence, for which "é" written as
/// one code point or as two is the same text; for CEL and every other engine it
/// is not. The bytes of UTF-8 order as the code points do.
public struct CELText: Sendable {
  public let string: String

  public init(_ string: String) {
    var string = string
    string.makeContiguousUTF8()
    self.string = string
  }

  public init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(String(view))
  }

  /// Number of code points.
  public var count: Int {
    withBytes { bytes in
      var count = 0
      for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
      return count
    }
  }

  public var isEmpty: Bool { string.utf8.isEmpty }

  /// The text as a constant of CEL, quotes and all.
  public var literal: String { CanonicalLiteral.text(string) }
  public var byteCount: Int { string.utf8.count }

  /// Calls `body` with the bytes of UTF-8.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    string.utf8.withContiguousStorageIfAvailable(body)
      ?? Array(string.utf8).withUnsafeBufferPointer(body)
  }
}

extension CELText: Hashable {
  public static func == (a: CELText, b: CELText) -> Bool {
    guard a.byteCount == b.byteCount else { return false }
    return a.withBytes { left in b.withBytes { right in left.elementsEqual(right) } }
  }

  public func hash(into hasher: inout Hasher) {
    withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension CELText: Comparable {
  public static func < (a: CELText, b: CELText) -> Bool {
    a.withBytes { left in b.withBytes { right in left.lexicographicallyPrecedes(right) } }
  }
}

extension CELText: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}
