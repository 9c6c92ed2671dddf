public import Diagnostics

extension CheckInfo {
  public static let invalidQuantity = CheckInfo(
    "invalid-quantity", .error, .language,
    title: Bilingual(
      vi: "Đại lượng viết bằng số và đơn vị",
      en: "Quantities are a number and a unit"),
    explanation: Bilingual(
      vi: "Độ phân giải viết 300 dpi, dung lượng viết 2.5 MB.",
      en: "A resolution is written 300 dpi, a size 2.5 MB."),
    message: Bilingual(
      vi: "“{text}” không đọc được; ví dụ đúng: {example}",
      en: "“{text}” cannot be read; a right one: {example}"),
    examples: [
      CheckExample(
        .catalog,
        Bilingual(
          vi: "thiếu đơn vị",
          en: "no unit"),
        """
        digitization-profiles:
          - id: thuong
            name: Thường
            format: [pdf-a-2]
            resolution: ‹300›
            color: color
        """),
      CheckExample(
        .catalog,
        Bilingual(
          vi: "đúng",
          en: "right"),
        """
        digitization-profiles:
          - id: thuong
            name: Thường
            format: [pdf-a-2]
            resolution: 300 dpi
            color: color
        """),
    ])
}
