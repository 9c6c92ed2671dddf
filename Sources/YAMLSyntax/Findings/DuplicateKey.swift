public import Diagnostics

extension CheckInfo {
  /// Khóa lặp lại
  public static let duplicateKey = CheckInfo(
    "duplicate-key", .error, .reading,
    title: Bilingual(
      vi: "Mỗi khóa chỉ viết một lần trong một bảng", en: "A key is written once in a mapping"),
    explanation: Bilingual(
      vi: """
        Khi một khóa viết hai lần, không biết giá trị nào đúng. Hãy xóa một, gộp hai danh sách làm \
        một, hoặc thêm dòng `---` nếu đó là khai báo mới.
        """,
      en: """
        When a key is written twice nobody knows which value is meant. Delete one, join two lists \
        into one, or add a `---` line if a new declaration begins.
        """),
    message: Bilingual(
      vi: "Khóa “{key}” đã được viết ở trên", en: "The key “{key}” is written twice"),
    variants: [
      "separator": Bilingual(
        vi: "Một khai báo mới bắt đầu ở đây: thiếu dòng “---” trước nó",
        en: "Another declaration begins here: is the line `---` before it missing?")
    ],
    examples: [
      CheckExample(
        .file, Bilingual(vi: "khóa lặp lại", en: "a repeated key"),
        """
        kind: role
        id: van-thu
        name: Văn thư
        ‹"name"›: Cán bộ văn thư
        """),
      CheckExample(
        .file, Bilingual(vi: "thiếu dòng ---", en: "a line --- left out"),
        """
        kind: role
        id: van-thu
        name: Văn thư
        ‹kind›: role
        id: ke-toan
        name: Kế toán
        """),
      CheckExample(
        .file, Bilingual(vi: "cùng khóa ở hai bảng", en: "the same key in two mappings"),
        """
        kind: role
        id: van-thu
        name: { vi: Văn thư, en: Clerk }
        ---
        kind: role
        id: ke-toan
        name: { vi: Kế toán, en: Accountant }
        """),
    ])
}
