public import Diagnostics

extension CheckInfo {
  public static let codeListFileInvalid = CheckInfo(
    "code-list-file-invalid", .error, .reading,
    title: Bilingual(
      vi: "Tệp CSV của danh mục có cột code, name",
      en: "The CSV file of a code list has columns code and name"),
    explanation: Bilingual(
      vi: "Dòng đầu là tên cột; mỗi dòng sau có đủ số cột, mã không trùng.",
      en: "The first row names the columns; every other row has as many cells, and codes are unique."),
    message: Bilingual(
      vi: "dòng này không đọc được: {reason}",
      en: "this row cannot be read: {reason}"),
    examples: [
    ])
}
