public import Diagnostics

extension CheckInfo {
  /// Giá trị trống
  public static let nullValue = CheckInfo(
    "null-value", .error, .reading,
    title: Bilingual(vi: "Khóa và mục phải có giá trị", en: "Keys and items must have a value"),
    explanation: Bilingual(
      vi: """
        Giá trị trống, `~` hoặc `null` không nói được là “không có” hay “chưa biết”. Hãy viết giá \
        trị; viết `none` ở nơi ngôn ngữ cho phép; hoặc xóa cả khóa. Văn bản bắt đầu bằng `#` phải \
        đặt trong ngoặc kép, nếu không YAML coi là chú thích.
        """,
      en: """
        An empty value, `~` or `null` does not say whether there is none or nobody knows. Write \
        the value; write `none` where the language has it; or delete the key. Text that begins \
        with `#` must be in quotes, or YAML takes it for a comment.
        """),
    message: Bilingual(
      vi: "Giá trị rỗng không được dùng: viết giá trị hoặc xóa khóa",
      en: "Null is not a value here: write the value or delete the key"),
    variants: [
      "value": Bilingual(
        vi: "Khóa “{key}” không có giá trị: viết giá trị hoặc xóa khóa",
        en: "The key “{key}” has no value: write one or delete the key"),
      "item": Bilingual(
        vi: "Mục này của danh sách trống: viết giá trị hoặc xóa dấu “-”",
        en: "This item of the list is empty: write a value or delete the `-`"),
      "key": Bilingual(vi: "Thiếu khóa trước dấu hai chấm", en: "There is no key before the colon"),
      "hash": Bilingual(
        vi: "Văn bản bắt đầu bằng “#” bị coi là chú thích: đặt trong ngoặc kép",
        en: "Text that begins with `#` is taken for a comment: put it in quotes"),
    ],
    examples: [
      CheckExample(
        .file, Bilingual(vi: "khóa không có giá trị", en: "a key without value"),
        """
        kind: agency
        id: co-quan-thu
        name: Ủy ban nhân dân xã
        level: commune
        ‹address›:
        phone: "0207 3822 845"
        """),
      CheckExample(
        .file, Bilingual(vi: "null", en: "null"),
        """
        kind: agency
        id: co-quan-thu
        name: Ủy ban nhân dân xã
        level: commune
        address: ‹null›
        """),
      CheckExample(
        .file, Bilingual(vi: "mục trống", en: "an empty item"),
        """
        kind: role
        id: van-thu
        name: Văn thư
        notes:
          - một
          ‹-›
        """),
      CheckExample(
        .file, Bilingual(vi: "văn bản bắt đầu bằng #", en: "text that begins with #"),
        """
        kind: agency
        id: co-quan-thu
        name: Ủy ban nhân dân xã
        level: commune
        address: ‹#12 đường Bình Thuận›
        """),
      CheckExample(
        .file, Bilingual(vi: "chữ null trong một câu", en: "the word null within a text"),
        """
        kind: role
        id: van-thu
        name: Văn thư
        notes: ["Giá trị null"]
        """),
    ])
}
