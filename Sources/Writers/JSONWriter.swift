/// Writes one JSON text (RFC 8259), member by member, in the order given.
///
/// Text may be put into an HTML `script` element as it is: `</` and `<!` never
/// appear in a string. Control characters and the line separators that old
/// JavaScript refuses are written as `\u00XX`; all else stays UTF-8.
///
/// Unbalanced calls, a key outside an object or a value without its key are
/// programming errors and stop the program: a broken file must never be written.
public struct JSONWriter: Sendable {
  public enum Layout: Sendable {
    /// Two blanks a level, one member a line, a line break at the end.
    case pretty
    /// No blanks and no line breaks.
    case compact
  }

  private enum Container { case object, array }

  private var bytes: [UInt8] = []
  private var open: [Container] = []
  private let layout: Layout
  /// Whether nothing stands yet in the innermost container.
  private var isFresh = true
  /// Whether a key waits for its value.
  private var hasKey = false

  /// - Parameter capacity: bytes to reserve, when the size can be guessed.
  public init(_ layout: Layout = .pretty, capacity: Int = 4096) {
    self.layout = layout
    bytes.reserveCapacity(capacity)
  }

  /// Hands over what is written so far, once it is so many bytes; the rest follows it.
  public mutating func drain(from size: Int, to sink: (_ piece: [UInt8]) -> Void) {
    guard bytes.count >= size else { return }
    sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// The finished text, or what was not handed over of it.
  public consuming func finish() -> [UInt8] {
    precondition(open.isEmpty, "a JSON container is still open")
    precondition(!bytes.isEmpty, "a JSON text needs a value")
    if layout == .pretty { bytes.append(0x0A) }
    return bytes
  }
}

// MARK: - Containers

extension JSONWriter {
  public mutating func beginObject() { begin(.object, 0x7B) }
  public mutating func endObject() { end(.object, 0x7D) }
  public mutating func beginArray() { begin(.array, 0x5B) }
  public mutating func endArray() { end(.array, 0x5D) }

  /// Writes an object whose members `body` writes.
  public mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
    beginObject()
    try body(&self)
    endObject()
  }

  /// Writes an array whose elements `body` writes.
  public mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
    beginArray()
    try body(&self)
    endArray()
  }

  private mutating func begin(_ container: Container, _ bracket: UInt8) {
    prepareValue()
    bytes.append(bracket)
    open.append(container)
    isFresh = true
  }

  private mutating func end(_ container: Container, _ bracket: UInt8) {
    precondition(open.last == container && !hasKey, "a JSON container ends where it cannot")
    open.removeLast()
    if !isFresh { breakLine() }
    bytes.append(bracket)
    isFresh = false
  }

  private mutating func breakLine() {
    guard layout == .pretty else { return }
    bytes.append(0x0A)
    bytes.append(blanks: open.count * 2)
  }

  private mutating func separate() {
    if !isFresh { bytes.append(0x2C) }
    isFresh = false
    breakLine()
  }

  private mutating func prepareValue() {
    switch open.last {
    case nil:
      precondition(isFresh, "a JSON text has one value")
      isFresh = false
    case .array: separate()
    case .object:
      precondition(hasKey, "a JSON member needs a key")
      hasKey = false
    }
  }
}

// MARK: - Values

extension JSONWriter {
  /// Writes the key of the next value.
  public mutating func key(_ name: String) {
    precondition(open.last == .object && !hasKey, "a JSON key stands only in an object")
    separate()
    append(quoted: name)
    bytes.append(0x3A)
    if layout == .pretty { bytes.append(0x20) }
    hasKey = true
  }

  public mutating func string(_ text: String) {
    prepareValue()
    append(quoted: text)
  }

  public mutating func integer(_ value: Int) {
    prepareValue()
    bytes.append(decimal: value)
  }

  public mutating func boolean(_ value: Bool) {
    prepareValue()
    bytes.append(literal: value ? "true" : "false")
  }

  public mutating func null() {
    prepareValue()
    bytes.append(literal: "null")
  }

  /// Writes a number as its decimal text, so that no digit is lost in a `Double`.
  ///
  /// - Precondition: `literal` is a number by the grammar of JSON; see ``isNumber(_:)``.
  public mutating func number(_ literal: String) {
    precondition(Self.isNumber(literal), "not a JSON number")
    prepareValue()
    bytes.append(utf8: literal)
  }

