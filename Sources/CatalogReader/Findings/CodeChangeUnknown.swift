public import Diagnostics

extension CheckInfo {
  public static let codeChangeUnknown = CheckInfo(
    "code-change-unknown", .error, .references,
    title: Bilingual(
      vi: "Bảng đối chiếu chỉ nêu mã có trong hai danh mục",
      en: "A map of codes names codes of its two lists"),
    explanation: Bilingual(
      vi:
        "Mỗi dòng của tệp map nối một mã của danh mục trước với một mã của danh mục này. Mã lạ làm địa chỉ cũ không tìm được đơn vị mới.",
      en:
        "Each row of the map leads from a code of the older list to a code of this one. An unknown code leaves old addresses without their new unit."
    ),
    message: Bilingual(
      vi: "danh mục “{list}” không có mã “{code}”",
      en: "the list “{list}” has no code “{code}”"),
    examples: [])
}
