import Diagnostics

extension CheckInfo {
  static let severityNotAllowed = CheckInfo(
    "severity-not-allowed", .error, .language,
    title: Bilingual(
      vi: "Khóa severity không đổi mức độ của lỗi làm mất dữ liệu",
      en: "The key severity does not reach errors that lose something"),
    explanation: Bilingual(
      vi:
        "Điều không đọc được thì chưa được kiểm tra và sẽ thiếu trong sản phẩm, nên luôn là lỗi. Bỏ dòng này khỏi severity.",
      en:
        "What could not be read was not checked and would be missing from the outputs, so it is always an error. Take the line out of severity."
    ),
    message: Bilingual(
      vi: "“{code}” làm mất điều đã viết nên luôn là lỗi",
      en: "“{code}” loses what is written and is always an error"),
    examples: [
      CheckExample(
        .catalog,
        Bilingual(vi: "tắt lỗi khóa lạ", en: "unknown keys turned off"),
        """
        severity: { ‹unknown-key›: "off" }
        """),
      CheckExample(
        .catalog,
        Bilingual(vi: "đúng", en: "right"),
        """
        severity: { unused-document: "off" }
        """),
    ])
}
