public import Diagnostics

extension CheckInfo {
  public static let unknownKind = CheckInfo(
    "unknown-kind", .error, .language,
    title: Bilingual(
      vi: "kind là một trong các loại khai báo",
      en: "kind is one of the kinds of declaration"),
    explanation: Bilingual(
      vi: "Danh mục chỉ gồm các loại khai báo đã định; một loại lạ thường là viết sai chính tả.",
      en: "A catalog has a closed set of kinds; a strange one is usually misspelt."),
    message: Bilingual(
      vi: "không có loại khai báo “{text}”",
      en: "there is no kind of declaration “{text}”"),
    examples: [
      CheckExample(
        .declarations,
        Bilingual(
          vi: "sai chính tả",
          en: "misspelt"),
        """
        kind: ‹rolle›
        id: ca-nhan
        name: Cá nhân
        """),
      CheckExample(
        .declarations,
        Bilingual(
          vi: "đúng",
          en: "right"),
        """
        kind: role
        id: ca-nhan
        name: Cá nhân
        """),
    ])
}
