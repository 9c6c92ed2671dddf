#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Project {
  /// A folder of data that belongs to the program, such as `Templates/posters`: beside the
  /// catalog, else in the nearest folder above the executable that has it.
  public func dataFolder(_ name: String) -> String? {
    var starts = FileSystem.parent(of: root).map { [$0] } ?? []
    if let executable = Self.executable { starts += Self.foldersAbove(executable) }
    return starts.map { ($0 == "/" ? "" : $0) + "/" + name }.first(where: FileSystem.isFolder)
  }

  private static func foldersAbove(_ path: String) -> [String] {
    var folders: [String] = []
    var current = FileSystem.parent(of: path)
    while let folder = current {
      folders.append(folder)
      current = FileSystem.parent(of: folder)
      if folder == "/" { break }
    }
    return folders
  }

  private static var executable: String? {
    #if canImport(Glibc)
      return FileSystem.resolved("/proc/self/exe")
    #else
      var size = UInt32(PATH_MAX)
      var buffer = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
      return FileSystem.resolved(String(cString: buffer))
    #endif
  }

  /// Names of the files and folders in a folder of data, in the order of their bytes.
  public static func names(in folder: String) -> [String] {
    (try? FileSystem.names(in: folder)) ?? []
  }
}
