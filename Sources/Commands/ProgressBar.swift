import SourceText
import Synchronization

/// A line on the terminal's error stream while long work goes on; nothing when piped, or on a
/// terminal that cannot go back in a line. It goes with the bar, however the work ends.
final class ProgressBar: Sendable {
  private let label: String
  private let columns: Int?
  /// How much was told of; nil where nothing stands on the terminal.
  private let drawn = Mutex<Int?>(nil)

  init(_ label: String) {
    self.label = label
    let isShown = Terminal.errorIsTerminal && Terminal.environment("TERM") != "dumb"
    columns = isShown ? Terminal.errorColumns : nil
  }

  deinit { erase() }

  func show(_ done: Int, of total: Int) {
    guard let columns, total > 0, let line = Self.line(label, done, total, columns) else { return }
    guard done < total else { return erase() }
    drawn.withLock { drawn in
      // Threads may tell out of turn.
      guard done > drawn ?? 0 else { return }
      Terminal.error("\r" + line)
      drawn = done
    }
  }

  private func erase() {
    drawn.withLock { drawn in
      if drawn != nil { Terminal.error("\r\u{1B}[K") }
      drawn = nil
    }
  }

  /// `printing ████░░░░ 640/2604`, shorter where the terminal is narrow and nothing where
  /// it is too narrow for the numbers: a line that wraps could not be taken back. The last cell stays free, since some terminals wrap there.
  static func line(_ label: String, _ done: Int, _ total: Int, _ columns: Int) -> String? {
    let numbers = "\(done)/\(total)"
    // Every line is as long as the one before, so that nothing of it stays.
    let count =
      String(repeating: " ", count: max(0, "\(total)/\(total)".count - numbers.count))
      + numbers
    let room = columns - 1
    let cells = min(30, room - DisplayWidth.of(label) - count.count - 2)
    if cells >= 5 {
      let filled = done * cells / total
      let bar = String(repeating: "█", count: filled)
      return label + " " + bar + String(repeating: "░", count: cells - filled) + " " + count
    }
    return count.count <= room ? count : nil
  }
}
