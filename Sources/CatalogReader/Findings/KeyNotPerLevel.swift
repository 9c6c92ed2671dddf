public import Diagnostics

extension CheckInfo {
  public static let keyNotPerLevel = CheckInfo(
    "key-not-per-level", .error, .language,
    title: Bilingual(
      vi: "Chỉ một số khóa được ghi theo cấp",
      en: "Only some keys may stand under a level"),
    explanation: Bilingual(
      vi:
        "Nội dung do luật định chung cho thủ tục (mã, tên, đối tượng, căn cứ…) không khác nhau giữa các cấp; chỉ các khóa có dấu L mới ghi dưới levels.",
      en:
        "What the law fixes for the procedure as a whole (code, name, applicants, basis…) does not differ between levels; only keys marked L stand under levels."
    ),
    message: Bilingual(
      vi: "khóa “{key}” ({term}) không ghi theo cấp",
      en: "the key “{key}” ({term}) cannot differ between levels"),
    examples: [
      CheckExample(
        .procedure,
        Bilingual(
          vi: "đối tượng theo cấp",
          en: "applicants of a level"),
        """
        levels:
          commune:
            ‹applicants›: [citizen]
        """),
      CheckExample(
        .procedure,
        Bilingual(
          vi: "thời hạn theo cấp",
          en: "time limit of a level"),
        """
        levels:
          commune:
            time-limit: 3 working days
        """),
    ])
}
