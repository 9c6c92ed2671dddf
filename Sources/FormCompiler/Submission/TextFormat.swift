/// Shapes of texts that have a field type of their own, read by hand.
///
/// The same sets as the patterns of ``FieldFormat``; that they are is tested.
enum TextFormat: Sendable {
  case citizenID, taxCode, phone, email, personName, landCertificate
  case sha256, mediaType, country
  /// A unit's code of that many digits.
  case digits(Int)

  func accepts(_ text: String) -> Bool {
    switch self {
    case .personName: Self.isPersonName(text.unicodeScalars)
    case .landCertificate: Self.isLandCertificate(Array(text.unicodeScalars))
    default: accepts(Array(text.utf8)[...])
    }
  }

  private func accepts(_ bytes: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .citizenID: Self.isCitizenID(bytes)
    case .digits(let count): bytes.count == count && bytes.areDigits
    case .taxCode:
      switch bytes.count {
      case 10: bytes.areDigits
      case 12: Self.isCitizenID(bytes)
      case 14: bytes.prefix(10).areDigits && bytes[10] == 0x2D && bytes.suffix(3).areDigits
      default: false
      }
    case .phone: Self.isPhone(bytes)
    case .email: Self.isEmail(bytes)
    case .sha256:
      bytes.count == 64 && bytes.allSatisfy { $0.isDigit || (0x61...0x66).contains($0) }
    case .mediaType: Self.isMediaType(bytes)
    case .country: bytes.count == 2 && bytes.allSatisfy { (0x41...0x5A).contains($0) }
    case .personName, .landCertificate: false
    }
  }

  /// Whether the digit that the others determine is the right one; true of what has none.
  ///
  /// Of a tax code the tenth is 10 − (Σ wᵢNᵢ mod 11). Where the rest is 0 that is no digit, and
  /// readings differ: 0 is taken.
  func hasRightCheckDigit(_ text: String) -> Bool {
    guard case .taxCode = self else { return true }
    let digits = text.utf8.prefix(10).map { Int($0) - 0x30 }
    guard digits.count == 10, text.utf8.count != 12 else { return true }
    let sum = zip(Self.taxCodeWeights, digits).reduce(0) { $0 + $1.0 * $1.1 }
    return (10 - sum % 11) % 10 == digits[9]
  }

  private static let taxCodeWeights = [31, 29, 23, 19, 17, 13, 7, 5, 3]

  private static func isCitizenID(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count == 12, bytes.areDigits else { return false }
    let digits = bytes.prefix(4).map { Int($0) - 0x30 }
    let origin = digits[0] * 100 + digits[1] * 10 + digits[2]
    return ((1...96).contains(origin) || origin >= 100) && digits[3] <= 3
  }

  private static func isPhone(_ bytes: ArraySlice<UInt8>) -> Bool {
    let isInternational = bytes.first == 0x2B
    let digits = isInternational ? bytes.dropFirst() : bytes
    guard digits.areDigits, digits.count >= 7 else { return false }
    let number = digits.map { Int($0) - 0x30 }
    let isMobile = { (number: ArraySlice<Int>) in
      number.count == 9 && [3, 5, 7, 8, 9].contains(number.first)
    }
    let isLandline = { (number: ArraySlice<Int>) in number.count == 10 && number.first == 2 }
    if !isInternational {
      switch number[0] {
      case 0: return isMobile(number.dropFirst()) || isLandline(number.dropFirst())
      case 1:
        return (number[1] == 8 || number[1] == 9) && number[2] == 0 && number[3] == 0
          && (8...10).contains(number.count)
      default: return false
      }
    }
    if number[0] == 8, number[1] == 4 {
      return isMobile(number.dropFirst(2)) || isLandline(number.dropFirst(2))
    }
    return number[0] != 0 && (7...15).contains(number.count)
  }

  private static func isEmail(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(separator: 0x40, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return false }
    let names = parts[0].split(separator: 0x2E, omittingEmptySubsequences: false)
    let hosts = parts[1].split(separator: 0x2E, omittingEmptySubsequences: false)
    let isName = { (byte: UInt8) in
      byte.isLetter || byte.isDigit || byte == 0x5F || byte == 0x2B || byte == 0x27 || byte == 0x2D
    }
    return names.allSatisfy { !$0.isEmpty && $0.allSatisfy(isName) }
      && hosts.count >= 2
      && hosts.allSatisfy { host in
        host.first.map { $0 != 0x2D } == true && host.last != 0x2D
          && host.allSatisfy { $0.isLetter || $0.isDigit || $0 == 0x2D }
      }
  }

  private static func isMediaType(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(separator: 0x2F, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, let first = parts[1].first else { return false }
    let isSmall = { (byte: UInt8) in (0x61...0x7A).contains(byte) }
    return parts[0].allSatisfy(isSmall) && (isSmall(first) || first.isDigit)
      && parts[1].allSatisfy {
        isSmall($0) || $0.isDigit || $0 == 0x2E || $0 == 0x2B || $0 == 0x2D
      }
  }

  /// Words with blanks between them, of anything but controls and signs that no name has.
  private static func isPersonName(_ text: String.UnicodeScalarView) -> Bool {
    guard let first = text.first, let last = text.last, first != " ", last != " " else {
      return false
    }
    return text.allSatisfy { scalar in
      switch scalar.value {
      case 0x01...0x1F, 0x21...0x26, 0x28...0x2C, 0x2F...0x40, 0x5B...0x60, 0x7B...0x9F: false
      default: true
      }
    }
  }

  private static func isLandCertificate(_ text: [Unicode.Scalar]) -> Bool {
    guard text.count >= 8, text.prefix(2).allSatisfy({ ("A"..."Z").contains($0) || $0 == "Đ" })
    else { return false }
    let number = text[2] == " " ? text[3...] : text[2...]
    return (number.count == 6 || number.count == 8)
      && number.allSatisfy { ("0"..."9").contains($0) }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
  fileprivate var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
}

extension ArraySlice<UInt8> {
  fileprivate var areDigits: Bool { !isEmpty && allSatisfy(\.isDigit) }
}
