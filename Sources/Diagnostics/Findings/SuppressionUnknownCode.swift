extension CheckInfo {
  public static let suppressionUnknownCode = CheckInfo(
    "suppression-unknown-code", .error, .reading,
    title: Bilingual(
      vi: "Chú thích bỏ qua chỉ nêu mã quy tắc có thật.",
      en: "A comment that allows a finding names a code that exists."),
    explanation: Bilingual(
      vi: """
        Mã viết sai không che được phát hiện nào, mà người đọc lại tưởng là có. Mã của một phát \
        hiện đứng trong ngoặc vuông ở dòng đầu của nó; nhiều mã cách nhau bằng dấu phẩy, và lý \
        do đứng sau hai dấu gạch ngang.
        """,
      en: """
        A misspelt code covers nothing, though readers believe it does. The code of a finding \
        stands in square brackets on its first line; several codes are parted by commas, and \
        the reason follows two hyphens.
        """),
    message: Bilingual(
      vi: "không có quy tắc nào mang mã “{code}”",
      en: "there is no check with the code “{code}”"),
    variants: [
      "near-miss": Bilingual(
        vi: "không có quy tắc nào mang mã “{code}”; có phải là “{meant}”?",
        en: "there is no check with the code “{code}”; did you mean “{meant}”?")
    ],
    examples: [
      CheckExample(
        .file,
        Bilingual(vi: "viết sai mã", en: "a misspelt code"),
        """
        kind: sector
        # motcua: allow-file ‹supression-unused› -- tệp mẫu
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
