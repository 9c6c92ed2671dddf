import Expressions

/// Where something is certain by the answers that are known, whatever the others are
/// (điều chắc chắn theo những câu trả lời đã có).
public indirect enum Certainty: Sendable, Hashable {
  case always
  case never
  /// Where CEL over the known answers is true.
  case test(String)
  case allOf([Certainty])
  case anyOf([Certainty])

  public static func all(_ parts: [Certainty]) -> Certainty {
    let parts = parts.flatMap { if case .allOf(let inner) = $0 { inner } else { [$0] } }
    guard !parts.contains(.never) else { return .never }
    let tests = distinct(parts.filter { $0 != .always })
    return tests.count > 1 ? .allOf(tests) : tests.first ?? .always
  }

  public static func any(_ parts: [Certainty]) -> Certainty {
    let parts = parts.flatMap { if case .anyOf(let inner) = $0 { inner } else { [$0] } }
    guard !parts.contains(.always) else { return .always }
    let tests = distinct(parts.filter { $0 != .never })
    return tests.count > 1 ? .anyOf(tests) : tests.first ?? .never
  }

  private static func distinct(_ parts: [Certainty]) -> [Certainty] {
    var seen: Set<Certainty> = []
    return parts.filter { seen.insert($0).inserted }
  }

  /// As one expression.
  public var cel: String {
    switch self {
    case .always: "true"
    case .never: "false"
    case .test(let text): text
    case .allOf(let parts): parts.map { "(\($0.cel))" }.joined(separator: " && ")
    case .anyOf(let parts): parts.map { "(\($0.cel))" }.joined(separator: " || ")
    }
  }
}
