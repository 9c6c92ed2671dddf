public import Diagnostics

extension CheckInfo {
  public static let invalidDate = CheckInfo(
    "invalid-date", .error, .language,
    title: Bilingual(
      vi: "Ngày viết năm-tháng-ngày",
      en: "Dates are written year-month-day"),
    explanation: Bilingual(
      vi: "Chỉ dạng 2025-07-01 là rõ ràng cho mọi người và mọi máy; ngày phải có thật.",
      en: "Only 2025-07-01 is clear to every person and machine; and the day must exist."),
    message: Bilingual(
      vi: "“{text}” không phải là một ngày có thật viết theo dạng 2025-07-01",
      en: "“{text}” is not a day that exists, written like 2025-07-01"),
    variants: [
      "year": Bilingual(
        vi: "năm của “{text}” nằm ngoài khoảng 1900 đến 2199; gõ nhầm năm?",
        en: "the year of “{text}” is not between 1900 and 2199; is it a slip?"),
      "month": Bilingual(
        vi: "“{text}” không phải là một tháng viết theo dạng 2026-06",
        en: "“{text}” is not a month, written like 2026-06"),
    ],
    examples: [
      CheckExample(
        .procedure,
        Bilingual(
          vi: "ngày kiểu Việt Nam",
          en: "Vietnamese order"),
        """
        effective: { from: ‹01/7/2025› }
        """),
      CheckExample(
        .procedure,
        Bilingual(
          vi: "không có ngày này",
          en: "no such day"),
        """
        effective: { from: ‹2025-02-30› }
        """),
      CheckExample(
        .procedure,
        Bilingual(
          vi: "ngày thay cho tháng",
          en: "a day for a month"),
        """
        effective: { seen: ‹2026-06-10› }
        """),
      CheckExample(
        .procedure,
        Bilingual(
          vi: "đúng",
          en: "right"),
        """
        effective: { from: 2025-07-01 }
        """),
    ])
}
