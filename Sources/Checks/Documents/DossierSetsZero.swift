import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let dossierSetsZero = Check(
    CheckInfo(
      "dossier-sets-zero", .error, .documents,
      title: Bilingual(
        vi: "Phải nộp ít nhất một bộ hồ sơ",
        en: "At least one set is handed in"),
      explanation: Bilingual(
        vi: "Số bộ hồ sơ là một phần bắt buộc của thủ tục và không thể bằng 0.",
        en: "The number of sets is a mandatory part of a procedure and cannot be 0."),
      message: Bilingual(
        vi: "số bộ hồ sơ bằng 0",
        en: "the number of sets is 0"),
      basis: [
        LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "không bộ nào",
            en: "none"),
          """
          dossier-sets: ‹0›
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "một bộ",
            en: "one set"),
          """
          dossier-sets: 1
          """),
      ]),
    .content { subject, _, list in
      for sets in subject.content.dossierSets?.values ?? [] where sets.value == 0 {
        list.add(at: subject.at(sets.range))
      }
    })
}
