public import Diagnostics

extension CheckInfo {
  public static let invalidID = CheckInfo(
    "invalid-id", .error, .language,
    title: Bilingual(
      vi: "Mã viết đúng quy cách",
      en: "Ids are spelt as the language wants"),
    explanation: Bilingual(
      vi:
        "Mã dùng trong đường dẫn, địa chỉ và điều kiện nên chỉ gồm chữ cái không dấu, chữ số và gạch nối.",
      en:
        "Ids stand in paths, addresses and conditions; so they hold only plain letters, digits and hyphens."
    ),
    message: Bilingual(
      vi: "“{text}” không phải là mã hợp lệ ({form})",
      en: "“{text}” is no valid id ({form})"),
    examples: [
      CheckExample(
        .declarations,
        Bilingual(
          vi: "có dấu và khoảng trắng",
          en: "accents and blanks"),
        """
        kind: role
        id: ‹Cán bộ›
        name: Cán bộ
        """),
      CheckExample(
        .declarations,
        Bilingual(
          vi: "đúng",
          en: "right"),
        """
        kind: role
        id: can-bo
        name: Cán bộ
        """),
    ], isLoss: false)
}
