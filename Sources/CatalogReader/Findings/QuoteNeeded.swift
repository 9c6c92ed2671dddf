public import Diagnostics

extension CheckInfo {
  public static let quoteNeeded = CheckInfo(
    "quote-needed", .error, .language,
    title: Bilingual(
      vi: "Mã và văn bản giống số phải đặt trong ngoặc kép",
      en: "Codes and text that look like numbers are quoted"),
    explanation: Bilingual(
      vi:
        "Công cụ YAML khác đọc 1.000110 thành 1.00011, 02215 thành số khác, 15:00 thành 900, no thành false. Ngoặc kép giữ nguyên văn bản.",
      en:
        "Other YAML tools read 1.000110 as 1.00011, 02215 as another number, 15:00 as 900, no as false. Quotes keep the text."
    ),
    message: Bilingual(
      vi:
        "“{text}” phải đặt trong ngoặc kép, nếu không công cụ YAML khác sẽ đọc thành giá trị khác",
      en: "“{text}” must be quoted, or other YAML tools will read another value"),
    examples: [
      CheckExample(
        .declarations,
        Bilingual(
          vi: "mã tỉnh",
          en: "a unit code"),
        """
        kind: code-list
        id: tinh
        name: Tỉnh
        values:
          - code: ‹08›
            name: Tuyên Quang
        """),
      CheckExample(
        .declarations,
        Bilingual(
          vi: "đúng",
          en: "right"),
        """
        kind: code-list
        id: tinh
        name: Tỉnh
        values:
          - code: "08"
            name: Tuyên Quang
        """),
    ])
}
