/// A colour, each part from 0 to 1.
struct Color: Hashable, Sendable {
  var red: Double
  var green: Double
  var blue: Double
  var opacity = 1.0

  static let black = Color(red: 0, green: 0, blue: 0)
  static let white = Color(red: 1, green: 1, blue: 1)

  init(red: Double, green: Double, blue: Double, opacity: Double = 1) {
    self.red = red
    self.green = green
    self.blue = blue
    self.opacity = opacity
  }

  /// Reads `#rgb` or `#rrggbb`.
  init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.first == 0x23, bytes.count == 4 || bytes.count == 7 else { return nil }
    let digits = bytes.dropFirst().compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    switch digits.count {
    case 3: self.init(digits.map { Double($0) / 15 })
    case 6: self.init([0, 2, 4].map { Double(digits[$0] * 16 + digits[$0 + 1]) / 255 })
    default: return nil
    }
  }

  private init(_ parts: [Double]) {
    self.init(red: parts[0], green: parts[1], blue: parts[2])
  }

  /// Relative luminance, 0 black to 1 white (WCAG 2.2).
  var luminance: Double {
    func linear(_ part: Double) -> Double {
      guard part > 0.04045 else { return part / 12.92 }
      // x^2.4 = x² · x^0.4; the fifth root by Newton, since no module but the driver has libm.
      let x = (part + 0.055) / 1.055
      return x * x * Self.fifthRoot(x * x)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  private static func fifthRoot(_ value: Double) -> Double {
    guard value > 0 else { return 0 }
    var root = 1.0
    for _ in 0..<24 {
      let fourth = root * root * root * root
      root -= (root * fourth - value) / (5 * fourth)
    }
    return root
  }

  /// Contrast ratio, 1 to 21 (WCAG 2.2, success criterion 1.4.3).
  func contrast(with other: Color) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }
}
