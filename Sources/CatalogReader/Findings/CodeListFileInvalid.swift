public import Diagnostics

extension CheckInfo {
  public static let codeListFileInvalid = CheckInfo(
    "code-list-file-invalid", .error, .reading,
    title: Bilingual(
      vi: "Tệp CSV của danh mục có đủ cột",
      en: "The CSV file of a code list has its columns"),
    explanation: Bilingual(
      vi:
        "Dòng đầu là tên cột; các cột cách nhau bằng dấu phẩy; mỗi dòng sau có đủ số cột, có tên, mã không trùng. Excel tiếng Việt lưu CSV bằng dấu chấm phẩy: chọn lưu lại bằng dấu phẩy. Tệp giá trị có cột code, name; tệp đối chiếu với danh mục trước có cột old, new, share (whole, part hoặc part-default).",
      en:
        "The first row names the columns; commas part the columns; every other row has as many cells and a name, and codes are unique. Excel in Vietnamese writes semicolons: save the file again with commas. A file of values has the columns code and name; a map from the older list has old, new and share (whole, part or part-default)."
    ),
    message: Bilingual(
      vi: "dòng này không đọc được: {reason}",
      en: "this row cannot be read: {reason}"),
    variants: [
      "file": Bilingual(
        vi: "tệp này không đọc được: {reason}",
        en: "this file cannot be read: {reason}")
    ],
    examples: [])
}
