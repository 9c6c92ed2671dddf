import FoundationEssentials

/// The Swift files of the package, as text.
enum SourceTree {
  static let root: URL = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Names of the folders under `Sources`, sorted.
  static func modules() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Sources").path)
      .filter { !$0.hasPrefix(".") }.sorted()
  }

  /// Paths under the package's root and texts of the Swift files below a folder, sorted.
  static func files(below folder: String) throws -> [(path: String, text: String)] {
    try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
      .filter { $0.hasSuffix(".swift") }.sorted()
      .map { path in
        let whole = folder + "/" + path
        return (whole, try String(contentsOf: root.appending(path: whole), encoding: .utf8))
      }
  }

  /// Modules that a file imports, in any of the ways to write it.
  static func imports(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line -> String? in
      var words = line.split(separator: " ")
      while let first = words.first,
        first.hasPrefix("@")
          || ["public", "package", "internal", "fileprivate", "private"].contains(first)
      {
        words.removeFirst()
      }
      guard words.first == "import", words.count > 1 else { return nil }
      // `import struct Module.Name`
      let kinds = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
      let name = kinds.contains(String(words[1])) && words.count > 2 ? words[2] : words[1]
      return name.split(separator: ".").first.map(String.init)
    }
  }
}
