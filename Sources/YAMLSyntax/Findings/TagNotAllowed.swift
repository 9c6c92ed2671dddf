public import Diagnostics

extension CheckInfo {
  /// Thẻ kiểu YAML
  public static let tagNotAllowed = CheckInfo(
    "tag-not-allowed", .error, .reading,
    title: Bilingual(vi: "Không dùng thẻ kiểu của YAML", en: "YAML tags are not used"),
    explanation: Bilingual(
      vi: """
        Trong YAML, giá trị bắt đầu bằng `!` là thẻ kiểu (`!!str`, `!abc`) chứ không phải văn bản. \
        Kiểu của mỗi khóa đã có sẵn trong ngôn ngữ nên không cần thẻ. Nếu đó là điều kiện phủ định \
        như `!questions.x`, hãy đặt trong ngoặc kép.
        """,
      en: """
        In YAML a value that begins with `!` is a tag (`!!str`, `!abc`), not text. The type of \
        each key is known to the language, so tags are never needed. If it is a negated condition \
        such as `!questions.x`, put it in quotes.
        """),
    message: Bilingual(
      vi: "“{tag}” là thẻ kiểu của YAML: bỏ đi, hoặc đặt văn bản trong ngoặc kép",
      en: "“{tag}” is a YAML tag: remove it, or put the text in quotes"),
    examples: [
      CheckExample(
        .file, Bilingual(vi: "thẻ kiểu", en: "a tag"),
        """
        kind: role
        id: ‹!!str› van-thu
        name: Văn thư
        """),
      CheckExample(
        .file, Bilingual(vi: "điều kiện phủ định", en: "a negated condition"),
        """
        kind: rule
        id: co-quyet-dinh
        for: procedure
        require: ‹!procedure.isDraft› && true
        message: Thiếu quyết định
        """),
      CheckExample(
        .file, Bilingual(vi: "điều kiện trong ngoặc kép", en: "the condition in quotes"),
        """
        kind: rule
        id: co-quyet-dinh
        for: procedure
        require: "!procedure.isDraft && true"
        message: Thiếu quyết định!
        basis: [60/2014/QH13]
        """),
    ])
}
