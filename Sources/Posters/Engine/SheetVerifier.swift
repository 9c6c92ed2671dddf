public import Diagnostics
import Dispatch
import Synchronization

/// Reads the codes of sheets back on another core, while the sheets are drawn on this one.
///
/// It lays every sheet out for itself: layouts of one thread cannot be lent to another. The
/// same content in the same template gives the same pixels.
public final class SheetVerifier: Sendable {
  private let painter: Mutex<SheetPainter>
  private let outcome = Mutex<Result<[Finding], DrawingFailure>>(.success([]))
  private let running = DispatchGroup()

  public init(
    _ template: Template, for blueprint: SheetBlueprint, _ libraries: DrawingLibraries
  ) throws(DrawingFailure) {
    painter = Mutex(try SheetPainter(template, for: blueprint, libraries))
  }

  /// Begins to verify sheets; returns at once.
  public func begin(_ contents: [SheetContent]) {
    DispatchQueue.global().async(group: running) { [self] in
      let result = painter.withLock { painter in Self.verify(contents, painter) }
      outcome.withLock { $0 = result }
    }
  }

  private static func verify(
    _ contents: [SheetContent], _ painter: SheetPainter
  ) -> Result<[Finding], DrawingFailure> {
    do throws(DrawingFailure) {
      var findings: [Finding] = []
      for content in contents { findings += try painter.verify(painter.prepare(content)) }
      return .success(findings)
    } catch {
      return .failure(error)
    }
  }

  /// Waits for what was begun.
  ///
  /// - Returns: what is wrong with the codes.
  public func finish() throws(DrawingFailure) -> [Finding] {
    running.wait()
    return try outcome.withLock { $0 }.get()
  }
}
