public import Diagnostics

extension CheckInfo {
  /// Không phải UTF-8
  public static let notUTF8 = CheckInfo(
    "not-utf8", .error, .reading,
    title: Bilingual(
      vi: "Tệp phải là Unicode, mã hóa UTF-8", en: "A file must be Unicode encoded as UTF-8"),
    explanation: Bilingual(
      vi: """
        Tệp soạn bằng phông chữ TCVN3 (.VnTime), VNI hoặc lưu dạng UTF-16, Windows-1258 không đọc \
        được đúng dấu. Mở tệp bằng trình soạn thảo, chuyển mã sang Unicode dựng sẵn rồi lưu lại \
        bằng UTF-8. Vị trí báo lỗi là byte sai đầu tiên.
        """,
      en: """
        Text typed for TCVN3 (.VnTime) or VNI fonts, or saved as UTF-16 or Windows-1258, loses its \
        diacritics. Open the file in an editor, convert it to composed Unicode and save it as \
        UTF-8. The finding points at the first bad byte.
        """),
    message: Bilingual(
      vi: "Tệp không phải UTF-8: byte {byte} ở đây không hợp lệ",
      en: "The file is not UTF-8: byte {byte} is not valid here"),
    // An example that speaks cannot be written as text: text is UTF-8.
    examples: [
      CheckExample(
        .file, Bilingual(vi: "tiếng Việt bằng UTF-8", en: "Vietnamese in UTF-8"),
        """
        kind: role
        id: vai-tro-thu
        name: Lãnh đạo Ủy ban nhân dân xã
        """)
    ])
}
