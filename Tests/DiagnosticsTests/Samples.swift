import Diagnostics
import SourceText
import Testing

/// A text in which `‹…›` encloses bytes, with and without the marks.
struct MarkedText {
  var bytes: [UInt8] = []
  var ranges: [SourceRange] = []

  init(_ text: String) {
    var open: Int?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "‹": open = bytes.count
      case "›":
        if let start = open { ranges.append(SourceRange(start..<bytes.count)) }
        open = nil
      default: bytes += Array(String(Character(scalar)).utf8)
      }
    }
  }

  /// The comments of simple YAML: from a `#` at the start of a line or after a blank.
  var comments: [CommentSpan] {
    let table = LineTable(bytes)
    return table.starts.indices.compactMap { index in
      let line = table.lineRange(index, in: bytes)
      let start = line.first {
        bytes[$0] == 0x23 && ($0 == line.lowerBound || bytes[$0 - 1] == 0x20)
      }
      guard let start else { return nil }
      let isAlone = bytes[line.lowerBound..<start].allSatisfy { $0 == 0x20 }
      return CommentSpan(range: SourceRange(start..<line.upperBound), isAlone: isAlone)
    }
  }
}

extension CheckInfo {
  static func sample(
    _ code: String, _ severity: Severity = .error, _ group: CheckGroup = .services,
    basis: [LegalBasis] = []
  ) -> CheckInfo {
    CheckInfo(
      code, severity, group, title: Bilingual(vi: "Quy tắc \(code).", en: "Rule \(code)."),
      explanation: Bilingual(vi: "Vì sao có \(code).", en: "Why there is \(code)."),
      message: Bilingual(vi: "sai: {what}", en: "wrong: {what}"), basis: basis, examples: [])
  }

  static let feeBasis = CheckInfo(
    "fee-basis-missing", .error, .services,
    title: Bilingual(
      vi: "Mỗi khoản phí nêu căn cứ pháp lý.", en: "Each fee names its legal basis."),
    explanation: Bilingual(
      vi: "Người dân có quyền biết văn bản nào quy định mức thu.",
      en: "Citizens may know which instrument sets the amount."),
    message: Bilingual(
      vi: "phí “{name}” chưa nêu căn cứ pháp lý", en: "the fee “{name}” names no legal basis"),
    basis: [
      LegalBasis("97/2015/QH13", "Điều 14 khoản 1"),
      LegalBasis("85/2019/TT-BTC", confirmed: false),
    ],
    examples: [])
}

/// A report with what is hard to print: marks, wide letters, tabs, CR LF, terminal codes.
enum SampleReport {
  static let procedure = MarkedText(
    """
    kind: procedure
    code: "1.001193"
    name: Đăng ký ‹khai sinh›
    fees:
      - id: le-phi
        name: Lệ phí
        amount: ‹20000›
    ‹steps:
      - Nộp hồ sơ
      - Nhận kết quả
    ›requirements: none
    """)

  static let hostile = MarkedText(
    "name: Nguye\u{302}\u{303}n ‹Va\u{306}n› A\r\n"
      + "alias: 阮文 ‹安› và ‹Ａ›\r\n"
      + "\tkey:\t‹value›\r\n"
      + "title: \u{1B}[31mđỏ\u{1B}[0m ‹\u{202E}abc›\u{200B}\r\n"
      + "long: " + String(repeating: "giấy tờ tùy thân; ", count: 12) + "‹bản sao›"
      + String(repeating: ", có chứng thực", count: 10) + "\r\n"
      + "last:‹›\r\n")

  static let files = [
    SourceFile(path: "procedures/ho-tich/1.001193.yaml", bytes: procedure.bytes),
    SourceFile(path: "procedures/hộ tịch, cũ/50%: a.yaml", bytes: hostile.bytes),
    SourceFile(path: "sectors.yaml", bytes: Array("kind: sector\nid: ho-tich\n".utf8)),
  ]

  static func place(_ file: Int, _ index: Int) -> Place {
    Place(FileID(file), [procedure, hostile][file].ranges[index])
  }

  static var findings: [Finding] {
    let spelling = CheckInfo.sample("text-spelling", .warning, .text)
    let note = CheckInfo.sample("text-hidden", .note, .text)
    return [
      Finding(
        spelling, at: place(0, 0), ["what": "khai sinh"],
        related: [
          Related(
            Place(FileID(2), SourceRange(start: 17, end: 24)),
            Bilingual(vi: "lĩnh vực khai báo ở đây", en: "the sector is declared here"))
        ]),
      Finding(
        .feeBasis, at: place(0, 1), ["name": "Lệ phí"],
        help: Bilingual(
          vi: "thêm `basis`\nhoặc ghi `amount: free` nếu được miễn",
          en: "add `basis`,\nor `amount: free` where exempt"),
        fixes: [
          FixIt(
            Bilingual(vi: "Thay bằng “free”", en: "Replace with “free”"), at: place(0, 1),
            replacement: "free\n\tbasis: \"\u{2028}</script>\"")
        ]),
      Finding(.sample("steps-order"), at: place(0, 2), ["what": "các bước"]),
      Finding(spelling, at: place(1, 0), ["what": "Va\u{306}n"]),
      Finding(spelling, at: place(1, 1), ["what": "安"]),
      Finding(spelling, at: place(1, 2), ["what": "Ａ"]),
      Finding(note, at: place(1, 3), ["what": "tab, 100%: \u{1B}[2J\r\n::error::giả"]),
      Finding(note, at: place(1, 4), ["what": "<b>&\"'"]),
      Finding(spelling, at: place(1, 5), ["what": "bản sao"]),
      Finding(.sample("value-missing"), at: place(1, 6), ["what": "last"]),
    ]
  }

  static func report(_ language: Language = .vi, excused: Bool = true) -> FindingReport {
    var report = FindingReport(
      findings: findings, files: files, toolVersion: "0.1.0", language: language)
    guard excused else { return report }
    let old = Finding(
      .sample("name-case", .warning), at: Place(FileID(2), SourceRange(start: 0, end: 4)),
      ["what": "kind"])
    report.suppressed = [
      SuppressedFinding(
        old, reason: "tên do Bộ công bố",
        comment: Place(FileID(2), SourceRange(start: 0, end: 12)))
    ]
    report.baselined = [
      Finding(.feeBasis, at: Place(FileID(2), SourceRange(start: 13, end: 15)), ["name": "cũ"])
    ]
    return report
  }
}
