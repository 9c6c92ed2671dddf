import CatalogModel
import SourceText

/// Words to look for in a text, as bytes: looking allocates nothing.
struct Phrase: Sendable {
  let bytes: [UInt8]

  init(_ words: String) { bytes = Array(words.utf8) }

  /// Where the words first stand in a text, as offsets in its UTF-8.
  func firstRange(in text: String, from start: Int = 0) -> Range<Int>? {
    let found = text.utf8.withContiguousStorageIfAvailable { Self.find(bytes, in: $0, from: start) }
    return found
      ?? Array(text.utf8).withUnsafeBufferPointer { Self.find(bytes, in: $0, from: start) }
  }

  func isIn(_ text: String) -> Bool { firstRange(in: text) != nil }

  func lastRange(in text: String) -> Range<Int>? {
    var last: Range<Int>?
    while let range = firstRange(in: text, from: last?.upperBound ?? 0) { last = range }
    return last
  }

  func count(in text: String) -> Int {
    var count = 0
    var start = 0
    while let range = firstRange(in: text, from: start) {
      count += 1
      start = range.upperBound
    }
    return count
  }

  private static func find(
    _ words: [UInt8], in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Range<Int>? {
    guard let first = words.first, text.count >= words.count else { return nil }
    var index = start
    let last = text.count - words.count
    while index <= last {
      if text[index] == first {
        var length = 1
        while length < words.count, text[index + length] == words[length] { length += 1 }
        if length == words.count { return index..<index + length }
      }
      index += 1
    }
    return nil
  }
}

/// Phrases of which a text mostly holds none: one pass says so.
struct PhraseSet: Sendable {
  private let phrases: [Phrase]
  /// A bit for every pair of bytes that a phrase begins with, and for a few more.
  private let starts: [UInt64]

  /// - Parameter phrases: of two bytes or more.
  init(_ phrases: [Phrase]) {
    self.phrases = phrases
    var starts = [UInt64](repeating: 0, count: 16)
    for phrase in phrases {
      let slot = Self.slot(phrase.bytes[0], phrase.bytes[1])
      starts[slot >> 6] |= 1 << UInt64(slot & 63)
    }
    self.starts = starts
  }

  @inline(__always)
  private static func slot(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(first) &* 37 &+ Int(second)) & 1023
  }

  /// Whether any of them stands in a text.
  func isAny(in text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(isAny)
      ?? Array(text.utf8).withUnsafeBufferPointer(isAny)
  }

  private func isAny(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count > 1 else { return false }
    return starts.withUnsafeBufferPointer { starts in
      for index in 0..<text.count - 1 {
        let slot = Self.slot(text[index], text[index + 1])
        guard starts[slot >> 6] >> UInt64(slot & 63) & 1 == 1 else { continue }
        let rest = UnsafeBufferPointer(rebasing: text[index...])
        if phrases.contains(where: { rest.starts(with: $0.bytes) }) { return true }
      }
      return false
    }
  }
}

extension Header {
  /// The bytes in the file of a part of a scalar; the whole scalar where its spelling has escapes.
  ///
  /// - Parameters:
  ///   - part: offsets in the UTF-8 of the scalar's text.
  ///   - range: the scalar as written, quotes included.
  func place(of part: Range<Int>, in text: String, at range: SourceRange) -> Place {
    let length = text.utf8.count
    let quote: Int
    switch range.count - length {
    case 0: quote = 0
    case 2: quote = 1
    default: return at(range)
    }
    let start = Int(range.start) + quote
    guard !part.isEmpty else { return at(range) }
    return at(SourceRange(start + part.lowerBound..<start + part.upperBound))
  }
}
