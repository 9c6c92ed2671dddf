public import SourceText

/// One file of the output tree (tệp kết quả).
public struct Artifact: Sendable {
  /// Relative, "/"-separated; made only by ``OutputPath``, never from raw ids.
  public var path: String
  public var bytes: [UInt8]
  /// What the file is: `index`, `procedure`, `digitization`, `digitization-csv`…
  public var kind: String
  /// The files it was made from, sorted, each once.
  public var sources: [FileID]

  /// - Parameter sources: in any order; a file may come several times.
  public init(path: String, bytes: [UInt8], kind: String, sources: [FileID]) {
    self.path = path
    self.bytes = bytes
    self.kind = kind
    var unique: [FileID] = []
    for file in sources.sorted() where unique.last != file { unique.append(file) }
    self.sources = unique
  }
}
