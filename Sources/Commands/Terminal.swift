import ArgumentParser
import CPlatform

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output and error.
enum Terminal {
  static func output(_ text: String) { write(Array(text.utf8), to: STDOUT_FILENO) }
  static func output(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }
  static func error(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Cells in a line of the error stream's terminal, 80 where it does not say.
  static var errorColumns: Int {
    let columns = Int(motcua_columns(STDERR_FILENO))
    return columns > 0 ? columns : 80
  }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  static func exit(_ code: ExitCode) -> Never {
    #if canImport(Glibc)
      Glibc.exit(code.rawValue)
    #else
      Darwin.exit(code.rawValue)
    #endif
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var done = 0
    bytes.withUnsafeBytes { buffer in
      while done < buffer.count {
        #if canImport(Glibc)
          let count = Glibc.write(
            descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        #else
          let count = Darwin.write(
            descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        #endif
        if count < 0, errno == EINTR { continue }
        if count < 0, errno == EAGAIN {
          var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          _ = poll(&waiting, 1, -1)
          continue
        }
        if count <= 0 {
          // Nobody may take cut-off findings for all of them.
          if descriptor == STDOUT_FILENO { exit(Exit.system) }
          return
        }
        done += count
      }
    }
  }

  /// The day it is in Vietnam, UTC+7 all year.
  static var today: Int32 {
    Int32(clamping: (time(nil) + 7 * 3600) / 86_400)
  }
}
