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
    return Compilation.run(inputs, options: options) { index, name in
      companion(named: name, of: names[index], limit: limit)
    } finishing: { compilation in
      compilation.shownPrefix = shown("")
      addLock(to: &compilation)
      addProblems(listing, to: &compilation)
    }
  }

  private func addLock(to compilation: inout Compilation) {
    let lock = readLock()
    let id = FileID(compilation.files.count)
    if let lock { compilation.files.append(lock) }
    compilation.findings += LookupLockFindings.findings(
      compilation.catalog, on: compilation.date, lock: lock.map { (id, $0) })
  }

  private func addProblems(_ listing: SourceListing, to compilation: inout Compilation) {
    func add(_ check: CheckInfo, _ path: String, _ reason: Bilingual) {
      let id = FileID(compilation.files.count)
      compilation.files.append(SourceFile(path: path, bytes: []))
      compilation.findings.append(Finding(check, at: Place(id, .zero), ["reason": reason]))
    }
    for problem in listing.problems {
      add(problem.check, shown(problem.path), problem.reason)
      if problem.check === CheckInfo.fileUnreadable { compilation.systemFailed = true }
    }
    if compilation.catalog.settings == nil, !compilation.catalog.unread.mayDeclare(.catalog) {
      add(.missingCatalog, shownRoot.isEmpty ? "." : shownRoot, "")
    }
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
    guard path.hasPrefix(root + "/"), !name.hasPrefix("/"),
      FileSystem.resolved(path).hasPrefix(FileSystem.resolved(root) + "/")
    else {
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
