public import Diagnostics

extension CheckInfo {
  /// Khóa không phải là chữ
  public static let keyNotScalar = CheckInfo(
    "key-not-scalar", .error, .reading,
    title: Bilingual(vi: "Khóa phải là một từ", en: "A key must be a word"),
    explanation: Bilingual(
      vi: """
        YAML cho phép danh sách hoặc bảng làm khóa; danh mục thì không. Lỗi này thường do viết \
        `{x}: …` hoặc `[x]: …` không có ngoặc kép.
        """,
      en: """
        YAML allows lists and mappings as keys; the catalog does not. It mostly comes from an \
        unquoted `{x}: …` or `[x]: …`.
        """),
    message: Bilingual(
      vi: "Khóa phải là một từ, không phải danh sách hay bảng",
      en: "A key must be a word, not a list or a mapping"),
    examples: [
      CheckExample(
        .file, Bilingual(vi: "danh sách làm khóa", en: "a list as key"),
        """
        kind: role
        id: van-thu
        name: Văn thư
        ‹[notes]›: ghi chú
        """),
      CheckExample(
        .file, Bilingual(vi: "khóa thường", en: "an ordinary key"),
        """
        kind: role
        id: van-thu
        name: Văn thư
        notes: [ghi chú]
        """),
    ])
}
