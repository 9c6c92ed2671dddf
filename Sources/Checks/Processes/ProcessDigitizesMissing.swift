import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let processDigitizesMissing = Check(
    CheckInfo(
      "process-digitizes-missing", .note, .processes,
      title: Bilingual(
        vi: "Quy trình nêu bước số hóa",
        en: "A process says where digitization happens"),
      explanation: Bilingual(
        vi:
          "Thành phần hồ sơ được số hóa khi tiếp nhận, kết quả được số hóa khi trả; ghi digitizes ở các bước đó.",
        en:
          "Components are digitized at reception, results before they are returned; write digitizes at those steps."
      ),
      message: Bilingual(
        vi: "không bước nào số hóa {what}",
        en: "no step digitizes {what}"),
      basis: [
        LegalBasis("01/2023/TT-VPCP")
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "không số hóa kết quả",
            en: "results are not digitized"),
          """
          kind: process
          id: ‹quy-trinh›
          name: Quy trình đăng ký
          steps:
          \(ProcessExample.receive)
          \(ProcessExample.work)
          \(ProcessExample.decide)
            - id: tra
              name: Trả kết quả
              kind: return
              agency: receiving-counter
              role: mot-cua-vien
              duration: untimed
              next: end
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "có số hóa",
            en: "digitized"),
          """
          \(ProcessExample.whole)
          """),
      ]),
    .process { process, context, list in
      let steps = process.allSteps
      guard !steps.isEmpty, !context.isBroken(process.header.place) else { return }
      let done = Set(steps.compactMap { $0.digitizes?.value })
      if done.count == ProcessStep.Digitizes.allCases.count { return }
      let what: Bilingual =
        if done.isEmpty {
          Bilingual(vi: "thành phần hồ sơ và kết quả", en: "components and results")
        } else if done.contains(.documents) {
          Bilingual(vi: "kết quả", en: "results")
        } else {
          Bilingual(vi: "thành phần hồ sơ", en: "components")
        }
      list.add(at: process.header.namePlace, ["what": what])
    })
}
