public import Diagnostics

extension CheckInfo {
  /// Ký tự điều khiển
  public static let controlCharacter = CheckInfo(
    "control-character", .error, .reading,
    title: Bilingual(
      vi: "Tệp không được chứa ký tự điều khiển",
      en: "A file must not contain control characters"),
    explanation: Bilingual(
      vi: """
        Ký tự điều khiển không nhìn thấy được và YAML không cho phép; chúng thường lọt vào khi sao \
        chép từ Word hoặc PDF. Hãy xóa chúng. Phần còn lại của tệp vẫn được kiểm tra.
        """,
      en: """
        Control characters cannot be seen and YAML forbids them; they mostly come along when text \
        is copied from Word or PDF. Delete them. The rest of the file is checked all the same.
        """),
    message: Bilingual(
      vi: "Có ký tự điều khiển {character}", en: "There is a control character {character}"),
    examples: [
      CheckExample(
        .file,
        Bilingual(vi: "ký tự sao chép từ Word", en: "a character copied from Word"),
        "kind: role\nid: van-thu\nname: Văn thư‹\u{B}›Lưu trữ\n"),
      CheckExample(
        .file, Bilingual(vi: "ký tự điều khiển viết dạng mã", en: "a control written as an escape"),
        "kind: role\nid: van-thu\nname: ‹\"Văn thư\\e\"›\n"),
      CheckExample(
        .file, Bilingual(vi: "dấu xuống dòng là bình thường", en: "line breaks are ordinary"),
        "kind: role\nid: van-thu\nname: Văn thư\nnotes: [\"Văn thư\\nLưu trữ\"]\n"),
    ])
}
