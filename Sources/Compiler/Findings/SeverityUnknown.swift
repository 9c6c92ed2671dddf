import Diagnostics

extension CheckInfo {
  static let severityUnknown = CheckInfo(
    "severity-unknown", .error, .language,
    title: Bilingual(
      vi: "Khóa severity nêu kiểm tra và mức độ có thật",
      en: "The key severity names checks and levels that exist"),
    explanation: Bilingual(
      vi:
        "Một mã viết sai thì mức độ đã chọn không có tác dụng mà không ai biết. Mức độ là error, warning, note hoặc off.",
      en:
        "With a misspelt code the chosen severity would have no effect unseen. A level is error, warning, note or off."
    ),
    message: Bilingual(
      vi: "không có kiểm tra hay mức độ “{text}”",
      en: "there is no check or level “{text}”"),
    examples: [
      CheckExample(
        .catalog,
        Bilingual(
          vi: "sai mã",
          en: "a misspelt code"),
        """
        severity: { ‹unused-documents›: warning }
        """),
      CheckExample(
        .catalog,
        Bilingual(
          vi: "đúng",
          en: "right"),
        """
        severity: { unused-document: "off" }
        """),
    ])
}
