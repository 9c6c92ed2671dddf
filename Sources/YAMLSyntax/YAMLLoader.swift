public import Diagnostics
public import SourceText

/// Reads one YAML file into a tree, with findings for all that our profile of YAML refuses.
public enum YAMLLoader {
  /// Never fails: a file that cannot be read at all gives an empty tree and a finding.
  ///
  /// A document with a syntax error is left out, the documents around it are kept.
  /// Texts with hidden or decomposed characters are reported and come repaired in
  /// the tree, so that one mistake is not reported again as an unknown name.
  public static func load(
    _ source: SourceFile, as file: FileID, limits: YAMLLimits = .init()
  ) -> (tree: YAMLTree, findings: [Finding]) {
    guard source.bytes.count <= min(limits.fileSize, Int(Int32.max)) else {
      let finding = Finding(
        .fileTooLarge, at: Place(file, .zero),
        ["size": "\(source.bytes.count)", "limit": "\(limits.fileSize)"])
      return (.unread(file, count: source.bytes.count), [finding])
    }
    return source.bytes.withUnsafeBufferPointer { bytes in
      let survey = ByteSurvey(bytes)
      if survey.firstInvalid != nil || (survey.hasControls && EncodingGuess.looksLikeUTF16(bytes)) {
        return (
          .unread(file, count: bytes.count), [notUTF8(bytes, at: survey.firstInvalid ?? 0, file)]
        )
      }
      guard survey.hasControls else {
        return read(bytes, survey: survey, file: file, limits: limits, findings: [])
      }
      let (cleaned, findings) = withoutControls(bytes, file: file, limits: limits)
      return cleaned.withUnsafeBufferPointer {
        read($0, survey: survey, file: file, limits: limits, findings: findings)
      }
    }
  }

  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, survey: ByteSurvey, file: FileID, limits: YAMLLimits,
    findings: [Finding]
  ) -> (tree: YAMLTree, findings: [Finding]) {
    var builder = TreeBuilder(bytes, survey: survey, file: file, limits: limits)
    builder.findings = findings
    builder.readAll(from: ByteSurvey.byteOrderMark(bytes))
    return builder.finish()
  }

  static func notUTF8(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, _ file: FileID
  ) -> Finding {
    let byte = bytes.isEmpty ? 0 : bytes[offset]
    let digits = String(byte, radix: 16, uppercase: true)
    let guess = EncodingGuess.of(bytes, from: offset)
    let help = guess.map { guess in
      Bilingual(
        vi: "Tệp có vẻ theo bảng mã \(guess.name): hãy chuyển sang Unicode rồi lưu bằng UTF-8.",
        en: "The file looks like \(guess.name): convert it to Unicode and save it as UTF-8.")
    }
    return Finding(
      .notUTF8, at: Place(file, SourceRange(offset..<min(offset + 1, bytes.count))),
      ["byte": "0x\(digits.count < 2 ? "0" : "")\(digits)"], help: help)
  }

  /// The same bytes with a blank (or U+FFFD) for each character YAML forbids, so
  /// that the rest can be read and every offset stays as it was.
  private static func withoutControls(
    _ bytes: UnsafeBufferPointer<UInt8>, file: FileID, limits: YAMLLimits
  ) -> (bytes: [UInt8], findings: [Finding]) {
    var cleaned = Array(bytes)
    var findings: [Finding] = []
    var index = 0
    while index < bytes.count {
      let first = bytes.scalar(at: index)
      guard isControl(first.value) else {
        index += max(1, first.width)
        continue
      }
      let start = index
      while index < bytes.count {
        let (value, width) = bytes.scalar(at: index)
        guard width > 0, isControl(value) else { break }
        for offset in 0..<width { cleaned[index + offset] = width == 3 ? bytes[index] : 0x20 }
        if width == 3 { cleaned.replaceSubrange(index..<index + 3, with: [0xEF, 0xBF, 0xBD]) }
        index += width
      }
      guard findings.count < limits.findings else { continue }
      let place = Place(file, SourceRange(start..<index))
      let fix = FixIt(
        Bilingual(vi: "Xóa ký tự điều khiển", en: "Remove the control character"), at: place,
        replacement: "")
      findings.append(
        Finding(
          .controlCharacter, at: place, ["character": Bilingual(codePoint(first.value))],
          fixes: [fix]))
    }
    return (cleaned, findings)
  }
}

extension YAMLTree {
  /// What a file that cannot be read holds.
  static func unread(_ file: FileID, count: Int) -> YAMLTree {
    let all = SourceRange(0..<min(count, Int(UInt32.max)))
    return YAMLTree(file: file, nodes: [], pool: [], documents: [], comments: [], unread: [all])
  }
}
