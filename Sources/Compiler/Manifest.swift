import CatalogModel
import SourceText
import Writers

/// `manifest.json`: every file of the tree with its hash and what it came from.
struct Manifest {
  let resolved: ResolvedCatalog
  /// By ``FileID``: the paths of the catalog's files.
  let paths: [String]
  let files: [WrittenFile]
  let toolVersion: String

  func bytes() -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.member("$schema", "https://motcua.example/schemas/manifest.schema.json")
      json.member("tool", "motcua")
      json.member("toolVersion", toolVersion)
      json.member("asOf", resolved.date.description)
      json.member("catalog", resolved.catalog.settings?.name?.text ?? "")
      json.member("levels", resolved.levels.map(\.rawValue))
      json.array("files") { json in
        for file in files {
          json.object { json in
            json.member("path", file.path)
            json.member("size", file.size)
            json.member("sha256", file.digest)
            json.member("kind", file.kind)
            json.member("sources", file.sources.map { paths[Int($0.index)] })
          }
        }
      }
    }
    return json.finish()
  }
}
