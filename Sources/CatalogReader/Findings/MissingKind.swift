public import Diagnostics

extension CheckInfo {
  public static let missingKind = CheckInfo(
    "missing-kind", .error, .language,
    title: Bilingual(
      vi: "Mỗi tài liệu YAML có khóa kind",
      en: "Every YAML document has a kind"),
    explanation: Bilingual(
      vi:
        "Khóa kind cho biết tài liệu khai báo cái gì: thủ tục, giấy tờ, cơ quan… Không có nó thì không đọc được các khóa khác.",
      en:
        "The key kind says what a document declares: a procedure, a document type, an agency… Without it the other keys have no meaning."
    ),
    message: Bilingual(
      vi: "tài liệu này không có khóa kind",
      en: "this document has no kind"),
    examples: [
      CheckExample(
        .declarations,
        Bilingual(
          vi: "thiếu kind",
          en: "no kind"),
        """
        ‹id›: ca-nhan
        name: Cá nhân
        """),
      CheckExample(
        .declarations,
        Bilingual(
          vi: "có kind",
          en: "a kind"),
        """
        kind: role
        id: ca-nhan
        name: Cá nhân
        """),
    ])
}
