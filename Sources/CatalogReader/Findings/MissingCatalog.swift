public import Diagnostics

extension CheckInfo {
  public static let missingCatalog = CheckInfo(
    "missing-catalog", .error, .reading,
    title: Bilingual(
      vi: "Dự án có một khai báo catalog",
      en: "A project has one catalog declaration"),
    explanation: Bilingual(
      vi:
        "Khai báo catalog cho biết mã tỉnh, các cấp chính quyền, lịch làm việc; không có nó thì không tính được gì theo ngày.",
      en:
        "The catalog declaration gives the province's code, its levels and calendar; without it nothing can be dated."
    ),
    message: Bilingual(
      vi: "không có khai báo kind: catalog trong thư mục này",
      en: "there is no kind: catalog in this folder"),
    examples: [])
}
