public import Diagnostics

extension CheckInfo {
  public static let keyNotLocal = CheckInfo(
    "key-not-local", .error, .language,
    title: Bilingual(
      vi: "Phần của tỉnh chỉ điền và thu hẹp",
      en: "A local part only fills in and narrows"),
    explanation: Bilingual(
      vi:
        "Thành phần hồ sơ, trường hợp, yêu cầu là của Bộ công bố; tỉnh không được thêm. Vì vậy local-part không nhận các khóa ấy.",
      en:
        "Documents, cases and requirements are the ministry's; a province may not add any. So a local part does not take those keys."
    ),
    message: Bilingual(
      vi: "khóa “{key}” ({term}) không được ghi trong phần của tỉnh",
      en: "the key “{key}” ({term}) may not stand in a local part"),
    basis: [LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)],
    examples: [
      CheckExample(
        .declarations,
        Bilingual(
          vi: "thêm giấy tờ",
          en: "adds a document"),
        """
        kind: local-part
        procedure: "1.000009"
        ‹documents›:
          - document: to-khai
            originals: 1
        """),
      CheckExample(
        .declarations,
        Bilingual(
          vi: "chỉ nơi tiếp nhận",
          en: "only places"),
        """
        kind: local-part
        procedure: "1.000009"
        places: { receive: [mot-cua] }
        """),
    ])
}
