public import Diagnostics

extension CheckInfo {
  public static let wrongType = CheckInfo(
    "wrong-type", .error, .language,
    title: Bilingual(
      vi: "Giá trị có dạng mà khóa cần",
      en: "A value has the form its key needs"),
    explanation: Bilingual(
      vi:
        "Mỗi khóa nhận một dạng: văn bản, danh sách, nhóm khóa… Dạng khác thường do thiếu dấu gạch đầu dòng hoặc thụt lề sai.",
      en:
        "Every key takes one form: a text, a list, a map… Another form is usually a missing dash or a wrong indentation."
    ),
    message: Bilingual(
      vi: "ở đây cần {expected}, không phải {found}",
      en: "this must be {expected}, not {found}"),
    examples: [
      CheckExample(
        .procedure,
        Bilingual(
          vi: "tên là danh sách",
          en: "a list for a name"),
        """
        name: ‹[Đăng ký khai sinh]›
        """),
      CheckExample(
        .procedure,
        Bilingual(
          vi: "tên",
          en: "a name"),
        """
        name: Đăng ký khai sinh
        """),
    ])
}
