public import Diagnostics

extension CheckInfo {
  public static let incompleteDeclaration = CheckInfo(
    "incomplete-declaration", .warning, .completeness,
    title: Bilingual(
      vi: "Bản nháp còn thiếu nội dung",
      en: "A draft still lacks something"),
    explanation: Bilingual(
      vi:
        "Khi khai báo còn là bản nháp, thiếu nội dung là cảnh báo; sau khi rà soát (review: reviewed) sẽ là lỗi.",
      en: "While a declaration is a draft, a gap is a warning; once it is reviewed, it is an error."
    ),
    message: Bilingual(
      vi: "bản nháp còn thiếu “{key}” ({term})",
      en: "the draft lacks “{key}” ({term})"),
    examples: [
      CheckExample(
        .declarations,
        Bilingual(
          vi: "lịch chưa có số giờ",
          en: "a calendar without hours"),
        """
        kind: calendar
        id: ‹lich-khac›
        name: Lịch khác
        working-week: [mon, tue, wed, thu, fri]
        years: []
        draft: [Chưa có số giờ mỗi ngày]
        """),
      CheckExample(
        .declarations,
        Bilingual(
          vi: "đủ",
          en: "complete"),
        """
        kind: calendar
        id: lich-khac
        name: Lịch khác
        working-week: [mon, tue, wed, thu, fri]
        hours-per-day: 8
        years: []
        draft: [Chưa có ngày nghỉ]
        """),
    ])
}
