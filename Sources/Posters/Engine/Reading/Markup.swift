internal import CLibXML2

/// The elements of an XML file with the bytes each was written at.
struct Markup: Sendable {
  struct Attribute: Sendable {
    /// Without prefix.
    var name: String
    /// Empty for an attribute without prefix.
    var namespace: String
    var value: String
    /// The value, between its quotes.
    var range: Range<Int>
  }

  struct Element: Sendable {
    var name: String
    var namespace: String
    /// Index of the element around it.
    var parent: Int?
    /// The start tag.
    var tag: Range<Int>
    /// From the start tag to the end tag.
    var range: Range<Int>
    var attributes: [Attribute]
    /// Character data directly inside, joined.
    var text = ""

    func attribute(_ name: String) -> Attribute? {
      attributes.first { $0.name == name && $0.namespace.isEmpty }
    }
  }

  /// What stops reading.
  struct Fault: Error, Sendable {
    enum Kind: Hashable, Sendable {
      case notUTF8
      /// What libxml2 says.
      case malformed(String)
      case doctype
      case tooLarge(most: Int)
      case tooDeep(most: Int)
      case tooManyElements(most: Int)
      case outOfMemory
    }
    var kind: Kind
    var range: Range<Int>
  }

  /// In document order.
  fileprivate(set) var elements: [Element] = []

  static let mostBytes = 4 << 20
  static let deepest = 64
  static let mostElements = 20_000

  /// Reads an XML file: no entities, no network, no document type, within the limits.
  init(_ bytes: [UInt8], _ libraries: DrawingLibraries) throws(Fault) {
    guard bytes.count <= Self.mostBytes else {
      throw Fault(kind: .tooLarge(most: Self.mostBytes), range: 0..<0)
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Fault(kind: .notUTF8, range: 0..<0)
    }
    let builder = MarkupBuilder(bytes)
    try builder.parse()
    elements = builder.elements
  }
}

