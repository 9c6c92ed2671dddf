import Foundation
public import Testing

/// Compares bytes with `Golden/<name>`; `UPDATE_GOLDEN=1 swift test` rewrites it.
///
/// An update run fails on purpose, so nobody merges a run that compared nothing.
public func expectGolden(
  _ actual: [UInt8], _ name: String, filePath: String = #filePath,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let url = URL(filePath: filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
    try Data(actual).write(to: url)
    Issue.record(
      "rewrote \(name); read the diff, then run again without UPDATE_GOLDEN",
      sourceLocation: sourceLocation)
    return
  }
  let expected = try [UInt8](Data(contentsOf: url))
  guard actual != expected else { return }
  let (new, old) = (lines(actual), lines(expected))
  let diff = new.difference(from: old).map { change in
    switch change {
    case .remove(let line, let text, _): "-\(line + 1): \(text)"
    case .insert(let line, let text, _): "+\(line + 1): \(text)"
    }
  }
  Issue.record(
    "\(name) differs\n\(diff.joined(separator: "\n"))", sourceLocation: sourceLocation)
}

private func lines(_ bytes: [UInt8]) -> [String] {
  bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    .map { String(decoding: $0, as: UTF8.self) }
}
