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
    guard color, let parameters = style.parameters else {
      bytes.append(utf8: text)
      return
    }
    bytes.append(utf8: "\u{1B}[\(parameters)m")
    bytes.append(utf8: text)
    bytes.append(literal: "\u{1B}[0m")
  }

  mutating func add(blanks: Int) { bytes.append(blanks: blanks) }

  mutating func line() { bytes.append(0x0A) }
}
