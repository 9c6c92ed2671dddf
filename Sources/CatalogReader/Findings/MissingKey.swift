public import Diagnostics

extension CheckInfo {
  public static let missingKey = CheckInfo(
    "missing-key", .error, .language,
    title: Bilingual(
      vi: "Khóa bắt buộc phải có",
      en: "Required keys are given"),
    explanation: Bilingual(
      vi:
        "Thiếu khóa này thì khai báo không có nghĩa, hoặc chưa đủ nội dung để công bố. Nếu nguồn chưa có thông tin, hãy ghi rõ ở draft.",
      en:
        "Without this key the declaration means nothing, or is not complete enough to be published. If the source does not say, write so under draft."
    ),
    message: Bilingual(
      vi: "thiếu khóa “{key}” ({term}) của {shape}",
      en: "the key “{key}” ({term}) of this {shape} is missing"),
    examples: [
      CheckExample(
        .declarations,
        Bilingual(
          vi: "vai trò không có tên",
          en: "a role without a name"),
        """
        kind: role
        id: ‹can-bo›
        """),
      CheckExample(
        .declarations,
        Bilingual(
          vi: "đủ",
          en: "complete"),
        """
        kind: role
        id: can-bo
        name: Cán bộ
        """),
    ])
}
