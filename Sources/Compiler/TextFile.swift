/// Single files outside the output tree.
public enum TextFile {
  /// The bytes of a file of at most 64 MB.
  public static func read(_ path: String) throws(FileProblem) -> [UInt8] {
    try FileSystem.read(FileSystem.absolute(path), limit: 64 << 20)
  }

  /// Writes a file whole or not at all.
  public static func replace(_ path: String, with bytes: [UInt8]) throws(FileProblem) {
    let target = FileSystem.absolute(path)
    let temporary = target + ".motcua-new"
    try FileSystem.remove(temporary)
    try FileSystem.write(bytes, to: temporary)
    do throws(FileProblem) {
      try FileSystem.move(temporary, to: target)
    } catch {
      try? FileSystem.remove(temporary)
      throw error
    }
  }

  /// Writes a file that must not be there yet, with the folders above it.
  public static func create(_ path: String, with bytes: [UInt8]) throws(FileProblem) {
    let target = FileSystem.absolute(path)
    if let folder = FileSystem.parent(of: target) { try FileSystem.makeFolders(folder) }
    try FileSystem.write(bytes, to: target)
  }

  public static func exists(_ path: String) -> Bool {
    FileSystem.kind(FileSystem.absolute(path)) != nil
  }
}
