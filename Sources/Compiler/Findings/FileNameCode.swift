import Diagnostics

extension CheckInfo {
  static let fileNameCode = CheckInfo(
    "file-name-code", .warning, .codes,
    title: Bilingual(
      vi: "Tệp đặt tên theo mã thủ tục chứa thủ tục ấy",
      en: "A file named by a code holds the procedure of that code"),
    explanation: Bilingual(
      vi:
        "Tên tệp không có ý nghĩa với trình biên dịch, nhưng tệp 1.001193.yaml chứa thủ tục mã khác thì một trong hai là gõ nhầm, hoặc tệp được chép mà chưa sửa mã.",
      en:
        "The name of a file means nothing to the compiler, yet when 1.001193.yaml holds a procedure of another code, one of them is mistyped, or the file was copied and its code left."
    ),
    message: Bilingual(
      vi: "tệp {file} lại khai báo mã “{code}”", en: "the file {file} declares the code “{code}”"),
    examples: [])
}
