public import Diagnostics

extension CheckInfo {
  public static let invalidNumber = CheckInfo(
    "invalid-number", .error, .language,
    title: Bilingual(
      vi: "Số viết bằng chữ số",
      en: "Numbers are digits"),
    explanation: Bilingual(
      vi: "Ở đây cần một số; phần thập phân dùng dấu chấm.",
      en: "A number is needed here; decimals take a point."),
    message: Bilingual(
      vi: "“{text}” không phải là số",
      en: "“{text}” is no number"),
    examples: [
      CheckExample(
        .procedure,
        Bilingual(
          vi: "có chữ",
          en: "with letters"),
        """
        dossier-sets: ‹01 bộ›
        """),
      CheckExample(
        .procedure,
        Bilingual(
          vi: "đúng",
          en: "right"),
        """
        dossier-sets: 1
        """),
    ])
}
