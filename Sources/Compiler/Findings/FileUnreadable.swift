import Diagnostics

extension CheckInfo {
  static let fileUnreadable = CheckInfo(
    "file-unreadable", .error, .reading,
    title: Bilingual(
      vi: "Mọi tệp của danh mục phải đọc được",
      en: "Every file of the catalog can be read"),
    explanation: Bilingual(
      vi:
        "Một tệp không đọc được có thể chứa khai báo mà nơi khác dẫn đến; kết quả sẽ thiếu mà không ai biết.",
      en:
        "A file that cannot be read may hold declarations that others name; the result would lack them unseen."
    ),
    message: Bilingual(
      vi: "không đọc được: {reason}",
      en: "cannot be read: {reason}"),
    examples: [])
}
