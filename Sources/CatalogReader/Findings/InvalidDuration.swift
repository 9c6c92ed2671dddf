public import Diagnostics

extension CheckInfo {
  public static let invalidDuration = CheckInfo(
    "invalid-duration", .error, .language,
    title: Bilingual(
      vi: "Thời gian viết bằng số và đơn vị",
      en: "Durations are a number and a unit"),
    explanation: Bilingual(
      vi:
        "Ngày làm việc và ngày theo lịch là hai đơn vị khác nhau; luôn phải ghi rõ: working days, days, working hours, hours, months.",
      en:
        "Working days and calendar days differ; always say which: working days, days, working hours, hours, months."
    ),
    message: Bilingual(
      vi: "“{text}” không phải là khoảng thời gian",
      en: "“{text}” is no duration"),
    basis: [LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)],
    examples: [
      CheckExample(
        .procedure,
        Bilingual(
          vi: "đơn vị tiếng Việt",
          en: "a Vietnamese unit"),
        """
        time-limit: ‹3 ngày làm việc›
        """),
      CheckExample(
        .procedure,
        Bilingual(
          vi: "không có đơn vị",
          en: "no unit"),
        """
        time-limit: ‹15 dais›
        """),
      CheckExample(
        .procedure,
        Bilingual(
          vi: "đúng",
          en: "right"),
        """
        time-limit: 0.5 working days
        """),
    ])
}
