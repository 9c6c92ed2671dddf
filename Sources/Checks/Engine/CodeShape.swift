/// Tells the form of a code (quy cách mã), byte by byte.
///
/// In a pattern `d` is a digit, `U` an upper-case letter, `G` is G or H; `+` repeats what
/// stands before it; everything else is itself.
enum CodeShape {
  static func matches(_ text: String, _ pattern: StaticString) -> Bool {
    let text = Array(text.utf8)
    return pattern.withUTF8Buffer { pattern in
      var position = 0
      var index = 0
      while index < pattern.count {
        let isRepeated = index + 1 < pattern.count && pattern[index + 1] == 0x2B
        guard position < text.count, fits(text[position], pattern[index]) else { return false }
        position += 1
        if isRepeated {
          while position < text.count, fits(text[position], pattern[index]) { position += 1 }
        }
        index += isRepeated ? 2 : 1
      }
      return position == text.count
    }
  }

  static func matches(_ text: String, anyOf patterns: [StaticString]) -> Bool {
    patterns.contains { matches(text, $0) }
  }

  private static func fits(_ byte: UInt8, _ symbol: UInt8) -> Bool {
    switch symbol {
    case 0x64: isDigit(byte)
    case 0x55: isUpper(byte)
    case 0x47: byte == 0x47 || byte == 0x48
    default: byte == symbol
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}

/// Forms in which a procedure's code is written (mã thủ tục).
enum ProcedureCodeForm: String {
  case national, short, long

  init?(_ code: String) {
    if CodeShape.matches(code, "d.dddddd") {
      self = .national
    } else if CodeShape.matches(code, "d.dddddd.Udd") {
      self = .short
    } else if CodeShape.matches(code, "d.dddddd.000.00.00.Udd") {
      self = .long
    } else {
      return nil
    }
    if code.utf8.first == 0x30 { return nil }
  }

  /// `1.001193` of every form of it.
  static func base(of code: String) -> Substring { code.prefix(8) }
}

/// Forms in which an agency's identification code is written (mã định danh).
enum AgencyCodeForm {
  /// QCVN 102:2016: `000.00.00.H60`
  case old
  /// QĐ 20/2020/QĐ-TTg: `H60.10`
  case new

  init?(_ code: String) {
    if CodeShape.matches(code, "ddd.dd.dd.Udd") {
      self = .old
      return
    }
    let parts = code.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first, CodeShape.matches(String(first), "Udd"), parts.count <= 4,
      parts.dropFirst().allSatisfy({
        (1...3).contains($0.utf8.count) && $0.utf8.allSatisfy(CodeShape.isDigit)
      })
    else { return nil }
    self = .new
  }

  /// `H60` of both forms.
  static func authority(of code: String) -> Substring? {
    switch AgencyCodeForm(code) {
    case .old: code.suffix(3)
    case .new: code.prefix(3)
    case nil: nil
    }
  }
}
