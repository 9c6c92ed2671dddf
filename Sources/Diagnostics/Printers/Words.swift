/// The few words printers say of themselves.
enum Words {
  static let help = Bilingual(vi: "giúp", en: "help")
  static let fix = Bilingual(vi: "sửa", en: "fix")
  static let related = Bilingual(vi: "xem thêm", en: "see also")
  static let nothing = Bilingual(vi: "không phát hiện lỗi nào", en: "nothing found")
  static let basis = Bilingual(vi: "Căn cứ", en: "Legal basis")
  static let unconfirmed = Bilingual(
    vi: "cần cán bộ pháp chế xác nhận", en: "to be confirmed by legal staff")
  static let inBaseline = Bilingual(
    vi: "đã ghi nhận trong tệp mốc", en: "recorded in the baseline")

  static func severity(_ severity: Severity) -> Bilingual {
    switch severity {
    case .error: Bilingual(vi: "lỗi", en: "error")
    case .warning: Bilingual(vi: "cảnh báo", en: "warning")
    case .note: Bilingual(vi: "lưu ý", en: "note")
    }
  }

  static func count(_ count: Int, _ severity: Severity) -> Bilingual {
    let word = self.severity(severity)
    return Bilingual(vi: "\(count) \(word.vi)", en: "\(count) \(word.en)\(count == 1 ? "" : "s")")
  }

  static func moreErrors(_ count: Int) -> Bilingual {
    Bilingual(
      vi: "và \(count) lỗi nữa (--minimum error chỉ hiện lỗi)",
      en: "and \(count) more (--minimum error shows errors alone)")
  }

  static func suppressed(_ count: Int) -> Bilingual {
    Bilingual(vi: "\(count) đã cho phép bằng chú thích", en: "\(count) allowed by comments")
  }

  static func baselined(_ count: Int) -> Bilingual {
    Bilingual(vi: "\(count) \(inBaseline.vi)", en: "\(count) \(inBaseline.en)")
  }

  static func upToLine(_ line: Int) -> Bilingual {
    Bilingual(vi: "đến dòng \(line)", en: "to line \(line)")
  }
}
