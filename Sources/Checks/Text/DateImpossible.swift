import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let dateImpossible = Check(
    CheckInfo(
      "date-impossible", .warning, .text,
      title: Bilingual(vi: "Ngày viết trong lời văn có thật", en: "Dates in prose exist"),
      explanation: Bilingual(
        vi: "“31/6/2025” hay “01/13/2025” là gõ nhầm; đối chiếu với văn bản gốc.",
        en: "“31/6/2025” or “01/13/2025” is mistyped; compare it with the original."),
      message: Bilingual(vi: "không có ngày “{date}”", en: "there is no day “{date}”"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "tháng 6 có 30 ngày", en: "June has 30 days"),
          """
          steps:
            - Áp dụng từ ngày ‹31/6/2025›.
          """),
        CheckExample(
          .procedure, Bilingual(vi: "ngày có thật, số văn bản", en: "a real day; a number"),
          """
          steps:
            - Áp dụng từ ngày 30/6/2025 theo hồ sơ số 45/99/2025.1.
          """),
      ]),
    .text(onlyWith: .digitSlash) { use, _, list in
      guard use.isOwnWords else { return }
      for date in WrittenDate.impossible(in: Array(use.text.text.utf8)) {
        list.add(at: use.at(date), ["date": Bilingual(use.text.text.utf8Slice(date))])
      }
    }
  )
}
