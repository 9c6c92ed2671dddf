public import Diagnostics

extension CheckInfo {
  public static let unknownValue = CheckInfo(
    "unknown-value", .error, .language,
    title: Bilingual(
      vi: "Giá trị thuộc danh sách đã định",
      en: "A value is one of a closed set"),
    explanation: Bilingual(
      vi: "Khóa này chỉ nhận các giá trị trong danh sách, để máy và người hiểu như nhau.",
      en: "This key takes only values of a list, so that machines and people understand the same."),
    message: Bilingual(
      vi: "không có giá trị “{text}” ở đây",
      en: "“{text}” is not a value that may stand here"),
    examples: [
      CheckExample(
        .procedure,
        Bilingual(
          vi: "viết bằng tiếng Việt",
          en: "written in Vietnamese"),
        """
        applicants: [‹công dân›]
        """),
      CheckExample(
        .procedure,
        Bilingual(
          vi: "đúng",
          en: "right"),
        """
        channels: [postal]
        """),
    ])
}
