import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let dossierSetsMany = Check(
    CheckInfo(
      "dossier-sets-many", .note, .documents,
      title: Bilingual(
        vi: "Số bộ hồ sơ không nhiều hơn cần thiết",
        en: "No more sets than needed"),
      explanation: Bilingual(
        vi:
          "Hồ sơ được số hóa và luân chuyển điện tử nên thường chỉ cần một bộ. Kiểm tra quy định, hoặc kiến nghị giảm.",
        en:
          "Dossiers are digitized and passed on electronically, so one set is usually enough. Check the rule, or propose fewer."
      ),
      message: Bilingual(
        vi: "đòi {count} bộ hồ sơ",
        en: "{count} sets are demanded"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "ba bộ",
            en: "three sets"),
          """
          dossier-sets: ‹3›
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "hai bộ",
            en: "two sets"),
          """
          dossier-sets: 2
          """),
      ]),
    .content { subject, _, list in
      for sets in subject.content.dossierSets?.values ?? [] where sets.value > 2 {
        list.add(at: subject.at(sets.range), ["count": Bilingual("\(sets.value)")])
      }
    })
}
