import Compiler
import Diagnostics

/// A file of JSON that somebody names on the command line.
enum JSONFile {
  /// Reads a file, or standard input for `-`.
  static func read(_ path: String) throws(RequestProblem) -> JSONValue {
    let bytes = try bytes(path)
    do throws(JSONProblem) {
      return try JSONValue(parsing: bytes)
    } catch {
      throw RequestProblem(
        vi: "\(path): \(error.message.vi)", en: "\(path): \(error.message.en)")
    }
  }

  /// The bytes of a file, or of standard input for `-`.
  static func bytes(_ path: String) throws(RequestProblem) -> [UInt8] {
    do throws(FileProblem) {
      return path == "-" ? try standardInput() : try TextFile.read(path)
    } catch {
      throw RequestProblem(
        vi: "\(path): \(error.reason.vi)", en: "\(path): \(error.reason.en)")
    }
  }

  private static func standardInput() throws(FileProblem) -> [UInt8] {
    let limit = 64 << 20
    guard let bytes = LineReader.all(limit: limit) else {
      throw FileProblem("-", .tooLarge(limit: limit))
    }
    return bytes
  }
}
