import Diagnostics

extension CheckInfo {
  static let linkNotFollowed = CheckInfo(
    "link-not-followed", .error, .reading,
    title: Bilingual(
      vi: "Danh mục không dùng liên kết tượng trưng",
      en: "A catalog holds no symbolic links"),
    explanation: Bilingual(
      vi:
        "Liên kết có thể trỏ ra ngoài danh mục hoặc trỏ vòng, và không đi theo khi danh mục được sao chép. Hãy đặt chính tệp đó vào đây.",
      en:
        "Links may lead out of the catalog or in circles, and get lost when it is copied. Put the file itself here."
    ),
    message: Bilingual(
      vi: "liên kết tượng trưng không được đi theo",
      en: "this symbolic link is not followed"),
    examples: [])
}
