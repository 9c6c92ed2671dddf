public import Diagnostics

extension CheckInfo {
  /// Văn bản quá dài
  public static let scalarTooLong = CheckInfo(
    "scalar-too-long", .error, .reading,
    title: Bilingual(
      vi: "Một giá trị không được dài quá giới hạn",
      en: "One value must not be longer than the limit"),
    explanation: Bilingual(
      vi: """
        Một giá trị dài hàng chục nghìn chữ thường do quên đóng ngoặc kép hoặc dán cả văn bản vào \
        một chỗ. Hãy tách thành nhiều mục. Phần vượt giới hạn bị cắt bỏ khi kiểm tra.
        """,
      en: """
        A value of tens of thousands of letters mostly means a quote that was never closed, or a \
        whole document pasted in one place. Split it. What passes the limit is cut off.
        """),
    message: Bilingual(
      vi: "Giá trị dài {size} byte, giới hạn là {limit} byte",
      en: "The value has {size} bytes, the limit is {limit} bytes"),
    // An example that speaks would be tens of thousands of letters long.
    examples: [
      CheckExample(
        .file, Bilingual(vi: "giá trị bình thường", en: "an ordinary value"),
        """
        kind: role
        id: van-thu
        name: Văn thư
        """)
    ])
}
