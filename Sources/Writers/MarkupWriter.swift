/// Writes XML, SVG or HTML, element by element; nesting is right by construction.
///
/// ```swift
/// var svg = MarkupWriter(.xml(declaration: true))
/// svg.element("svg", ["xmlns": "http://www.w3.org/2000/svg", "width": "10"]) {
///   $0.element("title", text: "Mã QR")
/// }
/// ```
/// Text and attribute values may be anything: what has a meaning in markup is
/// escaped, and characters that XML 1.0 forbids are dropped. Names come from the
/// program; one that is no ASCII name is a programming error.
public struct MarkupWriter: Sendable {
  public enum Dialect: Hashable, Sendable {
    /// Empty elements close themselves.
    case xml(declaration: Bool)
    /// Only void elements (`br`, `img`…) go without end tag; `doctype` writes `<!DOCTYPE html>`.
    case html(doctype: Bool)
  }

  private struct Element {
    var name: String
    /// Whether line breaks may be put between the children.
    var mayBreak: Bool
    var hasChildren = false
  }

  private var bytes: [UInt8] = []
  private var open: [Element] = []
  /// Whether the innermost start tag still takes attributes.
  private var isTagOpen = false
  private let isHTML: Bool
  private let isPretty: Bool

  /// - Parameters:
  ///   - pretty: one element a line, where an element holds no text of its own.
  ///   - capacity: bytes to reserve, when the size can be guessed.
  public init(
    _ dialect: Dialect = .xml(declaration: false), pretty: Bool = false, capacity: Int = 4096
  ) {
    isPretty = pretty
    bytes.reserveCapacity(capacity)
    switch dialect {
    case .xml(let declaration):
      isHTML = false
      if declaration { bytes.append(literal: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }
    case .html(let doctype):
      isHTML = true
      if doctype { bytes.append(literal: "<!DOCTYPE html>\n") }
    }
  }

  /// The finished text, which ends in a line break.
  public consuming func finish() -> [UInt8] {
    precondition(open.isEmpty, "an element is still open")
    if bytes.last != 0x0A { bytes.append(0x0A) }
    return bytes
  }
}

// MARK: - Elements

extension MarkupWriter {
  /// Writes an element. Attributes keep their order; one whose value is nil is left out.
  ///
  /// - Parameter body: writes further attributes, then the content.
  public mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    _ body: (inout MarkupWriter) throws -> Void
  ) rethrows {
    begin(name, attributes, mayBreak: open.last?.mayBreak ?? isPretty)
    try body(&self)
    end()
  }

  /// Writes an element inside which no white space is added, whatever the layout.
  public mutating func inlineElement(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    _ body: (inout MarkupWriter) throws -> Void
  ) rethrows {
    begin(name, attributes, mayBreak: false)
    try body(&self)
    end()
  }

  /// Writes an element that holds `text` alone.
  public mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String
  ) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes an element without content.
  public mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:]
  ) {
    element(name, attributes) { _ in }
  }

  /// Adds an attribute to the element just begun.
  ///
  /// - Precondition: the element has no content yet, and no attribute of that name.
  public mutating func attribute(_ name: String, _ value: String) {
    precondition(isTagOpen, "attributes come before content")
    precondition(Self.isName(name), "not a name: \(name)")
    bytes.append(0x20)
    bytes.append(utf8: name)
    bytes.append(literal: "=\"")
    append(escaping: value, inAttribute: true)
    bytes.append(0x22)
  }

  private mutating func begin(
    _ name: String, _ attributes: KeyValuePairs<String, String?>, mayBreak: Bool
  ) {
    precondition(Self.isName(name), "not a name: \(name)")
    closeTag()
    if let parent = open.indices.last {
      if open[parent].mayBreak { breakLine() }
      open[parent].hasChildren = true
    } else if isPretty, let last = bytes.last, last != 0x0A {
      bytes.append(0x0A)
    }
    bytes.append(0x3C)
    bytes.append(utf8: name)
    open.append(Element(name: name, mayBreak: mayBreak))
    isTagOpen = true
    for (name, value) in attributes {
      if let value { attribute(name, value) }
    }
  }

  private mutating func end() {
    let element = open.removeLast()
    if isTagOpen {
      isTagOpen = false
      if !isHTML {
        bytes.append(literal: "/>")
        return
      }
      bytes.append(0x3E)
      if Self.voidElements.contains(element.name) { return }
    } else if element.hasChildren, element.mayBreak {
      breakLine()
    }
    bytes.append(literal: "</")
    bytes.append(utf8: element.name)
    bytes.append(0x3E)
  }

  private mutating func closeTag() {
    guard isTagOpen else { return }
    precondition(
      !isHTML || !Self.voidElements.contains(open.last?.name ?? ""), "void elements hold nothing")
    bytes.append(0x3E)
    isTagOpen = false
  }

  private mutating func breakLine() {
    bytes.append(0x0A)
    bytes.append(blanks: open.count * 2)
  }

  /// HTML Living Standard, 13.1.2.
  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
    "track", "wbr",
  ]

  /// ASCII letters, digits, `-`, `_`, `.`, `:`, not beginning with a digit, `-` or `.`.
  private static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, first != 0x2D, first != 0x2E, !(0x30...0x39 ~= first)
    else { return false }
    return name.utf8.allSatisfy {
      switch $0 {
      case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E, 0x3A, 0x5F: true
      default: false
      }
    }
  }
}

// MARK: - Text

extension MarkupWriter {
  /// Writes text; from here on the element's children stand as they come.
  public mutating func text(_ text: String) {
    beginText()
    append(escaping: text, inAttribute: false)
  }

  /// Writes markup that is already finished, as one child: an SVG picture in a page.
  ///
  /// - Precondition: `markup` is well-formed. Nothing is escaped or checked.
  public mutating func raw(_ markup: [UInt8]) {
    beginText()
    bytes.append(contentsOf: markup)
  }

  private mutating func beginText() {
    closeTag()
    guard let parent = open.indices.last else { return }
    open[parent].mayBreak = false
  }

  private mutating func append(escaping text: String, inAttribute: Bool) {
    var text = text
    text.withUTF8 { utf8 in
      var run = 0
      var index = 0
      while index < utf8.count {
        let length = Self.specialLength(in: utf8, at: index, inAttribute: inAttribute)
        guard length > 0 else {
          index += 1
          continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[run..<index]))
        if let entity = Self.entity(utf8[index]) { bytes.append(literal: entity) }
        index += length
        run = index
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[run...]))
    }
  }

  /// How many bytes at `index` are replaced or dropped; 0 when they stay.
  private static func specialLength(
    in utf8: UnsafeBufferPointer<UInt8>, at index: Int, inAttribute: Bool
  ) -> Int {
    switch utf8[index] {
    case 0x26, 0x3C, 0x3E, 0x22, 0x27, 0x0D: return 1
    // White space of an attribute is read as blanks unless it is escaped.
    case 0x09, 0x0A: return inAttribute ? 1 : 0
    case 0..<0x20: return 1
    case 0xEF:
      // U+FFFE and U+FFFF
      guard index + 2 < utf8.count, utf8[index + 1] == 0xBF else { return 0 }
      return utf8[index + 2] >= 0xBE ? 3 : 0
    default: return 0
    }
  }

  private static func entity(_ byte: UInt8) -> StaticString? {
    switch byte {
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    case 0x22: "&quot;"
    case 0x27: "&#39;"
    case 0x09: "&#9;"
    case 0x0A: "&#10;"
    case 0x0D: "&#13;"
    default: nil
    }
  }
}
