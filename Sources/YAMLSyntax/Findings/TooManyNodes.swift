public import Diagnostics

extension CheckInfo {
  /// Quá nhiều phần tử
  public static let tooManyNodes = CheckInfo(
    "too-many-nodes", .error, .reading,
    title: Bilingual(
      vi: "Tệp không được có quá nhiều phần tử", en: "A file must not hold too many values"),
    explanation: Bilingual(
      vi: """
        Khóa, giá trị và danh sách của một tệp được đếm chung. Tệp quá giới hạn không được đọc \
        tiếp: hãy tách tệp, hoặc chuyển dữ liệu bảng sang tệp CSV của danh mục.
        """,
      en: """
        Keys, values and lists of a file are counted together. Reading stops at the limit: split \
        the file, or move tables into the CSV file of a code list.
        """),
    message: Bilingual(
      vi: "Tệp có hơn {limit} phần tử: phần từ đây không được đọc",
      en: "The file has more than {limit} values: from here on it is not read"),
    // An example that speaks would have to hold a million values.
    examples: [
      CheckExample(
        .file, Bilingual(vi: "tệp bình thường", en: "an ordinary file"),
        """
        kind: role
        id: van-thu
        name: Văn thư
        """)
    ])
}
