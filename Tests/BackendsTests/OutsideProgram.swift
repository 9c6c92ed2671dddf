import Foundation
import Testing

/// Programs that judge our output from outside.
///
/// Without one of them a test is skipped, and the reason printed; with `MOTCUA_TEST_TOOLS=required`,
/// which `make test` sets after it has installed them, the test fails.
enum OutsideProgram {
  /// The path of a program; nil when it is not installed.
  static func find(_ name: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    for folder in path.split(separator: ":") {
      let candidate = "\(folder)/\(name)"
      if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
    }
    report(missing: name)
    return nil
  }

  private static func report(missing name: String) {
    if ProcessInfo.processInfo.environment["MOTCUA_TEST_TOOLS"] == "required" {
      Issue.record("\(name) is not installed")
    } else {
      print("skipped: \(name) is not installed")
    }
  }

  struct Result {
    var status: Int32
    var output: [UInt8]
  }

  static func run(_ path: String, _ arguments: [String], input: [UInt8] = []) throws -> Result {
    // A program may end before it has read everything: that is for its status to say.
    signal(SIGPIPE, SIG_IGN)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = FileHandle.nullDevice
    try process.run()
    try? stdin.fileHandleForWriting.write(contentsOf: Data(input))
    try? stdin.fileHandleForWriting.close()
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Result(status: process.terminationStatus, output: [UInt8](output))
  }

  /// What a script in Python with `jsonschema` prints; nil where either is not installed.
  static func validate(
    _ script: String, _ arguments: [String] = [], input: [UInt8]
  ) throws -> String? {
    guard let python = find("python3") else { return nil }
    let whole = """
      try:
          import jsonschema
      except ImportError:
          print("absent")
          raise SystemExit
      \(script)
      """
    let found = try run(python, ["-W", "error", "-c", whole] + arguments, input: input)
    let output = String(decoding: found.output, as: UTF8.self)
    guard output != "absent\n" else {
      report(missing: "jsonschema for Python")
      return nil
    }
    return output
  }
}
