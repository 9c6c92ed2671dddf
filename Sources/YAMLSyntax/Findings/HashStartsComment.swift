public import Diagnostics

extension CheckInfo {
  /// Dấu # làm mất văn bản
  public static let hashStartsComment = CheckInfo(
    "hash-starts-comment", .warning, .reading,
    title: Bilingual(
      vi: "Dấu # sau dấu cách bắt đầu chú thích", en: "A # after a blank starts a comment"),
    explanation: Bilingual(
      vi: """
        YAML bỏ mọi thứ từ ` #` đến hết dòng: `Số 5 #12 đường` chỉ còn “Số 5”. Nếu là văn bản, hãy \
        đặt trong ngoặc kép; nếu là chú thích, hãy viết dấu cách sau `#`.
        """,
      en: """
        YAML drops everything from ` #` to the end of the line: `Số 5 #12 đường` is only “Số 5”. \
        If it is text, put it in quotes; if it is a comment, write a blank behind the `#`.
        """),
    message: Bilingual(
      vi: "“{comment}” bị coi là chú thích, không thuộc giá trị",
      en: "“{comment}” is taken for a comment, not for part of the value"),
    examples: [
      CheckExample(
        .file, Bilingual(vi: "số nhà có dấu #", en: "a house number with #"),
        """
        kind: agency
        id: co-quan-thu
        name: Ủy ban nhân dân xã
        level: commune
        address: Số 5 ‹#12 đường Bình Thuận›
        """),
      CheckExample(
        .file, Bilingual(vi: "chú thích có dấu cách", en: "a comment with a blank"),
        """
        kind: agency
        id: co-quan-thu
        name: Ủy ban nhân dân xã # tên theo quyết định
        level: commune
        address: "Số 5 #12 đường Bình Thuận" #đã xác nhận
        """),
    ])
}
