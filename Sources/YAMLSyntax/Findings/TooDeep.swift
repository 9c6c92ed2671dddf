public import Diagnostics

extension CheckInfo {
  /// Lồng quá sâu
  public static let tooDeep = CheckInfo(
    "too-deep", .error, .reading,
    title: Bilingual(
      vi: "Không lồng sâu quá giới hạn", en: "Nothing nests deeper than the limit"),
    explanation: Bilingual(
      vi: """
        Ngôn ngữ danh mục không cần quá vài chục mức lồng nhau; mức sâu hơn là lỗi gõ hoặc tệp \
        hỏng. Tài liệu này bị bỏ qua, các tài liệu khác trong tệp vẫn được đọc.
        """,
      en: """
        The catalog language never needs more than a few dozen levels; more is a slip or a broken \
        file. This document is left out, the others of the file are read.
        """),
    message: Bilingual(
      vi: "Lồng nhau quá {limit} mức", en: "Nested more than {limit} levels deep"),
    examples: [
      CheckExample(
        .file, Bilingual(vi: "quá nhiều ngoặc", en: "too many brackets"),
        "kind: role\nnotes: " + String(repeating: "[", count: 47) + "‹[›"
          + String(repeating: "]", count: 48) + "\n"),
      CheckExample(
        .file, Bilingual(vi: "danh sách thường", en: "an ordinary list"),
        """
        kind: role
        id: van-thu
        name: Văn thư
        notes: [một, hai]
        """),
    ])
}
