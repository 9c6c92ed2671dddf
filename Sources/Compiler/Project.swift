public import Diagnostics

/// A folder that holds a catalog.
public struct Project: Sendable {
  /// Absolute path of the catalog folder.
  public let root: String
  /// How paths in it are shown: relative to where the user works.
  public let shownRoot: String

  public enum Problem: Error, Sendable {
    case noSuchFolder(String)
    case noCatalogAbove(String)

    public var message: Bilingual {
      switch self {
      case .noSuchFolder(let path):
        Bilingual(vi: "không có thư mục “\(path)”", en: "there is no folder “\(path)”")
      case .noCatalogAbove(let path):
        Bilingual(
          vi:
            "không thấy danh mục nào từ “\(path)” trở lên; chỉ rõ bằng --catalog THƯ-MỤC, hoặc tạo mới bằng motcua new catalog",
          en:
            "no catalog found in “\(path)” or above it; name one with --catalog DIR, or make one with motcua new catalog"
        )
      }
    }
  }

  /// - Parameters:
  ///   - folder: the catalog folder, or nil for the nearest that holds a `catalog` document.
  ///   - start: where looking begins.
  public static func find(_ folder: String?, from start: String = ".") throws(Problem) -> Project {
    let here = FileSystem.absolute(start)
    if let folder {
      let root = FileSystem.absolute(folder)
      guard FileSystem.isFolder(root) else { throw .noSuchFolder(folder) }
      return Project(root: root, shownRoot: shown(root, from: here))
    }
    var current: String? = here
    while let path = current {
      if declaresCatalog(path) { return Project(root: path, shownRoot: shown(path, from: here)) }
      for name in ["Catalog", "catalog"] where declaresCatalog(path + "/" + name) {
        let root = path + "/" + name
        return Project(root: root, shownRoot: shown(root, from: here))
      }
      current = FileSystem.parent(of: path)
    }
    throw .noCatalogAbove(here)
  }

  /// Whether a YAML file of the folder itself has a document of kind `catalog`.
  private static func declaresCatalog(_ folder: String) -> Bool {
    guard let names = try? FileSystem.names(in: folder) else { return false }
    for name in names where name.hasSuffix(".yaml") {
      guard let bytes = try? FileSystem.read(folder + "/" + name, limit: 1 << 20) else { continue }
      for line in bytes.split(separator: 0x0A)
      where String(decoding: line.prefix(40), as: UTF8.self).split(separator: "#")[0]
        .split(separator: " ").elementsEqual(["kind:", "catalog"])
      {
        return true
      }
    }
    return false
  }

  private static func shown(_ path: String, from here: String) -> String {
    if path == here { return "" }
    return path.hasPrefix(here + "/") ? String(path.dropFirst(here.count + 1)) : path
  }

  public func shown(_ relative: String) -> String {
    shownRoot.isEmpty ? relative : shownRoot + "/" + relative
  }
}
