import SourceText

/// FNV-1a, 64 bit: small, and the same on every machine and in every run.
struct FNV1a: Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }

  /// Sixteen lower-case hexadecimal digits.
  var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// What makes a finding the same finding after lines moved: its code, its file, the text
/// of its line and its message; equal ones are told apart by counting.
struct Fingerprint: Hashable, Sendable {
  var code: String
  var path: String
  /// FNV-1a over the trimmed line and the Vietnamese message.
  var hash: String
  /// 1 for the first finding with these three, in the order of printing.
  var occurrence: Int

  /// `code TAB path TAB hash TAB occurrence`
  var line: String { "\(code)\t\(path)\t\(hash)\t\(occurrence)" }

  /// The fingerprints of `findings`, in the order given.
  static func all(of findings: [Finding], in sources: inout SourceIndex) -> [Fingerprint] {
    var counts: [Fingerprint: Int] = [:]
    let bare = findings.map { finding in
      var hash = FNV1a()
      hash.combine(sources.trimmedLine(at: finding.place))
      hash.combine(finding.message.vi.utf8)
      return Fingerprint(
        code: finding.check.code, path: escaped(sources.path(of: finding.place.file)),
        hash: hash.hexadecimal, occurrence: 0)
    }
    // Counted in the order of printing, so that the order given does not matter.
    let order = findings.indices.sorted {
      if Finding.inOrder(findings[$0], findings[$1]) { return true }
      return $0 < $1 && !Finding.inOrder(findings[$1], findings[$0])
    }
    var result = bare
    for index in order {
      counts[bare[index], default: 0] += 1
      result[index].occurrence = counts[bare[index], default: 1]
    }
    return result
  }

  /// A path that fits between tabs: `%`, tab and line breaks percent-encoded.
  private static func escaped(_ path: String) -> String {
    guard path.utf8.contains(where: { $0 < 0x20 || $0 == 0x25 }) else { return path }
    var result = ""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\t": result += "%09"
      case "\n": result += "%0A"
      case "\r": result += "%0D"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Fingerprint {
  /// The whole fingerprint in sixteen hexadecimal digits.
  var short: String {
    var hash = FNV1a()
    hash.combine(line.utf8)
    return hash.hexadecimal
  }
}
