public import Diagnostics
import Dispatch
import Synchronization

/// Reads the codes of sheets back on another core, while the sheets are drawn on this one.
///
/// It lays out for itself what lies around the codes: layouts of one thread cannot be lent to
/// another. The same content in the same template gives the same pixels.
public final class SheetVerifier: Sendable {
  private let painter: Mutex<SheetPainter>
  private let outcome = Mutex<Result<[Finding], DrawingFailure>>(.success([]))
  private let queue = DispatchQueue(label: "codes")
  /// Bounds what waits, so that memory stays flat when drawing is the faster.
  private let room = DispatchSemaphore(value: 4)

  public init(
    _ template: Template, for blueprint: SheetBlueprint, _ libraries: DrawingLibraries
  ) throws(DrawingFailure) {
    painter = Mutex(try SheetPainter(template, for: blueprint, libraries))
  }

  /// Hands sheets over to be verified; waits only while several such lots are still due.
  public func add(_ contents: [SheetContent]) {
    room.wait()
    queue.async { [self] in
      let result = painter.withLock { painter in Self.verify(contents, painter) }
      outcome.withLock { outcome in
        outcome = outcome.flatMap { found in result.map { found + $0 } }
      }
      room.signal()
    }
  }

  private static func verify(
    _ contents: [SheetContent], _ painter: SheetPainter
  ) -> Result<[Finding], DrawingFailure> {
    do throws(DrawingFailure) {
      var findings: [Finding] = []
      for content in contents { findings += try painter.verify(content) }
      return .success(findings)
    } catch {
      return .failure(error)
    }
  }

  /// Waits for all that was handed over.
  ///
  /// - Returns: what is wrong with the codes, in the order of the sheets.
  public func finish() throws(DrawingFailure) -> [Finding] {
    queue.sync {}
    return try outcome.withLock { $0 }.get()
  }
}
