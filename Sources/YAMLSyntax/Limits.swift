/// How much of a file is read before it is refused. All inclusive.
public struct YAMLLimits: Sendable {
  /// Bytes of one file.
  public var fileSize = 8 << 20
  /// Containers within containers.
  public var depth = 48
  /// Nodes of one file.
  public var nodes = 1 << 20
  /// Bytes of one scalar.
  public var scalarLength = 64 << 10
  /// Findings of one file; nobody reads more, so further ones are not kept.
  public var findings = 1000
  /// Anchors and aliases of one file that are reported.
  public var anchors = 5
  /// Broken documents of one file after which the rest is not read.
  public var brokenDocuments = 50
  public init() {}
}
