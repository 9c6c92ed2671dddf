import CatalogModel
import SourceText

/// A template of an address as written, and what can be told of it before it is filled in.
struct TemplateText {
  let written: Located<String>

  init(_ written: Located<String>) { self.written = written }

  /// The host as literal text, lower case; nil where the variable `host` stands for it.
  ///
  /// Of a host that begins with a variable what is literal at its end: that decides whose it is.
  var host: String? {
    guard let scheme else { return nil }
    let authority = written.value.dropFirst(scheme.count).prefix {
      $0 != "/" && $0 != "?" && $0 != "#"
    }
    // What stands before an `@` is a user name, however much it looks like a host.
    let rest = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    if rest == "{host}" || rest == "{+host}" { return nil }
    let host = rest.split(separator: "}", omittingEmptySubsequences: false).last ?? ""
    let name = (host.isEmpty ? rest : host).prefix { $0 != ":" && $0 != "{" }
    return name.isEmpty ? nil : name.lowercased()
  }

  var scheme: String? {
    ["https://", "http://"].first { written.value.lowercased().hasPrefix($0) }
  }

  /// The bytes of a part, where the text stands in the file as it is.
  func range(of part: some StringProtocol) -> SourceRange {
    let text = Array(written.value.utf8)
    let wanted = Array(part.utf8)
    guard !wanted.isEmpty, text.count >= wanted.count,
      let offset = (0...(text.count - wanted.count)).first(where: {
        text[$0..<$0 + wanted.count].elementsEqual(wanted)
      })
    else { return written.range }
    return range(offset: offset, count: wanted.count)
  }

  func range(offset: Int, count: Int) -> SourceRange {
    let quotes = written.range.count - written.value.utf8.count
    guard quotes == 0 || quotes == 2 else { return written.range }
    let start = Int(written.range.start) + quotes / 2 + offset
    return SourceRange(start..<min(start + count, Int(written.range.end)))
  }
}

extension LookupSettings {
  /// Every template, the payload first.
  var templates: [TemplateText] {
    ([payload].compactMap { $0 } + targets.compactMap(\.template)).map { TemplateText($0) }
  }
}

/// Judgements about host names.
enum HostName {
  static func isGovernment(_ host: String) -> Bool { host == "gov.vn" || host.hasSuffix(".gov.vn") }

  /// Names that RFC 2606 reserves: they never resolve.
  static func isPlaceholder(_ host: String) -> Bool {
    [".example", ".test", ".invalid", ".localhost"].contains { host.hasSuffix($0) }
      || ["example.com", "example.org", "example.net"].contains(host)
  }

  static let shorteners: Set<String> = [
    "bit.ly", "bom.so", "byvn.net", "cutt.ly", "goo.gl", "is.gd", "ow.ly", "qr.page", "rb.gy",
    "rebrand.ly", "s.id", "shorturl.at", "t.co", "t.ly", "tinyurl.com", "v.gd", "we.tl", "zalo.me",
  ]

  /// Labels of letters, digits and hyphens, joined by points.
  static func isWellFormed(_ host: String) -> Bool {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, host.utf8.count <= 253 else { return false }
    return labels.allSatisfy { label in
      (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
        && label.utf8.allSatisfy {
          (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
        }
    }
  }
}
