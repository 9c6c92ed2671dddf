import Writers

/// Text for a terminal, coloured or not.
struct TerminalText: Sendable {
  enum Style: Sendable {
    case plain
    case strong
    /// Line numbers, bars and arrows.
    case frame
    case severity(Severity)

    /// Parameters of SGR (ECMA-48, 8.3.117).
    fileprivate var parameters: String? {
      switch self {
      case .plain: nil
      case .strong: "1"
      case .frame: "1;34"
      case .severity(.error): "1;31"
      case .severity(.warning): "1;33"
      case .severity(.note): "1;36"
      }
    }
  }

  private(set) var bytes: [UInt8] = []
  private let color: Bool

  init(color: Bool) {
    self.color = color
    bytes.reserveCapacity(16384)
  }

  mutating func add(_ text: String, _ style: Style = .plain) {
    styled(style) { $0.append(utf8: text) }
  }

  /// Adds a byte so many times.
  mutating func add(repeating byte: UInt8, count: Int, _ style: Style = .plain) {
    styled(style) { $0.append(contentsOf: repeatElement(byte, count: count)) }
  }

  /// Adds what is written in one style.
  mutating func styled(_ style: Style, _ write: (inout [UInt8]) -> Void) {
    guard color, let parameters = style.parameters else { return write(&bytes) }
    bytes.append(utf8: "\u{1B}[\(parameters)m")
    write(&bytes)
    bytes.append(literal: "\u{1B}[0m")
  }

  mutating func add(blanks: Int) { bytes.append(blanks: blanks) }

  mutating func line() { bytes.append(0x0A) }
}
