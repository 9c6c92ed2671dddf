public import Diagnostics

extension CheckInfo {
  /// Tệp quá lớn
  public static let fileTooLarge = CheckInfo(
    "file-too-large", .error, .reading,
    title: Bilingual(
      vi: "Tệp không được lớn hơn giới hạn", en: "A file must not be larger than the limit"),
    explanation: Bilingual(
      vi: """
        Tệp khai báo do người viết hiếm khi quá vài trăm KB. Tệp lớn hơn nhiều thường là dữ liệu \
        đặt nhầm chỗ: hãy để dữ liệu bảng trong tệp CSV của danh mục, hoặc tách tệp làm nhiều phần.
        """,
      en: """
        Files that people write rarely pass a few hundred kilobytes. A much larger one is mostly \
        data in the wrong place: keep tables in the CSV file of a code list, or split the file.
        """),
    message: Bilingual(
      vi: "Tệp có {size} byte, giới hạn là {limit} byte",
      en: "The file has {size} bytes, the limit is {limit} bytes"),
    // An example that speaks would have to be millions of bytes long.
    examples: [
      CheckExample(
        .file, Bilingual(vi: "tệp bình thường", en: "an ordinary file"),
        """
        kind: role
        id: can-bo-tiep-nhan
        name: Cán bộ tiếp nhận
        """)
    ])
}
