import Writers

extension QRSymbol {
  /// The symbol as SVG: quiet zone included, one path, a unit for each module.
  ///
  /// - Parameters:
  ///   - module: side of one module in micrometres; smaller ones than 0.4 mm become 0.4 mm.
  ///   - title: what it is, for those who cannot see it; the text when left out.
  public func svg(module: Int = QRSize.usualModule, title: String? = nil) -> [UInt8] {
    let size = QRSize(self, module: max(module, QRSize.smallestModule))
    let side = String(width + 2 * Self.quietZone)
    let millimetres = QRSize.millimetres(size.width) + "mm"
    var svg = MarkupWriter(.xml(declaration: true), pretty: true, capacity: width * width * 6)
    svg.element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "width": millimetres, "height": millimetres,
        "viewBox": "0 0 \(side) \(side)", "role": "img", "shape-rendering": "crispEdges",
      ]
    ) { svg in
      svg.element("title", text: title ?? text)
      // The quiet zone is part of the symbol: it must stay light on any ground.
      svg.element("rect", ["width": side, "height": side, "fill": "#fff"])
      svg.element("path", ["fill": "#000", "d": path])
    }
    return svg.finish()
  }

  /// Dark runs of each row as closed rectangles.
  private var path: String {
    var path: [UInt8] = []
    path.reserveCapacity(width * width * 6)
    for row in 0..<width {
      var column = 0
      while column < width {
        guard isDark(row: row, column: column) else {
          column += 1
          continue
        }
        let start = column
        while column < width, isDark(row: row, column: column) { column += 1 }
        let run = column - start
        path.append(UInt8(ascii: "M"))
        path.append(decimal: start + Self.quietZone)
        path.append(UInt8(ascii: " "))
        path.append(decimal: row + Self.quietZone)
        path.append(UInt8(ascii: "h"))
        path.append(decimal: run)
        path.append(literal: "v1h-")
        path.append(decimal: run)
        path.append(UInt8(ascii: "z"))
      }
    }
    return String(decoding: path, as: UTF8.self)
  }

  /// How a symbol is shown in a terminal.
  public enum TerminalStyle: Hashable, Sendable {
    /// Black on white by escape sequences, whatever the terminal's own colours are.
    case colored
    /// Characters only, for a terminal with light text on a dark ground: light modules are drawn.
    case plainOnDark
    /// Characters only, for dark text on a light ground.
    case plainOnLight
  }

  /// The symbol with its quiet zone, two rows of modules a line.
  public func terminal(_ style: TerminalStyle = .colored) -> String {
    let range = -Self.quietZone..<width + Self.quietZone
    var result = ""
    for row in stride(from: range.lowerBound, to: range.upperBound, by: 2) {
      if style == .colored { result += "\u{1B}[38;5;16;48;5;231m" }
      for column in range {
        let isLast = row + 1 >= range.upperBound
        var upper = isDark(row: row, column: column)
        var lower = !isLast && isDark(row: row + 1, column: column)
        if style == .plainOnDark { (upper, lower) = (!upper, !lower && !isLast) }
        result += upper ? (lower ? "█" : "▀") : (lower ? "▄" : " ")
      }
      if style == .colored { result += "\u{1B}[0m" }
      result += "\n"
    }
    return result
  }
}
