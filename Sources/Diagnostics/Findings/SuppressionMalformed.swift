extension CheckInfo {
  public static let suppressionMalformed = CheckInfo(
    "suppression-malformed", .error, .reading,
    title: Bilingual(
      vi: "Chú thích “motcua:” phải viết đúng mẫu.",
      en: "A “motcua:” comment keeps to its form."),
    explanation: Bilingual(
      vi: """
        Chú thích bắt đầu bằng “motcua” là lời dặn cho chương trình. Hai mẫu được hiểu là \
        “# motcua: allow MÃ[, MÃ] -- lý do” cho một dòng hay một mục, và \
        “# motcua: allow-file MÃ -- lý do” cho cả tệp. Chú thích viết khác mẫu không có hiệu lực.
        """,
      en: """
        A comment that begins with “motcua” speaks to the program. Two forms are understood: \
        “# motcua: allow CODE[, CODE] -- reason” for a line or an entry, and \
        “# motcua: allow-file CODE -- reason” for the file. Any other has no effect.
        """),
    message: Bilingual(
      vi: "không hiểu chú thích; viết “# motcua: allow MÃ -- lý do” hoặc “allow-file”",
      en: "the comment is not understood; write “# motcua: allow CODE -- reason” or “allow-file”"),
    examples: [
      CheckExample(
        .file,
        Bilingual(vi: "từ khóa không có", en: "a word that does not exist"),
        """
        kind: sector
        ‹# motcua: ignore suppression-unused -- tệp mẫu›
        id: vi-du-bo-qua
        name: Ví dụ
        """),
      CheckExample(
        .file,
        Bilingual(vi: "thiếu dấu hai chấm, sai chữ", en: "no colon, and a letter too few"),
        """
        kind: sector
        ‹# motcua alow suppression-unused -- tệp mẫu›
        id: vi-du-bo-qua
        name: Ví dụ
        """),
      CheckExample(
        .file,
        Bilingual(vi: "chú thích thông thường", en: "an ordinary comment"),
        """
        kind: sector
        # Do motcua đọc
        id: vi-du-bo-qua
        name: Ví dụ
        """),
    ])
}
