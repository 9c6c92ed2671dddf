public import Diagnostics

extension CheckInfo {
  /// Ký tự ẩn
  public static let invisibleCharacter = CheckInfo(
    "invisible-character", .error, .text,
    title: Bilingual(
      vi: "Văn bản không được chứa ký tự ẩn", en: "Text must not contain hidden characters"),
    explanation: Bilingual(
      vi: """
        Khoảng trắng không ngắt, ký tự không độ rộng, dấu đổi chiều chữ… trông như không có gì \
        nhưng làm cho hai tên giống hệt nhau không khớp và tìm kiếm không ra. Chúng thường đến từ \
        Word hoặc trang web. Hãy thay bằng dấu cách thường hoặc xóa đi.
        """,
      en: """
        No-break spaces, zero-width characters, direction marks and the like look like nothing, \
        but make equal names differ and searches fail. They come along from Word or web pages. \
        Replace them with an ordinary blank or delete them.
        """),
    message: Bilingual(
      vi: "Văn bản có ký tự ẩn {character}",
      en: "The text contains a hidden character {character}"),
    variants: [
      "several": Bilingual(
        vi: "Văn bản có {count} ký tự ẩn, đầu tiên là {character}",
        en: "The text contains {count} hidden characters, the first is {character}")
    ],
    examples: [
      CheckExample(
        .file, Bilingual(vi: "khoảng trắng không ngắt", en: "a no-break space"),
        "kind: role\nid: van-thu\nname: Văn‹\u{A0}›thư\n"),
      CheckExample(
        .file, Bilingual(vi: "ký tự không độ rộng trong khóa", en: "a zero-width space in a key"),
        "kind: role\nid: van-thu\nna‹\u{200B}›me: Văn thư\n"),
      CheckExample(
        .file, Bilingual(vi: "dấu cách thường", en: "ordinary blanks"),
        "kind: role\nid: van-thu\nname: Văn thư – lưu trữ “tổng hợp”\n"),
    ])
}
