public import Backends

/// A QR symbol ready to be drawn: the outlines of its dark parts.
public struct SheetCode: Hashable, Sendable {
  public let symbol: QRSymbol
  /// Closed loops of corners in modules, dark on the right hand; to be filled nonzero.
  ///
  /// One outline around many modules needs a third of the numbers of a rectangle for each row,
  /// and leaves no hairlines between rows.
  let outlines: [[Corner]]

  struct Corner: Hashable, Sendable {
    var x: Int32
    var y: Int32
  }

  public init(_ symbol: QRSymbol) {
    self.symbol = symbol
    var tracer = OutlineTracer(symbol)
    outlines = tracer.loops()
  }

  /// Modules on a side, quiet zone included.
  var span: Int { symbol.width + 2 * QRSymbol.quietZone }
}

/// Walks along the edges between dark and light.
private struct OutlineTracer {
  private let symbol: QRSymbol
  /// Whether the walk to the right above a module, light above and dark below, was taken.
  private var taken: [Bool]

  init(_ symbol: QRSymbol) {
    self.symbol = symbol
    taken = [Bool](repeating: false, count: symbol.width * symbol.width)
  }

  private enum Heading { case right, down, left, up }

  /// Every loop has an upper edge, so starting at those finds all.
  mutating func loops() -> [[SheetCode.Corner]] {
    var loops: [[SheetCode.Corner]] = []
    for row in 0..<symbol.width {
      for column in 0..<symbol.width where isUpperEdge(row, column) && !taken[index(row, column)] {
        loops.append(loop(fromRow: row, column: column))
      }
    }
    return loops
  }

  private func index(_ row: Int, _ column: Int) -> Int { row * symbol.width + column }

  private func isUpperEdge(_ row: Int, _ column: Int) -> Bool {
    symbol.isDark(row: row, column: column) && !symbol.isDark(row: row - 1, column: column)
  }

  private mutating func loop(fromRow row: Int, column: Int) -> [SheetCode.Corner] {
    var corners: [SheetCode.Corner] = []
    var (x, y, heading) = (column, row, Heading.right)
    repeat {
      if heading == .right { taken[index(y, x)] = true }
      switch heading {
      case .right: x += 1
      case .down: y += 1
      case .left: x -= 1
      case .up: y -= 1
      }
      let next = turn(x, y, heading)
      if next != heading { corners.append(SheetCode.Corner(x: Int32(x), y: Int32(y))) }
      heading = next
    } while !(x == column && y == row && heading == .right)
    return corners
  }

  /// Where to go on from a point: dark stays on the right hand. Where two dark modules touch
  /// only at the point, the loop stays with its own.
  private func turn(_ x: Int, _ y: Int, _ heading: Heading) -> Heading {
    let (aheadRight, aheadLeft): ((Int, Int), (Int, Int)) =
      switch heading {
      case .right: ((y, x), (y - 1, x))
      case .down: ((y, x - 1), (y, x))
      case .left: ((y - 1, x - 1), (y, x - 1))
      case .up: ((y - 1, x), (y - 1, x - 1))
      }
    guard symbol.isDark(row: aheadRight.0, column: aheadRight.1) else {
      switch heading {
      case .right: return .down
      case .down: return .left
      case .left: return .up
      case .up: return .right
      }
    }
    guard symbol.isDark(row: aheadLeft.0, column: aheadLeft.1) else { return heading }
    switch heading {
    case .right: return .up
    case .up: return .left
    case .left: return .down
    case .down: return .right
    }
  }
}
