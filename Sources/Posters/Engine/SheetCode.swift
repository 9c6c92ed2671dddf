public import Backends

/// A QR symbol ready to be drawn: its dark runs, row by row.
public struct SheetCode: Hashable, Sendable {
  public let symbol: QRSymbol
  /// Row, first column and length of each dark run.
  let runs: [Run]

  struct Run: Hashable, Sendable {
    var row: Int32
    var column: Int32
    var length: Int32
  }

  public init(_ symbol: QRSymbol) {
    self.symbol = symbol
    var runs: [Run] = []
    runs.reserveCapacity(symbol.width * symbol.width / 4)
    for row in 0..<symbol.width {
      var column = 0
      while column < symbol.width {
        guard symbol.isDark(row: row, column: column) else {
          column += 1
          continue
        }
        let start = column
        while column < symbol.width, symbol.isDark(row: row, column: column) { column += 1 }
        runs.append(Run(row: Int32(row), column: Int32(start), length: Int32(column - start)))
      }
    }
    self.runs = runs
  }

  /// Modules on a side, quiet zone included.
  var span: Int { symbol.width + 2 * QRSymbol.quietZone }
}
