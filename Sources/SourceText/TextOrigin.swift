/// Where the bytes of a text stand in the file it was read from.
///
/// A scalar of YAML may be folded, indented or escaped, so its text and its bytes differ. What is
/// said of a part of the text is shown at the bytes of that part.
public struct TextOrigin: Hashable, Sendable {
  /// Bytes in a row that stand in the file as in the text.
  private struct Run: Hashable, Sendable {
    var text: UInt32
    var file: UInt32
    var count: UInt32
  }

  /// All that the text was written as, quotes and all.
  public let whole: SourceRange
  /// The quote around it, whose doubling or escaping the text does not show.
  private let quote: UInt8?
  private let runs: [Run]

  /// A text whose parts nobody can place: each of them is shown as the whole.
  public init(_ whole: SourceRange) {
    self.whole = whole
    quote = nil
    runs = []
  }

  /// Lays the text over what was written.
  ///
  /// - Parameter file: the whole file; `whole` is inside it.
  public init(_ text: some Collection<UInt8>, at whole: SourceRange, in file: [UInt8]) {
    self.whole = whole
    var alignment = Alignment(Array(text), file[whole.bounds.clamped(to: 0..<file.count)])
    runs = alignment.run() ? alignment.runs : []
    quote = alignment.quote
  }

  /// The bytes of the file that hold bytes of the text.
  public func range(of part: SourceRange) -> SourceRange {
    guard let start = offset(of: part.start),
      part.isEmpty || offset(of: part.end - 1) != nil
    else { return whole }
    let end = part.isEmpty ? start : (offset(of: part.end - 1) ?? start) + 1
    return SourceRange(start: start, end: end)
  }

  /// Whether a part of the text can be replaced by `text` as it stands.
  public func canHold(_ text: String) -> Bool {
    guard !runs.isEmpty else { return false }
    return quote.map { quote in !text.utf8.contains { $0 == quote || $0 == 0x5C } } ?? true
  }

  private func offset(of text: UInt32) -> UInt32? {
    // The end of the text stands behind its last byte.
    if let last = runs.last, text == last.text + last.count { return last.file + last.count }
    guard let run = runs.last(where: { $0.text <= text }), text < run.text + run.count else {
      return nil
    }
    return run.file + (text - run.text)
  }

  private struct Alignment {
    private let text: [UInt8]
    private let raw: ArraySlice<UInt8>
    let quote: UInt8?
    private var written: Int
    private var read = 0
    var runs: [Run] = []

    init(_ text: [UInt8], _ raw: ArraySlice<UInt8>) {
      self.text = text
      self.raw = raw
      written = raw.startIndex
      quote = raw.first.flatMap { $0 == 0x22 || $0 == 0x27 ? $0 : nil }
      if quote != nil {
        written += 1
      } else if raw.first == 0x7C || raw.first == 0x3E {
        // The header of a block scalar.
        written = (raw.firstIndex(of: 0x0A) ?? raw.endIndex - 1) + 1
      }
    }

    /// False where the text cannot be what was written, as far as we know YAML.
    mutating func run() -> Bool {
      while read < text.count {
        guard written < raw.endIndex else {
          // A folded text may end in a line break that the range does not hold.
          return text[read...].allSatisfy { $0 == 0x0A }
        }
        guard step() else { return false }
      }
      return true
    }

    private mutating func step() -> Bool {
      let byte = raw[written]
      if byte == quote || byte == 0x5C && quote == 0x22 {
        // `''`, `\"`, `\\`; other escapes are no business of a condition.
        guard written + 1 < raw.endIndex, raw[written + 1] == text[read] else { return false }
        written += 1
        take()
        return true
      }
      if byte == text[read] {
        take()
        return true
      }
      guard byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D else { return false }
      if byte == 0x0A, text[read] == 0x20 {
        // A folded line break reads as one blank.
        take()
        return true
      }
      written += 1
      return true
    }

    private mutating func take() {
      if let last = runs.last, Int(last.text + last.count) == read,
        Int(last.file + last.count) == written
      {
        runs[runs.count - 1].count += 1
      } else {
        runs.append(Run(text: UInt32(read), file: UInt32(written), count: 1))
      }
      read += 1
      written += 1
    }
  }
}
