extension CheckInfo {
  public static let suppressionNotAllowed = CheckInfo(
    "suppression-not-allowed", .error, .reading,
    title: Bilingual(
      vi: "Lỗi làm mất dữ liệu không thể bỏ qua.",
      en: "Errors that lose something cannot be allowed."),
    explanation: Bilingual(
      vi: """
        Tệp, khóa hay giá trị không đọc được thì chưa được kiểm tra và sẽ thiếu trong sản phẩm, \
        nên không chú thích nào che được lỗi ấy. Hãy sửa lỗi ở chỗ được báo rồi xóa mã khỏi chú \
        thích.
        """,
      en: """
        A file, key or value that could not be read was not checked and would be missing from the \
        outputs, so no comment may hide it. Mend the fault where it is reported and take the code \
        out of the comment.
        """),
    message: Bilingual(
      vi: "“{code}” làm mất điều đã viết nên không thể bỏ qua",
      en: "“{code}” loses what is written and cannot be allowed"),
    examples: [
      CheckExample(
        .file,
        Bilingual(vi: "bỏ qua một lỗi đọc tệp", en: "an error of reading is allowed"),
        """
        kind: sector
        # motcua: allow-file ‹suppression-without-reason› -- để sau
        id: vi-du-bo-qua
        name: Ví dụ
        """),
      CheckExample(
        .file,
        Bilingual(vi: "không bỏ qua gì", en: "nothing is allowed"),
        """
        kind: sector
        id: vi-du-bo-qua
        name: Ví dụ
        """),
    ])
}
