public import SourceText

/// What became of one code of an older list: a row of its map (một dòng đối chiếu mã).
public struct CodeChange: Sendable {
  public var old: Located<String>
  public var new: Located<String>
  public var share: Share
  /// The file of the row.
  public var file: FileID

  public init(old: Located<String>, new: Located<String>, share: Share, file: FileID) {
    self.old = old
    self.new = new
    self.share = share
    self.file = file
  }

  /// How much of the old unit the new one takes.
  public enum Share: String, CaseIterable, Sendable {
    /// toàn bộ
    case whole
    /// một phần
    case part
    /// The part to assume when nothing tells which (một phần, mặc định).
    case partDefault = "part-default"
  }
}
