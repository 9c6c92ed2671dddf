import Backends
public import Diagnostics
import SourceText
import Synchronization

/// Why a tree could not be written.
public enum OutputProblem: Error, Sendable {
  case file(FileProblem)
  /// Another build is writing the same target.
  case locked(String)
  /// The target holds files that no run of ours made: it lacks this file of theirs.
  case notOurs(String, marker: String)
  case insideCatalog(String)

  public var message: Bilingual {
    switch self {
    case .file(let problem):
      Bilingual(
        vi: "không ghi được “\(problem.path)”: \(problem.reason.vi)",
        en: "cannot write “\(problem.path)”: \(problem.reason.en)")
    case .locked(let path):
      Bilingual(
        vi: "một lần dựng khác đang ghi vào “\(path)”; chờ nó xong rồi chạy lại",
        en: "another build is writing to “\(path)”; run again when it is done")
    case .notOurs(let path, let marker):
      Bilingual(
        vi:
          "thư mục “\(path)” không trống và không phải do motcua dựng (không có \(marker)); chọn thư mục khác",
        en:
          "the folder “\(path)” is not empty and was not built by motcua (no \(marker)); choose another"
      )
    case .insideCatalog(let path):
      Bilingual(
        vi: "“\(path)” nằm trong (hoặc chứa) thư mục danh mục; chọn thư mục khác",
        en: "“\(path)” lies in (or holds) the catalog folder; choose another")
    }
  }
}

/// One file of a built tree.
struct WrittenFile: Sendable {
  var path: String
  var size: Int
  /// SHA-256 of the bytes, lower-case hexadecimal.
  var digest: String
  var kind: String
  var sources: [FileID]
}

/// A tree of files, staged beside its target and put in its place in one step.
///
/// Whatever happens before that step, the target keeps the last good tree.
struct OutputTree {
  let target: String
  private let staging: String
  private let lock: FileLock
  /// The file that every tree of its kind has.
  static let manifestName = "manifest.json"

  init(
    target: String, catalog: String, marker: String = Self.manifestName
  ) throws(OutputProblem) {
    self.target = target
    let (ours, theirs) = (FileSystem.resolved(target) + "/", FileSystem.resolved(catalog) + "/")
    guard !ours.hasPrefix(theirs), !theirs.hasPrefix(ours) else { throw .insideCatalog(target) }
    let parent = FileSystem.parent(of: target) ?? "/"
    let name = target.split(separator: "/").last.map(String.init) ?? "build"
    staging = parent + "/." + name + ".motcua-staging"
    lock = try Self.locked(parent, name, target, marker)
    try Self.writing { () throws(FileProblem) in
      // What a killed build left behind.
      try FileSystem.remove(staging)
      try FileSystem.makeFolders(staging)
    }
  }

  /// Takes the lock, and makes sure that the target may be replaced.
  private static func locked(
    _ parent: String, _ name: String, _ target: String, _ marker: String
  ) throws(OutputProblem) -> FileLock {
    try writing { () throws(FileProblem) in try FileSystem.makeFolders(parent) }
    let taken: FileLock?
    do throws(FileProblem) {
      taken = try FileLock.take(parent + "/." + name + ".motcua-lock")
    } catch {
      throw .file(error)
    }
    guard let lock = taken else { throw .locked(target) }
    switch FileSystem.kind(target) {
    case nil: return lock
    case .folder:
      if FileSystem.kind(target + "/" + marker) == .file { return lock }
      var isEmpty = false
      try writing { () throws(FileProblem) in isEmpty = try FileSystem.names(in: target).isEmpty }
      guard isEmpty else { throw .notOurs(target, marker: marker) }
      return lock
    default: throw .notOurs(target, marker: marker)
    }
  }

  private static func writing(
    _ body: () throws(FileProblem) -> Void
  ) throws(OutputProblem) {
    do throws(FileProblem) { try body() } catch { throw .file(error) }
  }

  /// Stages files; may be used from several threads for different paths, while the tree lives.
  var stage: StageAction {
    StageAction(
      target: target, staging: staging, replacesTree: FileSystem.kind(target) != nil)
  }

  /// Puts the staged tree where the target is.
  func publish() throws(OutputProblem) {
    do throws(FileProblem) {
      if FileSystem.kind(target) == nil {
        try FileSystem.move(staging, to: target)
      } else {
        try FileSystem.exchange(staging, with: target)
        try FileSystem.remove(staging)
      }
    } catch {
      throw .file(error)
    }
  }

  /// Gives up: removes what was staged.
  func discard() { try? FileSystem.remove(staging) }
}

/// Writes one file of a staged tree, or takes it over from the last tree when bytes agree.
struct StageAction: Sendable {
  let target: String
  let staging: String
  /// Whether there is a last tree.
  let replacesTree: Bool
  private let folders = StagedFolders()

  init(target: String, staging: String, replacesTree: Bool) {
    self.target = target
    self.staging = staging
    self.replacesTree = replacesTree
  }

  func callAsFunction(_ path: String, _ bytes: [UInt8]) throws(FileProblem) {
    let new = staging + "/" + path
    let old = target + "/" + path
    let isSame =
      replacesTree && FileSystem.size(old) == bytes.count
      && (try? FileSystem.read(old, limit: bytes.count)) == bytes
    if let folder = FileSystem.parent(of: new) { try folders.make(folder) }
    if isSame, FileSystem.link(old, to: new) { return }
    try FileSystem.write(bytes, to: new)
  }

  /// Writes a file piece by piece, which may be too large to be made whole.
  ///
  /// - Returns: its size, and its SHA-256.
  func pieces(
    _ path: String, _ write: ((_ piece: [UInt8]) -> Void) -> Void
  ) throws(FileProblem) -> (size: Int, digest: String) {
    let new = staging + "/" + path
    let file = try StagedFile(new)
    let digest = RunningDigest()
    write { piece in
      digest.add(piece)
      _ = piece.withUnsafeBytes { file.append($0) }
    }
    try file.commit()
    let old = target + "/" + path
    let kept = new + ".motcua-kept"
    if replacesTree, FileSystem.agree(old, new), FileSystem.link(old, to: kept) {
      try FileSystem.remove(new)
      try FileSystem.move(kept, to: new)
    }
    return (file.size, digest.finish())
  }
}

/// Folders that were made, so that each is asked for once.
final class StagedFolders: Sendable {
  private let made = Mutex<Set<String>>([])

  func make(_ path: String) throws(FileProblem) {
    try made.withLock { made throws(FileProblem) in
      guard !made.contains(path) else { return }
      try FileSystem.makeFolders(path)
      made.insert(path)
    }
  }
}
