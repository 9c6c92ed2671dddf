import Diagnostics

extension CheckInfo {
  static let yamlFileNotRead = CheckInfo(
    "yaml-file-not-read", .warning, .reading,
    title: Bilingual(
      vi: "Tệp khai báo có đuôi .yaml",
      en: "Files of declarations end in .yaml"),
    explanation: Bilingual(
      vi: "Chỉ tệp .yaml được đọc; tệp .yml nằm đây dễ bị tưởng là đã có hiệu lực. Hãy đổi tên.",
      en: "Only .yaml files are read; a .yml file looks as if it counted. Rename it."),
    message: Bilingual(
      vi: "tệp .yml không được đọc; đổi đuôi thành .yaml",
      en: "this .yml file is not read; rename it to .yaml"),
    examples: [])
}
