public import Diagnostics

extension CheckInfo {
  /// Neo và tham chiếu YAML
  public static let anchorNotAllowed = CheckInfo(
    "anchor-not-allowed", .error, .reading,
    title: Bilingual(
      vi: "Không dùng neo `&` và tham chiếu `*` của YAML",
      en: "YAML anchors `&` and aliases `*` are not used"),
    explanation: Bilingual(
      vi: """
        Neo làm cho một chỗ sửa đổi nhiều nơi mà người đọc không thấy. Để dùng lại, hãy khai một \
        đối tượng có `id` (giấy tờ, `kind: fragment`) rồi nhắc đến `id`. Văn bản bắt đầu bằng `&` \
        hoặc `*` phải đặt trong ngoặc kép.
        """,
      en: """
        An anchor makes one edit change many places unseen. To reuse something, declare it with an \
        `id` (a document, a `kind: fragment`) and name that. Text that begins with `&` or `*` must \
        be in quotes.
        """),
    message: Bilingual(
      vi: "Không dùng neo và tham chiếu của YAML: khai riêng rồi gọi bằng “id”",
      en: "YAML anchors and aliases are not used: declare it once and refer to its `id`"),
    examples: [
      CheckExample(
        .file, Bilingual(vi: "neo và tham chiếu", en: "an anchor and its alias"),
        """
        kind: role
        id: ‹&ma› van-thu
        name: *ma
        """),
      CheckExample(
        .file, Bilingual(vi: "tham chiếu lẻ", en: "an alias alone"),
        """
        kind: role
        id: van-thu
        name: ‹*ma›
        """),
      CheckExample(
        .file, Bilingual(vi: "dấu & giữa văn bản", en: "an & within text"),
        """
        kind: role
        id: van-thu
        name: Văn thư & lưu trữ
        """),
    ])
}
