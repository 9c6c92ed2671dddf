/// A rectangle on a page, in points (1/72 inch) from the top left corner.
public struct Box: Hashable, Sendable {
  public var x: Double
  public var y: Double
  public var width: Double
  public var height: Double

  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  public var right: Double { x + width }
  public var bottom: Double { y + height }

  /// Whether `other` lies in this box, but for `tolerance` points.
  func contains(_ other: Box, tolerance: Double = 0) -> Bool {
    other.x >= x - tolerance && other.y >= y - tolerance
      && other.right <= right + tolerance && other.bottom <= bottom + tolerance
  }

  /// Whether the two share more than `tolerance` points in both directions.
  func overlaps(_ other: Box, tolerance: Double = 0) -> Bool {
    min(right, other.right) - max(x, other.x) > tolerance
      && min(bottom, other.bottom) - max(y, other.y) > tolerance
  }

  /// Whether ink of a text in this box can lie in `other`.
  func reaches(_ other: Box) -> Bool { overlaps(other, tolerance: -TextStyle.overhang) }

  func moved(_ dx: Double, _ dy: Double) -> Box {
    Box(x: x + dx, y: y + dy, width: width, height: height)
  }

  /// The largest square in the middle of the box.
  var square: Box {
    let side = min(width, height)
    return Box(
      x: x + (width - side) / 2, y: y + (height - side) / 2, width: side, height: side)
  }
}

/// Lengths on paper.
public enum Length {
  public static let pointsPerInch = 72.0
  public static let millimetresPerInch = 25.4

  public static func points(millimetres: Double) -> Double {
    millimetres / millimetresPerInch * pointsPerInch
  }

  public static func millimetres(points: Double) -> Double {
    points / pointsPerInch * millimetresPerInch
  }

  static func micrometres(points: Double) -> Int { Int(millimetres(points: points) * 1000) }

  /// `21`, `21.5`: for people, to a tenth.
  static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
  }
}
