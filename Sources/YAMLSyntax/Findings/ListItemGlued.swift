public import Diagnostics

extension CheckInfo {
  /// Mục của danh sách bị nối vào mục trên
  public static let listItemGlued = CheckInfo(
    "list-item-glued", .warning, .reading,
    title: Bilingual(
      vi: "Dòng thụt sâu hơn mục trên là phần tiếp của mục ấy",
      en: "A line indented deeper than the item above goes on with it"),
    explanation: Bilingual(
      vi: """
        Dấu gạch đầu dòng thụt sâu hơn mục ở trên không mở mục mới: YAML nối cả dòng, kể cả dấu \
        gạch, vào văn bản ở trên, và danh sách thiếu một mục. Hãy cho mọi dấu gạch của một danh \
        sách thẳng cột; nếu là văn bản nhiều dòng, hãy viết `|` hoặc đặt trong ngoặc kép.
        """,
      en: """
        A dash indented deeper than the item above opens no item: YAML joins the line, dash and \
        all, to the text above, and the list lacks an item. Put all dashes of a list in one \
        column; write `|` or quotes where a text has several lines.
        """),
    message: Bilingual(
      vi: "“{text}” bị nối vào văn bản ở dòng trên, không phải một mục riêng",
      en: "“{text}” is joined to the text of the line above; it is no item of its own"),
    examples: [
      CheckExample(
        .procedure, Bilingual(vi: "thụt sâu hơn bước trên", en: "deeper than the step above"),
        """
        steps:
          - Người yêu cầu nộp hồ sơ.
            ‹- Cơ quan trả kết quả.›
        """),
      CheckExample(
        .procedure, Bilingual(vi: "thẳng cột", en: "in one column"),
        """
        steps:
          - Người yêu cầu nộp hồ sơ
            tại Bộ phận Một cửa.
          - Cơ quan trả kết quả.
        """),
    ])
}
