extension CheckInfo {
  public static let suppressionNotAllowed = CheckInfo(
    "suppression-not-allowed", .error, .reading,
    title: Bilingual(
      vi: "Lỗi đọc tệp không thể bỏ qua.",
      en: "Errors of reading cannot be allowed."),
    explanation: Bilingual(
      vi: """
        Phần không đọc được thì cũng chưa được kiểm tra và sẽ thiếu trong sản phẩm, nên không \
        chú thích nào che được lỗi ấy. Hãy sửa lỗi ở chỗ được báo rồi xóa mã khỏi chú thích.
        """,
      en: """
        What could not be read was not checked and would be missing from the outputs, so no \
        comment may hide it. Mend the fault where it is reported and take the code out of the \
        comment.
        """),
    message: Bilingual(
      vi: "“{code}” là lỗi đọc tệp, không thể bỏ qua",
      en: "“{code}” is an error of reading and cannot be allowed"),
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