/// Takes libxml2's events.
private final class MarkupBuilder {
  private let bytes: [UInt8]
  private(set) var elements: [Markup.Element] = []
  private var open: [Int] = []
  private var fault: Markup.Fault?
  private var context: xmlParserCtxtPtr?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func parse() throws(Markup.Fault) {
    xmlInitParser()
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { data, name, _, uri, _, _, count, _, attributes in
      MarkupBuilder.at(data)?.start(name, uri, attributes, Int(count))
    }
    handler.endElementNs = { data, _, _, _ in MarkupBuilder.at(data)?.end() }
    handler.characters = { data, text, count in MarkupBuilder.at(data)?.add(text, Int(count)) }
    handler.cdataBlock = { data, text, count in MarkupBuilder.at(data)?.add(text, Int(count)) }
    handler.internalSubset = { data, _, _, _ in MarkupBuilder.at(data)?.stop(.doctype) }
    let data = Unmanaged.passUnretained(self).toOpaque()
    guard let context = xmlCreatePushParserCtxt(&handler, data, nil, 0, nil) else {
      throw Markup.Fault(kind: .outOfMemory, range: 0..<0)
    }
    defer {
      xmlFreeParserCtxt(context)
      self.context = nil
    }
    self.context = context
    // Bytes are known to be UTF-8, whatever the declaration says.
    let options = [
      XML_PARSE_NONET, XML_PARSE_NOERROR, XML_PARSE_NOWARNING, XML_PARSE_IGNORE_ENC,
    ]
    _ = xmlCtxtUseOptions(context, options.reduce(0) { $0 | Int32($1.rawValue) })
    let code = bytes.withUnsafeBytes { buffer in
      xmlParseChunk(
        context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), 1)
    }
    if let fault { throw fault }
    guard code == 0, context.pointee.wellFormed == 1, !elements.isEmpty else {
      let message = context.pointee.lastError.message.map { String(cString: $0) } ?? ""
      throw Markup.Fault(
        kind: .malformed(Self.oneLine(message)), range: Self.lineBreakless(here(), bytes))
    }
  }

  private static func at(_ data: UnsafeMutableRawPointer?) -> MarkupBuilder? {
    data.map { Unmanaged<MarkupBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  private func here() -> Int {
    guard let context else { return 0 }
    return min(max(Int(xmlByteConsumed(context)), 0), bytes.count)
  }

  private func stop(_ kind: Markup.Fault.Kind, at range: Range<Int>? = nil) {
    guard fault == nil, let context else { return }
    let here = here()
    fault = Markup.Fault(kind: kind, range: range ?? max(0, here - 1)..<here)
    xmlStopParser(context)
  }

  private func start(
    _ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
  ) {
    guard fault == nil else { return }
    let tag = tag(endingNear: here())
    guard open.count < Markup.deepest else {
      return stop(.tooDeep(most: Markup.deepest), at: tag)
    }
    guard elements.count < Markup.mostElements else {
      return stop(.tooManyElements(most: Markup.mostElements), at: tag)
    }
    let places = AttributePlaces(bytes, tag)
    var read: [Markup.Attribute] = []
    for index in 0..<count {
      guard let parts = attributes.map({ $0 + index * 5 }), let name = parts[0],
        let start = parts[3], let end = parts[4]
      else { continue }
      let local = String(cString: name)
      let qualified = parts[1].map { String(cString: $0) + ":" + local } ?? local
      read.append(
        Markup.Attribute(
          name: local, namespace: parts[2].map { String(cString: $0) } ?? "",
          value: String(
            decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self),
          range: places.range(of: qualified) ?? tag))
    }
    open.append(elements.count)
    elements.append(
      Markup.Element(
        name: name.map { String(cString: $0) } ?? "",
        namespace: uri.map { String(cString: $0) } ?? "",
        parent: open.dropLast().last, tag: tag, range: tag, attributes: read))
  }

  private func end() {
    guard fault == nil, let index = open.popLast() else { return }
    var end = here()
    // Some versions of libxml2 tell of an end before they pass its last byte.
    if end == 0 || bytes[end - 1] != 0x3E {
      end = bytes[end...].firstIndex(of: 0x3E).map { $0 + 1 } ?? bytes.count
    }
    elements[index].range =
      elements[index].tag
      .lowerBound..<max(
        end, elements[index].tag.upperBound)
  }

  private func add(_ text: UnsafePointer<xmlChar>?, _ count: Int) {
    guard fault == nil, let index = open.last, let text else { return }
    elements[index].text += String(
      decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
  }

  /// `<` cannot stand inside a tag, so the last one before its end is its start.
  private func tag(endingNear offset: Int) -> Range<Int> {
    let end = bytes[offset...].firstIndex(of: 0x3E).map { $0 + 1 } ?? bytes.count
    let start = bytes[..<offset].lastIndex(of: 0x3C) ?? offset
    return start..<max(start, end)
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// The byte at an offset, or before it where it is a line break or the end.
  private static func lineBreakless(_ offset: Int, _ bytes: [UInt8]) -> Range<Int> {
    var start = min(offset, max(0, bytes.count - 1))
    while start > 0, bytes[start] == 0x0A || bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start..<min(start + 1, bytes.count)
  }
}

/// Where the values of a tag's attributes stand. The tag is known to be well formed.
private struct AttributePlaces {
  private var ranges: [(name: String, range: Range<Int>)] = []

  init(_ bytes: [UInt8], _ tag: Range<Int>) {
    var index = tag.lowerBound
    while let equals = bytes[index..<tag.upperBound].firstIndex(of: 0x3D) {
      let before = bytes[index..<equals].split(whereSeparator: { $0 <= 0x20 }).last ?? []
      guard
        let quote = bytes[equals..<tag.upperBound].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
        let close = bytes[(quote + 1)..<tag.upperBound].firstIndex(of: bytes[quote])
      else { return }
      ranges.append((String(decoding: before, as: UTF8.self), quote + 1..<close))
      index = close + 1
    }
  }

  func range(of name: String) -> Range<Int>? { ranges.first { $0.name == name }?.range }
}
