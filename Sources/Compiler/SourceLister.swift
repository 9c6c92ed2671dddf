import Diagnostics
import SourceText

/// The YAML files of a catalog folder.
struct SourceListing {
  /// Paths relative to the root, in the order of their bytes.
  var files: [String] = []
  /// What could not be listed, with its check.
  var problems: [(path: String, check: CheckInfo, reason: Bilingual)] = []

  static let maximalDepth = 32

  init(root: String) { list(root, "", depth: 0) }

  private mutating func list(_ folder: String, _ prefix: String, depth: Int) {
    guard depth <= Self.maximalDepth else {
      problems.append(
        (
          prefix, .fileUnreadable,
          Bilingual(vi: "thư mục lồng quá sâu", en: "folders nest too deep")
        ))
      return
    }
    let names: [String]
    do throws(FileProblem) {
      names = try FileSystem.names(in: folder)
    } catch {
      problems.append((prefix, .fileUnreadable, error.reason))
      return
    }
    for name in names where !name.hasPrefix(".") {
      let path = prefix.isEmpty ? name : prefix + "/" + name
      switch FileSystem.kind(folder + "/" + name) {
      case .folder: list(folder + "/" + name, path, depth: depth + 1)
      case .link: problems.append((path, .linkNotFollowed, ""))
      case .file, .other:
        if name.hasSuffix(".yaml") {
          files.append(path)
        } else if name.hasSuffix(".yml") {
          problems.append((path, .yamlFileNotRead, ""))
        }
      case nil: problems.append((path, .fileUnreadable, FileProblem(path, .system(2)).reason))
      }
    }
    if depth == 0 { files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
  }
}
