public import Diagnostics

extension CheckInfo {
  public static let flowTextSplit = CheckInfo(
    "flow-text-split", .warning, .language,
    title: Bilingual(
      vi: "Câu có dấu phẩy giữa ngoặc vuông viết trong ngoặc kép",
      en: "A sentence with a comma between brackets is in quotes"),
    explanation: Bilingual(
      vi:
        "Giữa [ và ], YAML cắt ở mỗi dấu phẩy không nằm trong ngoặc kép: một câu thành hai mục. Mục bắt đầu bằng chữ thường sau mục bắt đầu bằng chữ hoa thường là phần sau của cùng một câu. Nếu đúng là hai mục, viết mỗi mục trên một dòng sau “- ”.",
      en:
        "Between [ and ] YAML cuts at every comma that is not in quotes: one sentence becomes two items. An item that begins in lower case behind one that begins in upper case is usually the rest of the same sentence. If there are two items, write each on a line of its own after “- ”."
    ),
    message: Bilingual(
      vi: "“{text}” bị dấu phẩy cắt thành {count} mục",
      en: "“{text}” is cut into {count} items at its commas"),
    examples: [
      CheckExample(
        .procedure, Bilingual(vi: "một câu bị cắt", en: "a sentence cut in two"),
        """
        notes: [‹Nộp trực tiếp một bộ, kèm bản sao›, Mang theo bản chính]
        """),
      CheckExample(
        .procedure, Bilingual(vi: "trong ngoặc kép", en: "in quotes"),
        """
        notes: ["Nộp trực tiếp một bộ, kèm bản sao", Mang theo bản chính]
        """),
      CheckExample(
        .procedure, Bilingual(vi: "các từ rời", en: "mere words"),
        """
        keywords: [khai sinh, giấy khai sinh]
        """),
    ])
}
