public import Diagnostics

extension CheckInfo {
  /// Unicode tổ hợp
  public static let textNotNFC = CheckInfo(
    "text-not-nfc", .error, .text,
    title: Bilingual(
      vi: "Văn bản phải là Unicode dựng sẵn (NFC)", en: "Text must be composed Unicode (NFC)"),
    explanation: Bilingual(
      vi: """
        Chữ “ề” có thể lưu bằng một ký tự (dựng sẵn) hoặc ba ký tự (tổ hợp); trông như nhau nhưng \
        máy coi là khác. TCVN 6909:2001 dùng Unicode; dạng dựng sẵn là dạng chung của các hệ \
        thống. Hãy chuyển bộ gõ sang “Unicode dựng sẵn”.
        """,
      en: """
        The letter “ề” can be stored as one character (composed) or three (decomposed); they look \
        alike, but machines take them for different. Composed Unicode is what systems exchange. \
        Set the keyboard to composed Unicode.
        """),
    message: Bilingual(
      vi: "“{text}” viết bằng Unicode tổ hợp: chuyển sang Unicode dựng sẵn",
      en: "“{text}” is decomposed Unicode: convert it to composed Unicode"),
    examples: [
      CheckExample(
        .file, Bilingual(vi: "dấu tách rời", en: "detached marks"),
        "kind: role\nid: van-thu\nname: ‹Va\u{306}n thu\u{31B}›\n"),
      CheckExample(
        .file, Bilingual(vi: "chữ dựng sẵn", en: "composed letters"),
        "kind: role\nid: van-thu\nname: V\u{103}n th\u{1B0}\n"),
    ])
}
