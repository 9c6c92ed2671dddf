import CPlatform

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The few calls to the system that compiling needs, with typed errors.
enum FileSystem {
  /// The bytes of a regular file.
  static func read(_ path: String, limit: Int) throws(FileProblem) -> [UInt8] {
    // Non-blocking, so that a pipe or device with a file's name cannot hold us up.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileProblem(path, .system(errno)) }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw FileProblem(path, .system(errno)) }
    guard info.st_mode & S_IFMT == S_IFREG else { throw FileProblem(path, .notARegularFile) }
    guard info.st_size <= limit else { throw FileProblem(path, .tooLarge(limit: limit)) }
    var failure: Int32 = 0
    let size = Int(info.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let done = sysRead(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if done < 0, errno == EINTR { continue }
        if done <= 0 {
          failure = done < 0 ? errno : 0
          return
        }
        count += done
      }
    }
    guard failure == 0 else { throw FileProblem(path, .system(failure)) }
    return bytes
  }

  /// Whether two files can be read and hold the same bytes.
  static func agree(_ path: String, _ other: String) -> Bool {
    guard let length = size(path), size(other) == length else { return false }
    let (a, b) = (open(path, O_RDONLY | O_CLOEXEC), open(other, O_RDONLY | O_CLOEXEC))
    defer { for descriptor in [a, b] where descriptor >= 0 { close(descriptor) } }
    guard a >= 0, b >= 0 else { return false }
    let piece = 1 << 16
    func next(_ descriptor: Int32, _ wanted: Int) -> [UInt8] {
      [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        while count < wanted {
          let done = sysRead(descriptor, buffer.baseAddress.map { $0 + count }, wanted - count)
          if done < 0, errno == EINTR { continue }
          if done <= 0 { return }
          count += done
        }
      }
    }
    var left = length
    while left > 0 {
      let wanted = min(left, piece)
      let bytes = next(a, wanted)
      guard bytes.count == wanted, bytes == next(b, wanted) else { return false }
      left -= wanted
    }
    return true
  }

  static func write(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileProblem(path, .system(errno)) }
    var done = 0
    var failure: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      while done < buffer.count {
        let count = sysWrite(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        if count < 0, errno == EINTR { continue }
        if count < 0 {
          failure = errno
          return
        }
        done += count
      }
    }
    // A full disk may show only when the file is closed.
    if close(descriptor) != 0, failure == 0 { failure = errno }
    guard failure == 0 else { throw FileProblem(path, .system(failure)) }
  }

  /// What stands at a path, links not followed.
  enum Kind { case file, folder, link, other }

  static func kind(_ path: String) -> Kind? {
    var info = stat()
    guard lstat(path, &info) == 0 else { return nil }
    switch info.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  static func isFolder(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  static func size(_ path: String) -> Int? {
    var info = stat()
    guard lstat(path, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(info.st_size)
  }

  /// Names in a folder, in the order of their bytes.
  static func names(in folder: String) throws(FileProblem) -> [String] {
    guard let stream = opendir(folder) else { throw FileProblem(folder, .system(errno)) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes a folder and those above it.
  static func makeFolders(_ path: String) throws(FileProblem) {
    if mkdir(path, 0o755) == 0 { return }
    let code = errno
    if code == EEXIST {
      if isFolder(path) { return }
      throw FileProblem(path, .system(ENOTDIR))
    }
    guard code == ENOENT, let parent = parent(of: path) else {
      throw FileProblem(path, .system(code))
    }
    try makeFolders(parent)
    guard mkdir(path, 0o755) == 0 || (errno == EEXIST && isFolder(path)) else {
      throw FileProblem(path, .system(errno))
    }
  }

  static func link(_ existing: String, to new: String) -> Bool {
    sysLink(existing, new) == 0
  }

  /// Removes a file, or a folder with all it holds; links are not followed.
  static func remove(_ path: String) throws(FileProblem) {
    guard let kind = kind(path) else { return }
    if kind == .folder {
      for name in try names(in: path) { try remove(path + "/" + name) }
      guard rmdir(path) == 0 else { throw FileProblem(path, .system(errno)) }
    } else {
      guard unlink(path) == 0 else { throw FileProblem(path, .system(errno)) }
    }
  }

  /// Puts `new` where `target` is, in one step; what was there stands at `new` afterwards.
  static func exchange(_ new: String, with target: String) throws(FileProblem) {
    let code = motcua_exchange(new, target)
    guard code == 0 else { throw FileProblem(target, .system(code)) }
  }

  static func move(_ path: String, to target: String) throws(FileProblem) {
    let code = motcua_move(path, target)
    guard code == 0 else { throw FileProblem(target, .system(code)) }
  }

  static func parent(of path: String) -> String? {
    guard let slash = path.lastIndex(of: "/") else { return nil }
    return slash == path.startIndex ? nil : String(path[..<slash])
  }

  /// An absolute path without `.`, `..` and double slashes; links are left as they are.
  static func absolute(_ path: String) -> String {
    var whole = path
    if !path.hasPrefix("/") {
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
      let here = getcwd(&buffer, buffer.count).map { String(cString: $0) } ?? "/"
      whole = here + "/" + path
    }
    var parts: [Substring] = []
    for part in whole.split(separator: "/") {
      if part == "." { continue }
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// An absolute path with the links followed of as much of it as there is.
  static func resolved(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    guard path != "/", let parent = parent(of: path) else { return path }
    let above = resolved(parent)
    return (above == "/" ? "" : above) + path[(path.lastIndex(of: "/") ?? path.startIndex)...]
  }
}

// Swift's overload resolution would pick this file's own names.
private func sysRead(
  _ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int
) -> Int {
  #if canImport(Glibc)
    Glibc.read(descriptor, buffer, count)
  #else
    Darwin.read(descriptor, buffer, count)
  #endif
}

private func sysWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  #if canImport(Glibc)
    Glibc.write(descriptor, buffer, count)
  #else
    Darwin.write(descriptor, buffer, count)
  #endif
}

private func sysLink(_ existing: String, _ new: String) -> Int32 {
  #if canImport(Glibc)
    Glibc.link(existing, new)
  #else
    Darwin.link(existing, new)
  #endif
}
