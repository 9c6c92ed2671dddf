public import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the system said when a file could not be used.
public struct FileProblem: Error, Hashable, Sendable {
  public enum Cause: Hashable, Sendable {
    /// An `errno`.
    case system(Int32)
    case tooLarge(limit: Int)
    case notARegularFile
    case outsideCatalog
  }
  public var path: String
  public var cause: Cause

  public init(_ path: String, _ cause: Cause) {
    self.path = path
    self.cause = cause
  }

  /// Whether a file, or a folder on the way to it, is not there.
  var isMissing: Bool { cause == .system(ENOENT) }

  public var reason: Bilingual {
    switch cause {
    case .system(let code): Self.words(of: code)
    case .tooLarge(let limit):
      Bilingual(
        vi: "tệp lớn hơn \(limit >> 20) MB", en: "the file is larger than \(limit >> 20) MB")
    case .notARegularFile:
      Bilingual(vi: "không phải là một tệp thường", en: "it is not a regular file")
    case .outsideCatalog:
      Bilingual(
        vi: "đường dẫn đi ra ngoài thư mục danh mục", en: "the path leads out of the catalog folder"
      )
    }
  }

  private static func words(of code: Int32) -> Bilingual {
    switch code {
    case ENOENT: Bilingual(vi: "không có tệp hay thư mục này", en: "no such file or folder")
    case EACCES, EPERM: Bilingual(vi: "không có quyền truy cập", en: "permission denied")
    case ENOTDIR: Bilingual(vi: "một phần của đường dẫn không phải thư mục", en: "not a folder")
    case EISDIR: Bilingual(vi: "đây là một thư mục", en: "it is a folder")
    case ENOSPC: Bilingual(vi: "ổ đĩa đã đầy", en: "the disk is full")
    case EROFS: Bilingual(vi: "ổ đĩa chỉ đọc", en: "the disk is read-only")
    case ELOOP: Bilingual(vi: "liên kết trỏ vòng", en: "links that lead in a circle")
    case ENAMETOOLONG: Bilingual(vi: "tên quá dài", en: "the name is too long")
    case EMFILE, ENFILE: Bilingual(vi: "mở quá nhiều tệp", en: "too many open files")
    case EIO: Bilingual(vi: "lỗi đọc ghi ổ đĩa", en: "input/output error of the disk")
    case EDQUOT: Bilingual(vi: "hết hạn mức ổ đĩa", en: "the disk quota is used up")
    default: Bilingual(vi: "lỗi hệ thống số \(code)", en: "system error \(code)")
    }
  }
}
