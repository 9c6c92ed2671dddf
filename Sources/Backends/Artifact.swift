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
    self.sources = Self.sources(sources)
  }

  /// Sorted, each once.
  public static func sources(_ files: [FileID]) -> [FileID] {
    var unique: [FileID] = []
    for file in files.sorted() where unique.last != file { unique.append(file) }
    return unique
  }
}

/// A file that grows with the catalog, made piece by piece so that it is never there as a whole.
public struct ArtifactStream: Sendable {
  public typealias Sink = (_ piece: [UInt8]) -> Void
  /// Bytes that make a piece; a few more or fewer do no harm.
  static let piece = 1 << 16

  /// As of an ``Artifact``.
  public let path: String
  public let kind: String
  /// Hands over the bytes in their order; gives the files they were made from, in any order.
  public let write: @Sendable (_ sink: Sink) -> [FileID]

  public init(path: String, kind: String, write: @escaping @Sendable (_ sink: Sink) -> [FileID]) {
    self.path = path
    self.kind = kind
    self.write = write
  }

  /// The same as a whole.
  public var artifact: Artifact {
    var bytes: [UInt8] = []
    let sources = write { bytes += $0 }
    return Artifact(path: path, bytes: bytes, kind: kind, sources: sources)
  }
}
