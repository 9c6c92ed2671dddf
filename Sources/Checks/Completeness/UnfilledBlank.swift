import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let unfilledBlank = Check(
    CheckInfo(
      "unfilled-blank", .error, .completeness,
      title: Bilingual(
        vi: "Chỗ trống của mẫu đã được điền",
        en: "Blanks of templates are filled in"),
      explanation: Bilingual(
        vi:
          "Văn bản chép từ dự thảo còn sót “Quyết định số /QĐ-UBND ngày tháng 11 năm 2025” hoặc dòng chấm chờ điền. Điền số, ngày, hoặc bỏ đoạn ấy. Bản nháp chỉ bị cảnh báo.",
        en:
          "Texts copied from drafts keep “Decision No /QĐ-UBND of … November 2025” or dotted lines. Fill them in, or take the passage out. In a draft this is a warning."
      ),
      message: Bilingual(
        vi: "còn chỗ chưa điền: “{blank}”",
        en: "a blank is not filled in: “{blank}”"),
      basis: [LegalBasis("63/2010/NĐ-CP", confirmed: false)],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "chưa có số, ngày", en: "without number and day"),
          """
          notes:
            - Kèm theo Quyết định ‹số /›QĐ-UBND ngày tháng 11 năm 2025.
          """),
        CheckExample(
          .procedure, Bilingual(vi: "chưa có số ngày", en: "without the number of days"),
          """
          steps:
            - Trong ‹...› ngày làm việc, phòng chuyên môn thẩm định hồ sơ.
          """),
        CheckExample(
          .procedure, Bilingual(vi: "đã điền", en: "filled in"),
          """
          notes:
            - Quyết định số 12/QĐ-UBND ngày 03 tháng 11 năm 2025; ghi ngày tháng năm sinh...
          """),
      ]),
    .text(onlyWith: [.dottedLine, .numberWord]) { use, _, list in
      guard use.role != .quotation, !Placeholder.isWhole(use.text.text),
        let blank = Placeholder.blank(in: use.text.text)
      else { return }
      let bytes = Array(use.text.text.utf8)
      let words = String(decoding: bytes[blank], as: UTF8.self)
      list.add(
        at: Placeholder.place(of: blank, in: use, count: bytes.count),
        severity: use.header.gapSeverity, ["blank": Bilingual(words)])
    })
}
