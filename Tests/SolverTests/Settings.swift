import FoundationEssentials

/// What the environment asks of the tests.
enum Settings {
  static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }
}
