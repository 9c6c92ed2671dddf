import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let incompleteDossierSets = Check(
    CheckInfo(
      "incomplete-dossier-sets", .error, .completeness,
      title: Bilingual(
        vi: "Thủ tục nêu số lượng bộ hồ sơ",
        en: "A procedure says how many sets of the dossier"),
      explanation: Bilingual(
        vi: "Số lượng hồ sơ là một bộ phận bắt buộc. Ghi ở dossier-sets. Bản nháp chỉ bị cảnh báo.",
        en:
          "The number of sets is a mandatory part. Write dossier-sets. In a draft this is a warning."
      ),
      message: Bilingual(
        vi: "chưa có số lượng bộ hồ sơ (dossier-sets)",
        en: "the number of sets is missing (dossier-sets)"),
      basis: [LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "còn thiếu", en: "missing"),
          ProcedureSample.text(without: "dossier-sets")),
        CheckExample(
          .procedure, Bilingual(vi: "đã có", en: "given"),
          """
          dossier-sets: 1
          """),
      ]),
    .level { subject, _, list in
      Gap.report(in: subject, &list) { $0.dossierSets != nil }
    })
}