  /// Whether `text` is a number by the grammar of JSON: `-0.5e+3` is, `.5`, `05` and `+5` are not.
  public static func isNumber(_ text: String) -> Bool {
    var rest = text.utf8[...]
    func digits(_ rest: inout Substring.UTF8View) -> Bool {
      let after = rest.drop { (0x30...0x39).contains($0) }
      defer { rest = after }
      return after.startIndex != rest.startIndex
    }
    if rest.first == 0x2D { rest = rest.dropFirst() }
    if rest.first == 0x30 {
      rest = rest.dropFirst()
    } else if !digits(&rest) {
      return false
    }
    if rest.first == 0x2E {
      rest = rest.dropFirst()
      if !digits(&rest) { return false }
    }
    if rest.first == 0x65 || rest.first == 0x45 {
      rest = rest.dropFirst()
      if rest.first == 0x2B || rest.first == 0x2D { rest = rest.dropFirst() }
      if !digits(&rest) { return false }
    }
    return rest.isEmpty
  }
}

// MARK: - Members

extension JSONWriter {
  public mutating func member(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  public mutating func member(_ name: String, _ value: Int) {
    key(name)
    integer(value)
  }

  public mutating func member(_ name: String, _ value: Bool) {
    key(name)
    boolean(value)
  }

  /// A member whose value is an array of strings.
  public mutating func member(_ name: String, _ texts: [String]) {
    array(name) { for text in texts { $0.string(text) } }
  }

  /// A member whose one value `body` writes.
  public mutating func member(
    _ name: String, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    key(name)
    try body(&self)
    precondition(!hasKey, "a JSON key has no value")
  }

  /// A member whose value is an object.
  public mutating func object(
    _ name: String, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    key(name)
    try object(body)
  }

  /// A member whose value is an array.
  public mutating func array(
    _ name: String, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    key(name)
    try array(body)
  }
}

// MARK: - Escapes

extension JSONWriter {
  private mutating func append(quoted text: String) {
    var text = text
    bytes.append(0x22)
    text.withUTF8 { append(escaping: $0) }
    bytes.append(0x22)
  }

  /// Copies runs that need no escape whole.
  private mutating func append(escaping utf8: UnsafeBufferPointer<UInt8>) {
    var run = 0
    var index = 0
    while index < utf8.count {
      guard Self.mayNeedEscape(utf8[index]) else {
        index += 1
        continue
      }
      let length = Self.escapedLength(in: utf8, at: index)
      guard length > 0 else {
        index += 1
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[run..<index]))
      appendEscape(utf8, index)
      index += length
      run = index
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[run...]))
  }

  /// Whether an escape may begin with the byte: one look for the great majority.
  @inline(__always) private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x22, 0x3C, 0x5C, 0x7F, 0xC2, 0xE2: true
    default: false
    }
  }

  /// How many bytes at `index` one escape replaces; 0 when none is needed.
  private static func escapedLength(in utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    func next(_ offset: Int) -> UInt8 { index + offset < utf8.count ? utf8[index + offset] : 0 }
    switch utf8[index] {
    case 0x22, 0x5C, 0..<0x20, 0x7F: return 1
    case 0x3C: return next(1) == 0x2F ? 2 : next(1) == 0x21 ? 1 : 0
    case 0xC2: return (0x80...0x9F).contains(next(1)) ? 2 : 0
    case 0xE2: return next(1) == 0x80 && (next(2) == 0xA8 || next(2) == 0xA9) ? 3 : 0
    default: return 0
    }
  }

  private mutating func appendEscape(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) {
    let byte = utf8[index]
    switch byte {
    case 0x22: bytes.append(literal: "\\\"")
    case 0x5C: bytes.append(literal: "\\\\")
    // `</script>` would end the element that holds the text.
    case 0x3C where utf8[index + 1] == 0x2F: bytes.append(literal: "<\\/")
    case 0xC2: appendUnicodeEscape(UInt32(utf8[index + 1]))
    case 0xE2: appendUnicodeEscape(0x2000 + UInt32(utf8[index + 2]) - 0x80)
    default: appendUnicodeEscape(UInt32(byte))
    }
  }

  private mutating func appendUnicodeEscape(_ value: UInt32) {
    bytes.append(literal: "\\u")
    bytes.append(hexadecimal: value, digits: 4)
  }
}
