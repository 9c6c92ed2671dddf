#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that grows beside its target and takes its place when it is whole.
///
/// Whatever happens before `commit`, the target stays as it was.
public final class StagedFile {
  private let target: String
  private let temporary: String
  private var descriptor: Int32
  private var pending: [UInt8] = []
  /// The first failure; everything after it is dropped.
  private var failure: FileProblem?
  /// Bytes taken so far.
  public private(set) var size = 0

  private static let bufferSize = 1 << 16

  /// - Parameter path: where the file shall stand; the folders above it are made.
  public init(_ path: String) throws(FileProblem) {
    target = FileSystem.absolute(path)
    temporary = target + ".motcua-new"
    if FileSystem.kind(target) == .folder { throw FileProblem(path, .system(EISDIR)) }
    if let folder = FileSystem.parent(of: target) { try FileSystem.makeFolders(folder) }
    // What a killed run left behind.
    try FileSystem.remove(temporary)
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileProblem(path, .system(errno)) }
    pending.reserveCapacity(Self.bufferSize)
  }

  deinit { discard() }

  /// - Returns: false when the disk did not take the bytes; `commit` then says why.
  public func append(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard failure == nil else { return false }
    size += bytes.count
    pending.append(contentsOf: bytes)
    if pending.count >= Self.bufferSize { flush() }
    return failure == nil
  }

  private func flush() {
    var done = 0
    pending.withUnsafeBytes { buffer in
      while done < buffer.count {
        let count = write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        if count < 0, errno == EINTR { continue }
        if count < 0 {
          failure = FileProblem(target, .system(errno))
          return
        }
        done += count
      }
    }
    pending.removeAll(keepingCapacity: true)
  }

  /// Puts the file in its place.
  public func commit() throws(FileProblem) {
    if failure == nil { flush() }
    // A full disk may show only when the file is closed.
    if close(descriptor) != 0, failure == nil { failure = FileProblem(target, .system(errno)) }
    descriptor = -1
    if let failure {
      try? FileSystem.remove(temporary)
      throw failure
    }
    do throws(FileProblem) {
      try FileSystem.move(temporary, to: target)
    } catch {
      try? FileSystem.remove(temporary)
      throw error
    }
  }

  /// Gives up: removes what was written.
  public func discard() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
    try? FileSystem.remove(temporary)
  }
}

/// A folder of files that is replaced as a whole, in one step.
public struct StagedFolder {
  private let tree: OutputTree

  /// - Parameters:
  ///   - marker: the file by which a folder of this kind is known; others are not replaced.
  ///   - catalog: the catalog's folder, which the target may not touch.
  public init(_ path: String, marker: String, catalog: String) throws(OutputProblem) {
    tree = try OutputTree(
      target: FileSystem.absolute(path), catalog: catalog, marker: marker)
  }

  public func add(_ path: String, _ bytes: [UInt8]) throws(FileProblem) {
    try tree.stage(path, bytes)
  }

  public func publish() throws(OutputProblem) { try tree.publish() }
  public func discard() { tree.discard() }
}
