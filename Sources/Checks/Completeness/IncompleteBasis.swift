import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let incompleteBasis = Check(
    CheckInfo(
      "incomplete-basis", .error, .completeness,
      title: Bilingual(
        vi: "Thủ tục nêu căn cứ pháp lý",
        en: "A procedure names its legal basis"),
      explanation: Bilingual(
        vi:
          "Mẫu quyết định công bố có cột căn cứ pháp lý; không có căn cứ thì không ai kiểm tra được nội dung. Ghi ở basis. Bản nháp chỉ bị cảnh báo.",
        en:
          "The form of the publication decision has a column for it; without a basis nobody can verify the contents. Write basis. In a draft this is a warning."
      ),
      message: Bilingual(
        vi: "chưa nêu căn cứ pháp lý (basis)",
        en: "the legal basis is missing (basis)"),
      basis: [LegalBasis("02/2017/TT-VPCP", confirmed: false)],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "còn thiếu", en: "missing"),
          ProcedureSample.text(without: "basis")),
        CheckExample(
          .procedure, Bilingual(vi: "đã có", en: "given"),
          """
          basis: [60/2014/QH13]
          """),
      ]),
    .procedure { procedure, _, list in
      guard !procedure.keys.contains("basis"), procedure.isDemanded else { return }
      list.add(
        at: procedure.header.namePlace, severity: procedure.header.gapSeverity)
    })
}
