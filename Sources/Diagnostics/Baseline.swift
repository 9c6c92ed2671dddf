public import SourceText
import Writers

/// Findings that were there before: tệp mốc ghi nhận các lỗi đã biết.
///
/// A text file of sorted lines, one a finding, so that branches merge:
/// `code TAB path TAB hash TAB occurrence`. The hash is FNV-1a (64 bit) over the bytes of
/// the finding's line, trimmed, and its Vietnamese message: moving lines about changes
/// nothing, changing the line itself brings the finding back.
public struct Baseline: Sendable {
  /// Why a file is no baseline.
  public struct ParseError: Error, Hashable, Sendable {
    /// From 1.
    public var line: Int
    public var message: Bilingual
  }

  /// What a baseline says of the findings of a run.
  public struct Comparison: Sendable {
    /// Not in the baseline.
    public var new: [Finding]
    /// In the baseline.
    public var known: [Finding]
    /// Lines of the baseline that no finding matched, sorted.
    public var stale: [String]
  }

  private var lines: Set<String>

  /// The lines, sorted by their bytes.
  public var sortedLines: [String] { Self.sorted(Array(lines)) }

  /// Reads a baseline. Empty lines and lines that begin with `#` are passed over.
  ///
  /// - Throws: ``ParseError`` at the first line that is none of a baseline.
  public init(parsing bytes: [UInt8]) throws(ParseError) {
    lines = []
    var number = 0
    for slice in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      let content = slice.last == 0x0D ? slice.dropLast() : slice
      guard let first = content.first, first != 0x23 else { continue }
      guard Self.isWellFormed(content) else {
        throw ParseError(line: number, message: Self.malformed)
      }
      lines.insert(String(decoding: content, as: UTF8.self))
    }
  }

  /// The text of a baseline that holds exactly `findings`.
  public static func render(_ findings: [Finding], files: [SourceFile]) -> [UInt8] {
    var sources = SourceIndex(files)
    let lines = Fingerprint.all(of: findings, in: &sources).map { $0.line }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.count * 96)
    for line in sorted(lines) {
      bytes.append(utf8: line)
      bytes.append(0x0A)
    }
    return bytes
  }

  /// Parts `findings` into those of the baseline and the others, each in the order given.
  public func filter(_ findings: [Finding], files: [SourceFile]) -> Comparison {
    var sources = SourceIndex(files)
    var result = Comparison(new: [], known: [], stale: [])
    var unmatched = lines
    for (finding, print) in zip(findings, Fingerprint.all(of: findings, in: &sources)) {
      if lines.contains(print.line) {
        unmatched.remove(print.line)
        result.known.append(finding)
      } else {
        result.new.append(finding)
      }
    }
    result.stale = Self.sorted(Array(unmatched))
    return result
  }

  private static func sorted(_ lines: [String]) -> [String] {
    lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func isWellFormed(_ line: ArraySlice<UInt8>) -> Bool {
    let parts = line.split(separator: 0x09, omittingEmptySubsequences: false)
    guard parts.count == 4, !parts[0].isEmpty, !parts[1].isEmpty, parts[2].count == 16 else {
      return false
    }
    let isHash = parts[2].allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    return isHash && !parts[3].isEmpty && parts[3].first != 0x30
      && parts[3].allSatisfy { (0x30...0x39).contains($0) }
  }

  private static let malformed = Bilingual(
    vi: "dòng không đúng dạng “mã TAB đường dẫn TAB 16 chữ số thập lục phân TAB số thứ tự”",
    en: "the line is not “code TAB path TAB 16 hexadecimal digits TAB occurrence”")
}
