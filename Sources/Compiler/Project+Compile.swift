import Backends
import CatalogModel
import CatalogReader
import Diagnostics
import SourceText
import YAMLSyntax

extension Project {
  /// Reads, resolves and checks the catalog of this folder.
  public func compile(_ options: CompilationOptions) -> Compilation {
    let listing = SourceListing(root: root)
    let limit = YAMLLimits().fileSize
    let root = root
    let inputs = listing.files.map { path in
      SourceInput(path: shown(path)) { () -> Result<[UInt8], FileProblem> in
        do throws(FileProblem) {
          return .success(try FileSystem.read(root + "/" + path, limit: limit))
        } catch {
          return .failure(error)
        }
      }
    }
    let names = listing.files
    var compilation = Compilation.run(inputs, options: options) { index, name in
      companion(named: name, of: names[index], limit: limit)
    }
    var found: [Finding] = []
    if let lock = readLock() { compilation.files.append(lock) }
    let lockID = FileID(compilation.files.count - 1)
    found += LookupLockFindings.findings(
      compilation.catalog, on: options.date,
      lock: compilation.files.last.flatMap { $0.path == shown(LookupLock.fileName) ? (lockID, $0) : nil })
    for problem in listing.problems {
      let id = FileID(compilation.files.count)
      compilation.files.append(SourceFile(path: shown(problem.path), bytes: []))
      found.append(Finding(problem.check, at: Place(id, .zero), ["reason": problem.reason]))
      if problem.check === CheckInfo.fileUnreadable { compilation.systemFailed = true }
    }
    if compilation.catalog.settings == nil {
      let id = FileID(compilation.files.count)
      compilation.files.append(SourceFile(path: shownRoot.isEmpty ? "." : shownRoot, bytes: []))
      found.append(Finding(.missingCatalog, at: Place(id, .zero)))
    }
    if !found.isEmpty { compilation.findings = Findings.deduplicated(compilation.findings + found) }
    return compilation
  }

  /// `lookup.lock`, when anything was ever issued.
  private func readLock() -> SourceFile? {
    guard let bytes = try? FileSystem.read(root + "/" + LookupLock.fileName, limit: 64 << 20) else {
      return nil
    }
    return SourceFile(path: shown(LookupLock.fileName), bytes: bytes)
  }

  /// A file beside a YAML file, within the catalog.
  private func companion(
    named name: String, of file: String, limit: Int
  ) -> (path: String, bytes: Result<[UInt8], FileProblem>) {
    let folder = FileSystem.parent(of: file).map { $0 + "/" } ?? ""
    let relative = folder + name
    let path = FileSystem.absolute(root + "/" + relative)
    guard path.hasPrefix(root + "/"), !name.hasPrefix("/") else {
      return (shown(relative), .failure(FileProblem(relative, .outsideCatalog)))
    }
    guard FileSystem.kind(path) != .link else {
      return (shown(relative), .failure(FileProblem(relative, .notARegularFile)))
    }
    do throws(FileProblem) {
      return (shown(relative), .success(try FileSystem.read(path, limit: limit)))
    } catch {
      return (shown(relative), .failure(error))
    }
  }
}
