import Backends
import Synchronization

/// Symbols made lately: posters of one procedure for many offices show the same one.
final class SymbolTable: Sendable {
  private let symbols = Mutex<[String: SheetCode]>([:])
  /// Bounded, so that memory stays flat over thousands of sheets.
  private static let most = 256

  /// - Returns: nil where the text does not fit a symbol.
  func code(_ text: String) -> SheetCode? {
    symbols.withLock { symbols in
      if let known = symbols[text] { return known }
      guard let symbol = try? QRSymbol(text) else { return nil }
      if symbols.count >= Self.most { symbols.removeAll(keepingCapacity: true) }
      let code = SheetCode(symbol)
      symbols[text] = code
      return code
    }
  }
}
